// missed.ts: has somebody missed something? Whoever comes late to what has begun, and whoever was away for more than a
// few minutes, is told where everybody is. Decided from times alone.

import { isRunning } from "#lib/model/access.ts";
import type { WorkshopState } from "#lib/model/state.ts";

/** Shorter absences are no absence: a call, a glance into another tab. */
export const ABSENCE_MS = 3 * 60_000;
/** Whoever comes in this soon after something has begun was there from the beginning. */
const ON_TIME_MS = 20_000;

export type Missed = "late" | "back";

interface Times {
  readonly nowMs: number;
  /** When this browser last had the workshop before somebody's eyes; null: never, or it is not known. */
  readonly seenAtMs: number | null;
  readonly joinedAtMs: number;
  /** When what is going on began; null: nothing is. */
  readonly beganAtMs: number | null;
}

export function missedOf({ nowMs, seenAtMs, joinedAtMs, beganAtMs }: Times): Missed | null {
  if (beganAtMs === null) return null;
  if (seenAtMs !== null) return nowMs - seenAtMs > ABSENCE_MS ? "back" : null;
  if (joinedAtMs < beganAtMs + ON_TIME_MS) return null;
  return nowMs - joinedAtMs < ABSENCE_MS ? "late" : "back";
}

/** The first thing that is going on now: the round, or the phase in front. */
export function beganAt(state: WorkshopState): number | null {
  if (state.endedAtMs !== undefined) return null;
  const times = [
    ...(isRunning(state.round) ? [state.round.openedAtMs] : []),
    ...(state.agenda?.current ? [state.agenda.current.startedAtMs] : []),
  ];
  // Somebody who comes in the third phase is late, however new the phase is.
  if (times.length > 0 && state.agenda?.spent) return 0;
  return times.length === 0 ? null : Math.min(...times);
}
