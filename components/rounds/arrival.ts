// arrival.ts: which room is shown to me, when the server has already put me into another one. The server moves people at
// once; the eye gets some seconds to follow. Whoever comes back to the same room after a reload is simply there, and
// one's own steps (visits) need no notice.

import { isRunning, personOf, placeOf, plenaryOf } from "#lib/model/access.ts";
import type { WorkshopState } from "#lib/model/state.ts";

/** Notice before a move while a round runs. */
export const NOTICE_MS = 5000;
/** A late joiner may look around for that long before the group begins. */
export const LATE_NOTICE_MS = 10_000;

/** Why I am on the way: the round began, moderation moved me, I came late, or the groups are over. */
export type TripReason = "round" | "moved" | "late" | "back";

export interface Trip {
  readonly toRoomId: string;
  readonly reason: TripReason;
  readonly untilMs: number;
}

export interface Shown {
  readonly roomId: string;
  readonly trip: Trip | null;
  /** Where the server has me, and whether as a guest. */
  readonly placeId: string;
  readonly visiting: boolean;
}

/** Of this moment; `writing` is true while the cursor stands in a text of the room that is shown. */
export interface Facts {
  readonly state: WorkshopState;
  readonly you: string;
  readonly nowMs: number;
  readonly writing: boolean;
}

/** The next picture; the same object while nothing changes. `previous` is null on the first look after loading. */
export function follow(previous: Shown | null, facts: Facts): Shown {
  const placeId = placeOf(facts.state, facts.you);
  const visiting = facts.state.visits[facts.you] !== undefined;
  const here: Shown = { roomId: placeId, trip: null, placeId, visiting };
  if (previous === null) return firstLook(here, facts);
  if (!facts.state.rooms.some((room) => room.id === previous.roomId)) return here;
  if (previous.placeId === placeId) return previous.trip ? onTheWay(previous, facts) : previous;
  if (visiting || previous.visiting || previous.roomId === placeId) return here;
  const reason = reasonOf(previous, placeId, facts);
  return {
    ...here,
    roomId: previous.roomId,
    trip: { toRoomId: placeId, reason, untilMs: until(reason, facts) },
  };
}

/** Go now. */
export function accept(shown: Shown): Shown {
  return shown.trip ? { ...shown, roomId: shown.trip.toRoomId, trip: null } : shown;
}

/** Whole seconds that the notice still shows; null while it waits for somebody who is writing. */
export function secondsLeft(trip: Trip, nowMs: number): number | null {
  const leftMs = trip.untilMs - nowMs;
  return leftMs > 0 ? Math.ceil(leftMs / 1000) : null;
}

function firstLook(here: Shown, { state, you, nowMs }: Facts): Shown {
  const round = state.round;
  const plenaryId = plenaryOf(state);
  if (here.visiting || here.placeId === plenaryId || round?.state !== "open") return here;
  const joinedAtMs = personOf(state, you)?.joinedAtMs ?? 0;
  const lateUntilMs = joinedAtMs + LATE_NOTICE_MS;
  if (joinedAtMs > round.openedAtMs && nowMs < lateUntilMs)
    return {
      ...here,
      roomId: plenaryId,
      trip: { toRoomId: here.placeId, reason: "late", untilMs: lateUntilMs },
    };
  if (nowMs < round.arrivesAtMs)
    return {
      ...here,
      roomId: plenaryId,
      trip: { toRoomId: here.placeId, reason: "round", untilMs: round.arrivesAtMs },
    };
  return here;
}

/** Time is up; but out of a group nobody is pulled who is writing. */
function onTheWay(shown: Shown, { nowMs, writing }: Facts): Shown {
  if (shown.trip === null || nowMs < shown.trip.untilMs) return shown;
  return writing && shown.trip.reason === "back" ? shown : accept(shown);
}

function reasonOf(previous: Shown, placeId: string, { state, nowMs }: Facts): TripReason {
  if (!isRunning(state.round) || placeId === plenaryOf(state))
    return isRunning(state.round) ? "moved" : "back";
  const opening = state.round.state === "open" && nowMs < state.round.arrivesAtMs;
  return opening && previous.placeId === plenaryOf(state) ? "round" : "moved";
}

function until(reason: TripReason, { state, nowMs }: Facts): number {
  return reason === "round" && state.round?.state === "open" ? state.round.arrivesAtMs : nowMs + NOTICE_MS;
}
