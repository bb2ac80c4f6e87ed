// attendance.ts: who belongs to which room and whether they are there. Presence is no part of the state (it is never
// stored), so it comes as a second argument, in the form in which the server sends it.

import { isRunning, plenaryOf } from "./access.ts";
import { isDealt } from "./dealt.ts";
import type { Person, WorkshopState } from "./state.ts";

export type Attendance = "here" | "away" | "offline";

/** personId → connection; whoever is missing is offline. */
export type Online = Readonly<Record<string, "here" | "away">>;

export interface Seat {
  readonly person: Person;
  readonly attendance: Attendance;
}

/**
 * The people of a room. For a group: its members in the current or last round. For the plenary: everybody who is in no
 * group. Removed people have no seat. Present ones first, then away, then offline; by name within.
 */
export function seatsOf(state: WorkshopState, online: Online, roomId: string): Seat[] {
  return state.people
    .filter((person) => !person.removed && homeOf(state, person.id, roomId) === roomId)
    .map((person) => seatFor(person, online))
    .toSorted(bySeat);
}

/** Whoever should have a group in the current round and has none; those who are seated only by hand need none. */
export function unseated(state: WorkshopState, online: Online): Seat[] {
  const members = state.round?.members ?? {};
  return state.people
    .filter((person) => isDealt(person) && members[person.id] === undefined)
    .map((person) => seatFor(person, online))
    .toSorted(bySeat);
}

/** Moderators who are guests in this room, in the order in which they joined. */
export function moderatorsVisiting(state: WorkshopState, roomId: string): Person[] {
  return state.people.filter(
    (person) => person.role === "moderator" && !person.removed && state.visits[person.id] === roomId,
  );
}

function homeOf(state: WorkshopState, personId: string, roomId: string): string {
  const plenaryId = plenaryOf(state);
  const seated = state.round?.members[personId];
  if (roomId !== plenaryId) return seated ?? plenaryId;
  return isRunning(state.round) ? (seated ?? plenaryId) : plenaryId;
}

function seatFor(person: Person, online: Online): Seat {
  return { person, attendance: online[person.id] ?? "offline" };
}

const ORDER = { here: 0, away: 1, offline: 2 } as const satisfies Record<Attendance, number>;

function bySeat(first: Seat, second: Seat): number {
  const rank = ORDER[first.attendance] - ORDER[second.attendance];
  return rank === 0 ? first.person.name.localeCompare(second.person.name) : rank;
}
