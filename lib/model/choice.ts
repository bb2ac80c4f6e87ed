// choice.ts: groups that people choose themselves. Moderation offers a prepared round (then everybody sees it) or opens
// it at once; each person chooses for themselves until the round closes. A room's capacity binds whoever chooses and
// whoever comes late; moderation may seat more people by hand.

import { accept, refuse } from "#lib/util/result.ts";
import type { Commands } from "./command.ts";
import { isDealt, sizesOf, smallestRoom } from "./dealt.ts";
import type { IsHere } from "./here.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import { roomsOfRound } from "./rooms.ts";
import type { Person, Round, WorkshopState } from "./state.ts";

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

/**
 * The members of a round that opens: where groups are chosen freely, whoever has not chosen goes to the smallest group
 * that has a place, the first of several; those who are here before the others.
 */
export function withUndecided(state: WorkshopState, round: Round, isHere: IsHere): Round["members"] {
  if (round.assignment !== "free") return round.members;
  const members: Record<string, string> = { ...round.members };
  const absent = ({ id }: Person): number => (isHere(id) ? 0 : 1);
  for (const person of state.people.filter(isDealt).toSorted((one, other) => absent(one) - absent(other))) {
    if (members[person.id] !== undefined) continue;
    const roomId = smallestFree(state, { ...round, members });
    if (roomId !== undefined) members[person.id] = roomId;
  }
  return members;
}

/** The group with the fewest members among those that have a place; undefined if all are full. */
export function smallestFree(state: WorkshopState, round: Round): string | undefined {
  const capacities = capacitiesOf(state, round);
  const open = sizesOf(round).map((size, index) => (size < (capacities[index] ?? 0) ? size : Infinity));
  const room = smallestRoom(open);
  return open[room] === Infinity ? undefined : round.roomIds[room];
}

/** How many members each room takes, in the order of the round's rooms; Infinity without a limit. */
export function capacitiesOf(state: WorkshopState, round: Round): readonly number[] {
  const byId = new Map(state.rooms.map((room) => [room.id, room.capacity ?? Infinity]));
  return round.roomIds.map((roomId) => byId.get(roomId) ?? Infinity);
}

/** Prepared, and already seen by everybody. */
export function isOffered(round: Round | null): round is Extract<Round, { state: "prepared" }> {
  return round?.state === "prepared" && round.offered === true;
}

/** Has the room as many members as it takes? Never without a capacity. */
export function isFull(state: WorkshopState, round: Round, roomId: string): boolean {
  const room = round.roomIds.indexOf(roomId);
  return (sizesOf(round)[room] ?? 0) >= (capacitiesOf(state, round)[room] ?? Infinity);
}
