// carried.ts: cards that one group has taken over from another (`origin`), as questions about plain cards. What is the same
// word for word is one thought and shown once, where it has come to. What was changed since, here or there, is another
// thought and stays beside it, so nobody's words can be put out of sight by taking them over.

import type { Card, CardRef } from "./card.ts";
import { compareCards } from "./projection.ts";

/** Card → the later card that stands for it, itself perhaps not the last one. */
export function carriedTo(cards: readonly Card[]): ReadonlyMap<CardRef, CardRef> {
  const byRef = new Map(cards.map((card) => [card.ref, card]));
  const carried = new Map<CardRef, CardRef>();
  for (const card of cards) {
    const source = card.origin === undefined || card.hidden ? undefined : byRef.get(card.origin);
    // Only the later one, so that nothing goes round in circles.
    if (source && compareCards(source, card) < 0 && saysTheSame(source, card))
      carried.set(source.ref, card.ref);
  }
  return carried;
}

/** Card → the card that was taken over from it last and stands for it; for all others the card itself. */
export function carriedStandIns(cards: readonly Card[]): (ref: CardRef) => CardRef {
  const carried = carriedTo(cards);
  const standFor = (ref: CardRef): CardRef => {
    const by = carried.get(ref);
    return by === undefined ? ref : standFor(by);
  };
  return standFor;
}

/** Without those from which another group has taken over as they are. */
export function withoutCarried(cards: readonly Card[]): readonly Card[] {
  return withoutStoodFor(cards, carriedStandIns(cards));
}

/** Without those for which another one stands; offers link to what stands in a card's place. */
export function withoutStoodFor(
  cards: readonly Card[],
  standFor: (ref: CardRef) => CardRef,
): readonly Card[] {
  return cards.flatMap((card): readonly Card[] => {
    if (standFor(card.ref) !== card.ref) return [];
    if (card.kind !== "offer") return [card];
    return [{ ...card, partners: [...new Set(card.partners.map(standFor))] }];
  });
}

/** Apart from whose it is, when and where. */
function saysTheSame(one: Card, other: Card): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf(card: Card): string {
  const { ref: _r, id: _i, roomId: _o, by: _b, createdAt: _c, origin: _g, hidden: _h, ...content } = card;
  return JSON.stringify(Object.entries(content).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
