// timer.ts: the time of a running round. The server owns the deadline; browsers count down to it. At zero the groups get
// 60 s for the harvest, then everybody is back in the plenary. Nobody's typing is cut: boards stay writable (access.ts).

import { accept, refuse } from "#lib/util/result.ts";
import { isRunning } from "./access.ts";
import type { Commands } from "./command.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import { LEAST_REMAINING_MS, LIMITS } from "./limits.ts";
import type { Timer, WorkshopState } from "./state.ts";

const LONGEST_MS = 24 * 60 * 60_000;

/**
 * Moves the end. Shortening leaves at least 10 s (or what was left); a closing round is open again with the added time.
 * Refuses "no-round", and "not-allowed" where there is no end to move: no time limit, or shortening while closing.
 */
export function decideExtend(
  state: WorkshopState,
  { seconds }: Commands["round.extend"],
  { now }: Moment,
): Decision {
  const round = state.round;
  if (!isRunning(round)) return refuse("no-round");
  const before: Timer = round.state === "open" ? round.timer : { kind: "running", endsAtMs: now };
  if (before.kind === "none" || (round.state === "closing" && seconds <= 0)) return refuse("not-allowed");
  if (seconds === 0 || !Number.isFinite(seconds)) return NOTHING;
  const leftMs = before.kind === "paused" ? before.remainingMs : Math.max(0, before.endsAtMs - now);
  const wishedMs = leftMs + Math.round(seconds * 1000);
  const remainingMs = Math.min(Math.max(wishedMs, Math.min(leftMs, LEAST_REMAINING_MS)), LONGEST_MS);
  const timer: Timer =
    before.kind === "paused"
      ? { kind: "paused", remainingMs }
      : { kind: "running", endsAtMs: now + remainingMs };
  return accept([{ name: "round-timer-changed", timer }]);
}

/** At once, or after a grace that can be changed by asking again. Refuses "no-round" and "invalid". */
export function decideClose(
  state: WorkshopState,
  { graceSeconds }: Commands["round.close"],
  { now }: Moment,
): Decision {
  if (!isRunning(state.round)) return refuse("no-round");
  if (!(graceSeconds >= 0 && graceSeconds <= LIMITS.graceSeconds)) return refuse("invalid");
  if (graceSeconds === 0) return accept([{ name: "round-closed", closedAtMs: now }]);
  return accept([{ name: "round-closing", closesAtMs: now + Math.round(graceSeconds * 1000) }]);
}

export function evolveTimer(state: WorkshopState, timer: Timer): WorkshopState {
  const round = state.round;
  if (!isRunning(round)) return state;
  if (round.state === "open") return { ...state, round: { ...round, timer } };
  const { closesAtMs: _, ...rest } = round;
  return { ...state, round: { ...rest, state: "open", arrivesAtMs: round.openedAtMs, timer } };
}

export function evolveClosing(state: WorkshopState, closesAtMs: number): WorkshopState {
  const round = state.round;
  if (!isRunning(round)) return state;
  if (round.state === "closing") return { ...state, round: { ...round, closesAtMs } };
  const { timer: _, arrivesAtMs: __, ...rest } = round;
  return { ...state, round: { ...rest, state: "closing", closesAtMs } };
}

/** Back in the plenary: visits end, calls for help are settled. */
export function evolveClosed(
  state: WorkshopState,
  { closedAtMs }: Extract<WorkshopEvent, { name: "round-closed" }>,
): WorkshopState {
  const round = state.round;
  if (!isRunning(round)) return state;
  const { id, number, roomIds, members, minutes, assignment, openedAtMs } = round;
  return {
    ...state,
    round: {
      state: "closed",
      id,
      number,
      roomIds,
      members,
      minutes,
      ...(assignment === undefined ? {} : { assignment }),
      openedAtMs,
      closedAtMs,
    },
    visits: {},
    help: [],
  };
}
