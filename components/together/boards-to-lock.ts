// boards-to-lock.ts: the boards that are of interest at the moment: the plenary's and those of the current groups. Boards
// of earlier rounds are closed to those who wrote there by the next one anyway.

import { settledRound } from "#lib/model/access.ts";
import type { WorkshopState } from "#lib/model/state.ts";

/** roomIds, the plenary first. */
export function boardsToLock(state: WorkshopState): readonly string[] {
  const current = settledRound(state)?.roomIds ?? [];
  return state.rooms
    .filter((room) => room.kind === "plenary" || current.includes(room.id))
    .map((room) => room.id);
}
