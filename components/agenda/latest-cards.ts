// latest-cards.ts: the newest cards of a room, or of all that somebody may read.

import type { Card } from "#lib/board/card.ts";

const MOST = 5;

/** The newest first. `roomId` null: of all rooms. */
export function latestCards(
  cards: ReadonlyMap<string, readonly Card[]>,
  roomId: string | null,
): readonly Card[] {
  const seen = roomId === null ? [...cards.values()].flat() : (cards.get(roomId) ?? []);
  return seen.toSorted((one, other) => other.createdAt - one.createdAt).slice(0, MOST);
}
