// choice.ts: groups that people choose themselves. Moderation offers a prepared round (then everybody sees it) or opens
// it at once; each person chooses for themselves until the round closes. A room's capacity binds whoever chooses and
// whoever comes late; moderation may seat more people by hand.

import { accept, refuse } from "#lib/util/result.ts";
import type { Commands } from "./command.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import { roomsOfRound } from "./rooms.ts";
import type { Round, WorkshopState } from "./state.ts";

/** Lets everybody see the prepared round and choose before it opens. Refuses "no-round", and "not-allowed" unless "free". */
export function decideOffer(state: WorkshopState): Decision {
  const round = state.round;
  if (round?.state !== "prepared") return refuse("no-round");
  if (round.assignment !== "free") return refuse("not-allowed");
  if (round.offered) return NOTHING;
  return accept([
    { name: "round-prepared", round: { ...round, offered: true }, rooms: roomsOfRound(state, round) },
  ]);
}

/**
 * Of the caller: into a group, or with null out of it, without notice. Refuses "no-round" unless one is offered or open,
 * "not-allowed" unless its groups are chosen freely, "not-found" and "room-full".
 */
export function decideChoose(
  state: WorkshopState,
  { roomId }: Commands["room.choose"],
  { actor, now }: Moment,
): Decision {
  if (actor === null) return refuse("not-allowed");
  const round = state.round;
  if (round?.state !== "open" && !isOffered(round)) return refuse("no-round");
  if (round.assignment !== "free") return refuse("not-allowed");
  if (roomId !== null && !round.roomIds.includes(roomId)) return refuse("not-found");
  if ((round.members[actor.id] ?? null) === roomId) return NOTHING;
  if (roomId !== null && isFull(state, round, roomId)) return refuse("room-full");
  return accept([{ name: "person-moved", personId: actor.id, roomId, arrivesAtMs: now }]);
}

/** Prepared, and already seen by everybody. */
export function isOffered(round: Round | null): round is Extract<Round, { state: "prepared" }> {
  return round?.state === "prepared" && round.offered === true;
}

/** Has the room as many members as it takes? Never without a capacity. */
export function isFull(state: WorkshopState, round: Round, roomId: string): boolean {
  const capacity = state.rooms.find((room) => room.id === roomId)?.capacity;
  if (capacity === undefined) return false;
  return Object.values(round.members).filter((each) => each === roomId).length >= capacity;
}
