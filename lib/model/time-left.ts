// time-left.ts: how much of a round's time is left, and which sign that time calls for. Shared by everything that shows
// the timer (room, desk, slide). It reads no clock: callers pass the server's time, already corrected for their own.
// A sign is given once per deadline, when time crosses its mark; a deadline that moves starts afresh without a word,
// because the change itself is told elsewhere.

import { unreachable } from "#lib/util/result.ts";
import { ROUND_SIGNS, type Round, type Settings } from "./state.ts";

/** In the order in which they come. */
export const SIGNS = [...ROUND_SIGNS, "over"] as const;
export type Sign = (typeof SIGNS)[number];

/** Time left, at or below which a sign holds. */
export const SIGN_AT_MS = {
  quiet: 5 * 60_000,
  harvest: 2 * 60_000,
  minute: 60_000,
  final: 10_000,
  over: 0,
} as const satisfies Record<Sign, number>;

/** When the people leave their groups; null without a limit, while paused, before opening and after closing. */
export function deadlineOf(round: Round | null): number | null {
  if (round === null) return null;
  switch (round.state) {
    case "prepared":
    case "closed":
      return null;
    case "closing":
      return round.closesAtMs;
    case "open":
      return round.timer.kind === "running" ? round.timer.endsAtMs : null;
    default:
      return unreachable(round);
  }
}

/** Never negative; null where there is nothing to count down. */
export function timeLeftMs(round: Round | null, nowMs: number): number | null {
  if (round?.state === "open" && round.timer.kind === "paused") return round.timer.remainingMs;
  const deadlineMs = deadlineOf(round);
  return deadlineMs === null ? null : Math.max(0, deadlineMs - nowMs);
}

/** "12:05", "0:09", "1:02:03". A started second counts as whole, so that "0:00" means over. */
export function formatClock(leftMs: number): string {
  const total = Math.ceil(Math.max(0, leftMs) / 1000);
  const seconds = String(total % 60).padStart(2, "0");
  const minutes = Math.floor(total / 60) % 60;
  const hours = Math.floor(total / 3600);
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}` : `${minutes}:${seconds}`;
}

/** The most urgent sign that holds with so much time left; `given`: those that are not switched off. */
export function signAt(leftMs: number, given: Settings["signs"] = ROUND_SIGNS): Sign | null {
  const isGiven = (sign: Sign): boolean => sign === "over" || given.includes(sign);
  return SIGNS.findLast((sign) => leftMs <= SIGN_AT_MS[sign] && isGiven(sign)) ?? null;
}

/** Is it time for a group to write down what it takes along? From the sign for it until the group has closed. */
export function isHarvest(round: Round | null, nowMs: number, given?: Settings["signs"]): boolean {
  if (round?.state === "closing") return true;
  if (round?.state !== "open" || round.timer.kind !== "running") return false;
  const sign = signAt(round.timer.endsAtMs - nowMs, given);
  return sign !== null && sign !== "quiet";
}

/** What has been told about which deadline. */
export interface Told {
  readonly deadlineMs: number;
  readonly sign: Sign | null;
}

/**
 * Which sign is to be told now. A first look and a moved deadline tell nothing, and of several marks passed at once (a
 * laptop that slept) only the last one counts.
 */
export function nextSign(
  told: Told | null,
  deadlineMs: number,
  nowMs: number,
  given: Settings["signs"] = ROUND_SIGNS,
): { readonly told: Told; readonly tell: Sign | null } {
  const sign = signAt(deadlineMs - nowMs, given);
  if (told !== null && told.deadlineMs === deadlineMs && rank(sign) <= rank(told.sign))
    return { told, tell: null };
  const crossed = told !== null && told.deadlineMs === deadlineMs;
  return { told: { deadlineMs, sign }, tell: crossed ? sign : null };
}

function rank(sign: Sign | null): number {
  return sign === null ? -1 : SIGNS.indexOf(sign);
}
