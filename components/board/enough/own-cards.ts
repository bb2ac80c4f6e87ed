// own-cards.ts: from how many own cards on it is worth saying that fewer are read better. Nobody is stopped.

import type { Card } from "#lib/board/card.ts";
import { plenaryOf } from "#lib/model/access.ts";
import { isDealt } from "#lib/model/dealt.ts";
import type { WorkshopState } from "#lib/model/state.ts";

/** Up to 12 people five cards each can still be ordered together; with more people fewer. */
export function enoughCards(people: number): number {
  if (people <= 12) return 5;
  return people <= 30 ? 3 : 2;
}

/** How many write there: everybody in the plenary, else those who have a place in the group. */
export function peopleIn(state: WorkshopState, roomId: string): number {
  if (roomId === plenaryOf(state)) return state.people.filter(isDealt).length;
  return Object.values(state.round?.members ?? {}).filter((id) => id === roomId).length;
}

/** What this person has written in a room since then, without the bin. Cards taken over are not counted. */
export function countOwn(cards: readonly Card[], personId: string, sinceMs: number): number {
  return cards.filter(
    (card) => card.by === personId && !card.hidden && card.origin === undefined && card.createdAt >= sinceMs,
  ).length;
}
