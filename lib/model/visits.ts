// visits.ts: moderation, speakers, scribes and observers in rooms that they are no members of. A visit is seen by all
// ("Moderation ist da") and changes no membership. It ends with the round.

import { without } from "#lib/util/record.ts";
import { accept, refuse } from "#lib/util/result.ts";
import { isRunning, isUnopened, plenaryOf } from "./access.ts";
import type { Commands } from "./command.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import type { WorkshopState } from "./state.ts";

/**
 * Goes to a room as a guest; null, or the room where one belongs, ends the visit. Refuses "not-found", also for a room
 * that is only prepared.
 */
export function decideVisit(
  state: WorkshopState,
  { roomId }: Commands["room.visit"],
  { actor }: Moment,
): Decision {
  if (actor === null) return refuse("not-allowed");
  const known = roomId === null || state.rooms.some((room) => room.id === roomId);
  if (!known || (roomId !== null && isUnopened(state, roomId))) return refuse("not-found");
  const group = isRunning(state.round) ? state.round.members[actor.id] : undefined;
  const target = roomId === (group ?? plenaryOf(state)) ? null : roomId;
  if ((state.visits[actor.id] ?? null) === target) return NOTHING;
  return accept([{ name: "person-visited", personId: actor.id, roomId: target }]);
}

export function evolveVisited(state: WorkshopState, personId: string, roomId: string | null): WorkshopState {
  const left = without(state.visits, personId);
  return { ...state, visits: roomId === null ? left : { ...left, [personId]: roomId } };
}
