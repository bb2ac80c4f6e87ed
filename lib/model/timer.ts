// timer.ts: the time of a running round. The server owns the deadline; browsers count down to it. At zero the groups get
// 60 s for the harvest, then everybody is back in the plenary. Nobody's typing is cut: boards stay writable (access.ts).

import { accept, refuse } from "#lib/util/result.ts";
import { isRunning } from "./access.ts";
import type { Commands } from "./command.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import { paused, remainingMs, resumed, shifted } from "./countdown.ts";
import { LEAST_REMAINING_MS, LIMITS } from "./limits.ts";
import { withoutPreceding } from "./leaving.ts";
import { withSeating } from "./seatings.ts";
import { withoutReady } from "./signs.ts";
import type { Round, Timer, WorkshopState } from "./state.ts";

/**
 * Moves the end. Shortening leaves at least 10 s (or what was left: then nothing happens); a closing round is open again with the added time.
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
  const after = shifted(before, seconds, now);
  return remainingMs(after, now) === remainingMs(before, now) ? NOTHING : changed(after);
}

/** Stops the time without an end. Refuses "no-round", and "not-allowed" without a limit or while closing. */
export function decidePause(state: WorkshopState, _: unknown, { now }: Moment): Decision {
  const round = state.round;
  if (!isRunning(round)) return refuse("no-round");
  if (round.state === "closing" || round.timer.kind === "none") return refuse("not-allowed");
  return round.timer.kind === "paused" ? NOTHING : changed(paused(round.timer, now));
}

/** Lets the time that was left run again. Refuses "no-round", and "not-allowed" without a limit or while closing. */
export function decideResume(state: WorkshopState, _: unknown, { now }: Moment): Decision {
  const round = state.round;
  if (!isRunning(round)) return refuse("no-round");
  if (round.state === "closing" || round.timer.kind === "none") return refuse("not-allowed");
  return round.timer.kind === "running" ? NOTHING : changed(resumed(round.timer, now));
}

/**
 * Sets what is left, counted from now or, before people have arrived, from their arrival; null takes the limit away.
 * Paused stays paused; a closing round is open again. Refuses "no-round" and "invalid" (less than 10 s, more than 3 h).
 */
export function decideTimerSet(
  state: WorkshopState,
  { seconds }: Commands["timer.set"],
  { now }: Moment,
): Decision {
  const round = state.round;
  if (!isRunning(round)) return refuse("no-round");
  const before = round.state === "open" ? round.timer : null;
  if (seconds === null) return before?.kind === "none" ? NOTHING : changed({ kind: "none" });
  const ms = Math.round(seconds * 1000);
  if (!(ms >= LEAST_REMAINING_MS && seconds <= LIMITS.extendSeconds)) return refuse("invalid");
  if (before?.kind === "paused") {
    return before.remainingMs === ms ? NOTHING : changed({ kind: "paused", remainingMs: ms });
  }
  const endsAtMs = (round.state === "open" ? Math.max(now, round.arrivesAtMs) : now) + ms;
  return before?.kind === "running" && before.endsAtMs === endsAtMs
    ? NOTHING
    : changed({ kind: "running", endsAtMs });
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
  // Whoever closes by hand wants no further turn to follow by itself.
  const final = state.round.turnsLeft === undefined ? {} : ({ final: true } as const);
  return accept([{ name: "round-closing", closesAtMs: now + Math.round(graceSeconds * 1000), ...final }]);
}

function changed(timer: Timer): Decision {
  return accept([{ name: "round-timer-changed", timer }]);
}

export function evolveTimer(state: WorkshopState, timer: Timer): WorkshopState {
  const round = state.round;
  if (!isRunning(round)) return state;
  if (round.state === "open") return { ...state, round: { ...round, timer } };
  const { closesAtMs: _, settled, ...rest } = round;
  const open = { ...rest, ...settled, state: "open", arrivesAtMs: round.openedAtMs, timer } as const;
  return { ...state, round: open };
}

export function evolveClosing(
  state: WorkshopState,
  { closesAtMs, final }: { readonly closesAtMs: number; readonly final?: true },
): WorkshopState {
  const running = state.round;
  if (!isRunning(running)) return state;
  const { turnsLeft, ...bare } = running;
  const round = final && turnsLeft !== undefined ? { ...bare, settled: { turnsLeft } } : running;
  if (round.state === "closing") return { ...state, round: { ...round, closesAtMs } };
  const { arrivesAtMs: _arrives, offered: _offered, ...rest } = round;
  return withoutPreceding({ ...state, round: { ...rest, state: "closing", closesAtMs } });
}

/** Back in the plenary: visits end, calls for help are settled. What belongs to the moment is set aside with the round. */
export function evolveClosed(
  state: WorkshopState,
  { closedAtMs }: Extract<WorkshopEvent, { name: "round-closed" }>,
): WorkshopState {
  const round = state.round;
  if (!isRunning(round)) return state;
  // What only counts while people are in their groups goes; everything else is history.
  const {
    arrivesAtMs: _arrivesAtMs,
    closesAtMs: _closesAtMs,
    offered: _offered,
    leaving: _leaving,
    turnsLeft,
    expected,
    settled,
    ...kept
  }: Running = round;
  const aside = {
    ...(turnsLeft !== undefined && { turnsLeft }),
    ...settled,
    ...(expected && { expected }),
    ...(state.help.length > 0 && { help: state.help }),
  };
  return {
    ...withoutPreceding(withoutReady(state)),
    round: {
      ...kept,
      state: "closed",
      closedAtMs,
      ...(Object.keys(aside).length > 0 && { settled: aside }),
    },
    seatings: withSeating(state, round.members),
    visits: {},
    help: [],
  };
}

/** Open or closing. */
type Open = Extract<Round, { state: "open" }>;
type Running = Omit<Open, "state" | "timer" | "arrivesAtMs"> &
  Partial<Pick<Open, "timer" | "arrivesAtMs">> &
  Partial<Pick<Extract<Round, { state: "closing" }>, "closesAtMs" | "settled">>;
