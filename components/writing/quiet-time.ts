// quiet-time.ts: how long people write quietly when moderation begins it apart from the agenda, as it is typed.

import { LIMITS } from "#lib/model/limits.ts";
import type { WorkshopState } from "#lib/model/state.ts";

export interface QuietTime {
  /** As typed. */
  readonly minutes: string;
  readonly timeless: boolean;
}

/** Null without a time; undefined for what is no number of minutes, or outside 1 to the limit. */
export function secondsOf({ minutes, timeless }: QuietTime): number | null | undefined {
  if (timeless) return null;
  const number = Number(minutes.trim().replace(",", "."));
  return number >= 1 && number <= LIMITS.minutes ? Math.round(number * 60) : undefined;
}

/** Does the time of a phase or the clock for anything run already, so that another one would contradict it? */
export function hasClock({ agenda, countdown }: WorkshopState): boolean {
  return countdown !== undefined || (agenda?.current?.endsAtMs ?? null) !== null;
}
