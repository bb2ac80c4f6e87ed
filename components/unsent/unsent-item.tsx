import { RotateCcw } from "lucide-react";
import type { Card } from "#lib/board/card.ts";
import type { TextField } from "#lib/board/fields.ts";
import { useMessages } from "#live/hooks.ts";
import { unsentAsText, type UnsentCard, type UnsentText } from "#live/unsent.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { CopyButton } from "#ui/copy-button.tsx";

interface UnsentItemProps {
  readonly unsent: UnsentCard;
  readonly room: string;
  /** The card as it is on the board. */
  readonly now: Card | undefined;
  /** Why it cannot be put back. */
  readonly obstacle: string | null;
  readonly onRestore: () => void;
  readonly onDismiss: () => void;
}

/** What one person wrote on one card, in full. */
export function UnsentItem({ unsent, room, now, obstacle, onRestore, onDismiss }: UnsentItemProps) {
  const words = wordsOf("unsent");
  const { board } = useMessages();
  const { kind, title, isNew, texts, scalars, partners } = unsent;
  const field = wordsOf("fields");
  const labelOf = (name: TextField) =>
    kind === "message" && name === "text" ? field.textMessage : field[name];
  const also = [
    ...scalars.map((scalar) => field[scalar.field]),
    ...(partners.length > 0 ? [board.mark.partners] : []),
  ];
  const kindWord = board.kind[kind];
  return (
    <li className="flex flex-col gap-3 rounded-lg border border-line bg-surface-1 p-4">
      <div>
        <p className="eyebrow">
          {isNew ? words.newCard(kindWord) : words.changed(kindWord)} · {room}
        </p>
        <h3 className="hyphenate font-semibold">{title || board.card.untitled}</h3>
      </div>
      {texts.map((text) => (
        <WrittenText key={text.field} text={text} label={labelOf(text.field)} isNew={isNew} now={now} />
      ))}
      {also.length > 0 && <p className="text-sm text-ink-2">{words.also(also.join(", "))}</p>}
      {obstacle !== null && <p className="text-sm text-ink-2">{obstacle}</p>}
      <div className="flex flex-wrap gap-2">
        {obstacle === null && (
          <Button variant="primary" size="small" icon={<RotateCcw />} onClick={onRestore}>
            {words.restore}
          </Button>
        )}
        <CopyButton
          size="small"
          text={unsentAsText(unsent, labelOf)}
          label={words.copy}
          doneLabel={words.copied}
          failedLabel={words.copyFailed}
        />
        <Button variant="quiet" size="small" onClick={onDismiss}>
          {words.dismiss}
        </Button>
      </div>
    </li>
  );
}

interface WrittenTextProps {
  readonly text: UnsentText;
  readonly label: string;
  readonly isNew: boolean;
  readonly now: Card | undefined;
}

/** The text, and what stands in its place now if that is something else. */
function WrittenText({ text, label, isNew, now }: WrittenTextProps) {
  const words = wordsOf("unsent");
  const there = now && Object.hasOwn(now, text.field) ? String(now[text.field as keyof Card]) : "";
  // A new card has its title above already.
  if (isNew && text.field === "title") return null;
  return (
    <div>
      <p className="text-xs text-ink-3">{label}</p>
      <p className="hyphenate max-h-48 overflow-y-auto whitespace-pre-wrap">{text.mine}</p>
      {there !== "" && there !== text.mine && (
        <p className="hyphenate mt-1 line-clamp-3 text-sm text-ink-2">
          {words.now} {there}
        </p>
      )}
    </div>
  );
}
