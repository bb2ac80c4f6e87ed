import type { Card, OfferCard } from "#lib/board/card.ts";
import { roomName } from "#lib/messages/room-name.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { CardEyebrow } from "./card-face.tsx";

/** A card in a list of another kind: what it is, its title, where it comes from. Nothing to press. */
export function CardBrief({ card }: { readonly card: Card }) {
  const messages = useMessages();
  const { board } = messages;
  const room = useWorkshop(({ state }) =>
    state.rooms.length > 1 ? state.rooms.find((each) => each.id === card.roomId) : undefined,
  );
  const more = card.kind === "offer" ? usefulOf(card) : card.text;
  return (
    <div className="flex min-w-0 flex-col">
      <div className="flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
        <CardEyebrow card={card} />
        {room && <span className="hyphenate min-w-0">{board.card.in(roomName(room, messages))}</span>}
      </div>
      <p className="hyphenate font-semibold">{card.title || board.card.untitled}</p>
      {more !== "" && <p className="hyphenate line-clamp-2 text-sm whitespace-pre-line text-ink-2">{more}</p>}
    </div>
  );
}

function usefulOf(card: OfferCard): string {
  return card.purpose || card.text || card.outcome;
}
