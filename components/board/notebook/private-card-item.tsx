import { Clock, Pencil, Trash2 } from "lucide-react";
import type { PrivateCard } from "#lib/board/notebook.ts";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Badge } from "#ui/badge.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { CardEyebrow } from "../card/card-face.tsx";

interface PrivateCardItemProps {
  readonly private: PrivateCard;
  /** It was written under another promise than the one that holds now: then it says which. */
  readonly promises: boolean;
  readonly waiting: boolean;
  /** Nobody changes what is on its way, or where one only reads. */
  readonly writes: boolean;
  readonly onEdit: () => void;
  readonly onHide: () => void;
}

/** One card on the own sheet. */
export function PrivateCardItem(props: PrivateCardItemProps) {
  const { private: own, promises, waiting, writes, onEdit, onHide } = props;
  const { sheet } = wordsOf("writing");
  const { board } = useMessages();
  const { card, author } = own;
  const title = card.title || board.card.untitled;
  return (
    <div className="flex items-start gap-2 rounded-lg border border-line bg-surface-2 px-3 py-2">
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <CardEyebrow card={card} />
        <h4 className="hyphenate font-semibold">{title}</h4>
        {card.text !== "" && (
          <p className="hyphenate line-clamp-3 text-sm whitespace-pre-line text-ink-2">{card.text}</p>
        )}
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-2 empty:hidden">
          {promises && <span>{sheet.promised[author]}</span>}
          {waiting && (
            <Badge tone="warn" icon={<Clock />}>
              {board.delivery.card}
            </Badge>
          )}
        </p>
      </div>
      {writes && (
        <div className="-me-1.5 flex shrink-0">
          <IconButton
            label={sheet.edit(title)}
            icon={<Pencil className="size-5" />}
            data-edits={card.id}
            onClick={onEdit}
          />
          <IconButton label={sheet.hide(title)} icon={<Trash2 className="size-5" />} onClick={onHide} />
        </div>
      )}
    </div>
  );
}
