// group-arrangement.ts: cards by the groups of their categories. Apart from the other arrangements, as it is chosen later.

import { CARD_KINDS, type Card, type CardRef } from "#lib/board/card.ts";
import { byKind, sections, type Section } from "./arrangement.ts";

/** Partners by the group of their category, offers with their first partner that has one, the other kinds after them. */
export function arrangeByGroup(
  cards: readonly Card[],
  groupKeys: readonly string[],
  groupOf: (category: string) => string | undefined,
): Section[] {
  const groups = new Map<CardRef, string>();
  for (const card of cards) {
    const group = card.kind === "partner" && card.category !== undefined ? groupOf(card.category) : undefined;
    if (group !== undefined) groups.set(card.ref, group);
  }
  const keyOf = (card: Card): string => {
    if (card.kind === "partner") return groups.get(card.ref) ?? "none";
    if (card.kind !== "offer") return card.kind;
    const first = card.partners.find((ref) => groups.has(ref));
    return (first !== undefined && groups.get(first)) || "none";
  };
  return sections(byKind(cards), [...groupKeys, "none", ...CARD_KINDS], keyOf);
}
