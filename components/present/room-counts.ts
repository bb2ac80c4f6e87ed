// room-counts.ts: how many are in each room and what has come of it, as the shared screen counts it.

import { isRunning, plenaryOf, settledRound } from "#lib/model/access.ts";
import { seatsOf, type Online } from "#lib/model/attendance.ts";
import type { Room, WorkshopState } from "#lib/model/state.ts";

export interface RoomCount {
  readonly room: Room;
  /** Who is connected now. */
  readonly people: number;
  readonly cards: number;
}

/** The groups of the current or last round; before the first one the plenary alone. */
export function roomCounts(
  state: WorkshopState,
  online: Online,
  cards: ReadonlyMap<string, readonly unknown[]>,
): readonly RoomCount[] {
  const ids = settledRound(state)?.roomIds ?? [plenaryOf(state)];
  const present = (roomId: string): number =>
    seatsOf(state, online, roomId).filter(({ attendance }) => attendance !== "offline").length;
  return state.rooms
    .filter(({ id }) => ids.includes(id))
    .map((room) => ({ room, people: present(room.id), cards: (cards.get(room.id) ?? []).length }));
}

/** People who are connected, moderation included, and the cards of all rooms. */
export function wholeCount(
  online: Online,
  cards: ReadonlyMap<string, readonly unknown[]>,
): { readonly people: number; readonly cards: number } {
  return {
    people: Object.keys(online).length,
    cards: [...cards.values()].reduce((sum, inside) => sum + inside.length, 0),
  };
}

/** Are people in their groups now? Else only what came of them counts. */
export function countsPeople(state: WorkshopState): boolean {
  return isRunning(state.round);
}
