// changed.ts: whether a card says something else now than when people began to weigh it. Their dots stay, and are marked.

import type { Card, CardRef } from "#lib/board/card.ts";
import { wordingOf, wordingOfAll } from "#lib/board/wording.ts";
import type { Vote } from "#lib/model/state.ts";

/** Of what stands in a vote, as it is worded now: cards, and clusters all of whose cards are there. */
export function wordingsIn(
  { clusters = {} }: Pick<Vote, "clusters">,
  options: readonly string[],
  all: ReadonlyMap<CardRef, Card>,
): NonNullable<Vote["wording"]> {
  const signs = options.flatMap((option) => {
    const refs = clusters[option]?.cards;
    const cards = (refs ?? [option]).flatMap((ref) => all.get(ref) ?? []);
    if (refs) return cards.length === refs.length ? [[option, wordingOfAll(cards)] as const] : [];
    return cards.map((card) => [option, wordingOf(card)] as const);
  });
  return Object.fromEntries(signs);
}

/** Votes that began before wordings were kept know of no change. */
export function isChanged({ wording }: Vote, card: Card): boolean {
  const before = wording?.[card.ref];
  return before !== undefined && before !== wordingOf(card);
}
