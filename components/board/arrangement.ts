// arrangement.ts: in which sections the cards of several rooms stand in the plenary. Cards are referred to, never copied.

import type { Card, CardRef } from "#lib/board/card.ts";

export interface Section {
  /** roomId, key of a group of categories, "none", or "other" for cards that have no category by their kind. */
  readonly key: string;
  readonly cards: readonly Card[];
}

/** A section for each room that has cards, in the order of the rooms. */
export function arrangeByRoom(
  roomIds: readonly string[],
  cards: ReadonlyMap<string, readonly Card[]>,
): Section[] {
  return roomIds.flatMap((roomId) => {
    const found = (cards.get(roomId) ?? []).filter((card) => !card.hidden);
    return found.length > 0 ? [{ key: roomId, cards: found }] : [];
  });
}

/** Partners by the group of their category, offers with their first known partner, everything else in "other" at the end. */
export function arrangeByGroup(
  cards: readonly Card[],
  groupKeys: readonly string[],
  groupOf: (category: string) => string | undefined,
): Section[] {
  const groups = new Map<CardRef, string>();
  for (const card of cards) {
    if (card.kind === "partner" && card.category !== undefined) {
      const group = groupOf(card.category);
      if (group !== undefined) groups.set(card.ref, group);
    }
  }
  const sectionOf = (card: Card): string => {
    if (card.kind === "partner") return groups.get(card.ref) ?? "none";
    if (card.kind !== "offer") return "other";
    const first = card.partners.find((ref) => groups.has(ref));
    return first === undefined ? "none" : (groups.get(first) ?? "none");
  };
  const visible = cards.filter((card) => !card.hidden);
  return [...groupKeys, "none", "other"].flatMap((key) => {
    const found = visible.filter((card) => sectionOf(card) === key);
    return found.length > 0 ? [{ key, cards: found }] : [];
  });
}
