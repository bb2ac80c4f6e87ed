// countdown.ts: a clock that moderation sets for anything (a break, a minute each, silent reading), apart from the time
// of a round. There is one. At zero nothing happens: it stands at 0:00 until somebody stops or restarts it, so the server
// never has to wake up for it. Also the small sums that it shares with the time of a round.

import { accept, refuse, type Result } from "#lib/util/result.ts";
import { cleanLine, countGraphemes } from "#lib/util/text.ts";
import type { Commands } from "./command.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import { LEAST_REMAINING_MS, LIMITS } from "./limits.ts";
import type { Refusal } from "./refusal.ts";
import type { Countdown, Timer, WorkshopState } from "./state.ts";

const LONGEST_MS = 24 * 60 * 60_000;

type Ticking = Exclude<Timer, { kind: "none" }>;

/** Replaces one that is there; with `paused` it stands until it is resumed. Refuses "invalid": no whole seconds from 5 to 10800, or a label beyond 60 signs. */
export function decideCountdownStart(
  _: WorkshopState,
  input: Commands["countdown.start"],
  moment: Moment,
): Decision {
  const countdown = countdownFrom(input, moment);
  return countdown.ok ? changed(countdown.value) : countdown;
}

/** Refuses as `decideCountdownStart` does. */
export function countdownFrom(
  input: Commands["countdown.start"],
  { actor, now }: Pick<Moment, "actor" | "now">,
): Result<Countdown, Refusal> {
  if (actor === null) return refuse("not-allowed");
  const { seconds } = input;
  const label = cleanLine(input.label ?? "");
  const fits = Number.isInteger(seconds) && seconds >= LIMITS.leastCountdownSeconds;
  if (!fits || seconds > LIMITS.extendSeconds || countGraphemes(label) > LIMITS.countdownLabel)
    return refuse("invalid");
  const timer: Ticking = input.paused
    ? { kind: "paused", remainingMs: seconds * 1000 }
    : { kind: "running", endsAtMs: now + seconds * 1000 };
  return accept({ seconds, timer, by: actor.id, ...(label === "" ? {} : { label }) });
}

/** Refuses "not-found" without a countdown. */
export function decideCountdownPause(state: WorkshopState, _: unknown, { now }: Moment): Decision {
  const countdown = state.countdown;
  if (!countdown) return refuse("not-found");
  if (countdown.timer.kind === "paused") return NOTHING;
  return changed({ ...countdown, timer: paused(countdown.timer, now) });
}

/** Refuses "not-found" without a countdown. */
export function decideCountdownResume(state: WorkshopState, _: unknown, { now }: Moment): Decision {
  const countdown = state.countdown;
  if (!countdown) return refuse("not-found");
  if (countdown.timer.kind === "running") return NOTHING;
  return changed({ ...countdown, timer: resumed(countdown.timer, now) });
}

/** Negative shortens, to 10 s at least. Over already: it runs again. Refuses "not-found" without a countdown. */
export function decideCountdownExtend(
  state: WorkshopState,
  { seconds }: Commands["countdown.extend"],
  { now }: Moment,
): Decision {
  const countdown = state.countdown;
  if (!countdown) return refuse("not-found");
  if (seconds === 0 || !Number.isFinite(seconds)) return NOTHING;
  const timer = shifted(countdown.timer, seconds, now);
  return remainingMs(timer, now) === remainingMs(countdown.timer, now)
    ? NOTHING
    : changed({ ...countdown, timer });
}

export function decideCountdownStop(state: WorkshopState): Decision {
  return state.countdown ? accept([{ name: "countdown-changed", countdown: null }]) : NOTHING;
}

export function evolveCountdown(
  state: WorkshopState,
  { countdown }: { readonly countdown: Countdown | null },
): WorkshopState {
  const { countdown: _, ...rest } = state;
  return countdown === null ? rest : { ...rest, countdown };
}

/** Never negative. */
export function remainingMs(timer: Ticking, now: number): number {
  return timer.kind === "paused" ? timer.remainingMs : Math.max(0, timer.endsAtMs - now);
}

export function paused(timer: Ticking, now: number): Ticking {
  return { kind: "paused", remainingMs: remainingMs(timer, now) };
}

export function resumed(timer: Ticking, now: number): Ticking {
  return { kind: "running", endsAtMs: now + remainingMs(timer, now) };
}

/** Shortening leaves at least 10 s, or what was left; paused stays paused; a day is the most. */
export function shifted(timer: Ticking, seconds: number, now: number): Ticking {
  const leftMs = remainingMs(timer, now);
  const wishedMs = leftMs + Math.round(seconds * 1000);
  const ms = Math.min(Math.max(wishedMs, Math.min(leftMs, LEAST_REMAINING_MS)), LONGEST_MS);
  return timer.kind === "paused"
    ? { kind: "paused", remainingMs: ms }
    : { kind: "running", endsAtMs: now + ms };
}

function changed(countdown: Countdown): Decision {
  return accept([{ name: "countdown-changed", countdown }]);
}
