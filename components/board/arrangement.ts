// arrangement.ts: in which sections cards stand on screen. Cards are referred to, never copied.

import { CARD_KINDS, type Card, type CardKind } from "#lib/board/card.ts";

/** `kind` on the board of one room, `room`, `group` (of categories) and `cluster` in the plenary. */
export type Arrangement = "kind" | "room" | "group" | "cluster";

export interface Section {
  /** A kind of card, a roomId, the key of a group of categories, the id of a cluster, or "none" (in none of them). */
  readonly key: string;
  readonly cards: readonly Card[];
}

/** A section for each kind of card. Like all here: without hidden cards and without empty sections. */
export function arrangeByKind(cards: readonly Card[]): Section[] {
  return sections(cards, CARD_KINDS, (card) => card.kind);
}

/** A section for each room, in the order of the rooms; inside, partners first, then offers, then the rest. */
export function arrangeByRoom(cards: readonly Card[], roomIds: readonly string[]): Section[] {
  return sections(byKind(cards), roomIds, (card) => card.roomId);
}

/** A section for each key, in the order of the keys. */
export function sections(
  cards: readonly Card[],
  keys: readonly string[],
  keyOf: (card: Card) => string,
): Section[] {
  const found = new Map<string, Card[]>(keys.map((key) => [key, []]));
  for (const card of cards) if (!card.hidden) found.get(keyOf(card))?.push(card);
  return [...found].flatMap(([key, inside]) => (inside.length > 0 ? [{ key, cards: inside }] : []));
}

const RANK = new Map<CardKind, number>(CARD_KINDS.map((kind, index) => [kind, index]));

/** Partners first, then offers, then the rest. */
export function byKind(cards: readonly Card[]): Card[] {
  return cards.toSorted((a, b) => (RANK.get(a.kind) ?? 0) - (RANK.get(b.kind) ?? 0));
}
