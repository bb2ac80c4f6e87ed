// changed.ts: whether a card says something else now than when people began to weigh it. Their dots stay, and are marked.

import type { Card } from "#lib/board/card.ts";
import { wordingOf } from "#lib/board/wording.ts";
import type { Vote } from "#lib/model/state.ts";

/** Of cards with which a vote begins. */
export function wordingsOf(cards: readonly Card[]): NonNullable<Vote["wording"]> {
  return Object.fromEntries(cards.map((card) => [card.ref, wordingOf(card)]));
}

/** Votes that began before wordings were kept know of no change. */
export function isChanged({ wording }: Vote, card: Card): boolean {
  const before = wording?.[card.ref];
  return before !== undefined && before !== wordingOf(card);
}
