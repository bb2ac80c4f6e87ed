import { ArrowDownToLine, Check, PenLine } from "lucide-react";
import { useId } from "react";
import type { Card, CardRef } from "#lib/board/card.ts";
import { roomName } from "#lib/messages/room-name.ts";
import type { Room } from "#lib/model/state.ts";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { CardEyebrow } from "../card/card-face.tsx";

interface SourceSectionProps {
  readonly room: Room | undefined;
  readonly cards: readonly Card[];
  readonly copies: ReadonlyMap<CardRef, CardRef>;
  /** Absent where one only reads. */
  readonly onTake?: (card: Card) => void;
  readonly onOpen: () => void;
}

/** The cards of one of the boards that a group brings, for reading and for taking over. */
export function SourceSection({ room, cards, copies, onTake, onOpen }: SourceSectionProps) {
  const messages = useMessages();
  const { brought: words } = wordsOf("harvest");
  const id = useId();
  const name = roomName(room, messages);
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h4 id={id} className="hyphenate min-w-0 font-semibold">
          {messages.board.card.in(name)}
        </h4>
        <Button
          size="small"
          variant="quiet"
          icon={<PenLine />}
          onClick={onOpen}
          aria-label={words.openLabel(name)}
        >
          {words.open}
        </Button>
      </div>
      {cards.length === 0 ? (
        <p className="text-sm text-ink-3">{words.none}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {cards.map((card) => (
            <SourceCard key={card.ref} card={card} taken={copies.has(card.ref)} onTake={onTake} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface SourceCardProps {
  readonly card: Card;
  readonly taken: boolean;
  readonly onTake: ((card: Card) => void) | undefined;
}

function SourceCard({ card, taken, onTake }: SourceCardProps) {
  const { board } = useMessages();
  const { brought: words } = wordsOf("harvest");
  const title = card.title || board.card.untitled;
  return (
    <li
      data-brought={card.id}
      className="flex flex-wrap items-end justify-between gap-x-3 gap-y-1 rounded-md border border-line bg-surface-1 px-3 py-2"
    >
      <div className="min-w-0 grow basis-32">
        <CardEyebrow card={card} />
        <p className="hyphenate font-semibold">{title}</p>
        {card.text !== "" && (
          <p className="hyphenate line-clamp-4 text-sm whitespace-pre-line text-ink-2">{card.text}</p>
        )}
      </div>
      {onTake && (
        <Button
          size="small"
          variant={taken ? "quiet" : "secondary"}
          icon={taken ? <Check /> : <ArrowDownToLine />}
          aria-disabled={taken || undefined}
          aria-label={taken ? words.takenLabel(title) : words.takeLabel(title)}
          onClick={() => {
            if (!taken) onTake(card);
          }}
          className="ms-auto"
        >
          {taken ? words.isTaken : words.take}
        </Button>
      )}
    </li>
  );
}
