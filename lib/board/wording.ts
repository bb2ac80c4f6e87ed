// wording.ts: a short sign of how a card is worded, to be compared later: equal signs, the same words. It says nothing of
// the words themselves, so it may be told to those who cannot see the card. Not for anything that must not be forged.

import type { Card } from "./card.ts";

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Of title, text and the sentences of its kind; links, rings and categories are no wording. */
export function wordingOf(card: Card): string {
  return signOf(sentencesOf(card));
}

/** Of several cards together, in whatever order they come. */
export function wordingOfAll(cards: readonly Card[]): string {
  return signOf(cards.map((card) => `${card.ref} ${wordingOf(card)}`).sort());
}

/** FNV-1a in base 36. */
function signOf(parts: readonly string[]): string {
  let hash = FNV_OFFSET;
  for (const part of parts) {
    for (const unit of part.trim()) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), FNV_PRIME);
    // So that words do not wander from one field to the next unseen.
    hash = Math.imul(hash ^ 0x10ffff, FNV_PRIME);
  }
  return (hash >>> 0).toString(36);
}

function sentencesOf(card: Card): readonly string[] {
  const { title, text } = card;
  if (card.kind === "offer") return [title, text, card.purpose, card.outcome];
  if (card.kind === "strategy") return [title, text, card.obstacle, card.condition];
  return [title, text];
}
