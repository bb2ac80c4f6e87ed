// reopened-time.ts: how long people will have in a round that opens again (reopening.ts), for those who are about to open it.

import { LEAST_REOPENED_MS, NOTICE_MS, REOPENED_MS } from "./limits.ts";
import type { Round } from "./state.ts";

/** So much time people have when the round opens again; null without a limit. Less than a minute becomes five. */
export function reopenedWithMs({
  timer = { kind: "none" },
  openedAtMs,
  closedAtMs,
}: Extract<Round, { state: "closed" }>): number | null {
  if (timer.kind === "none") return null;
  const leftMs =
    timer.kind === "paused"
      ? timer.remainingMs
      : timer.endsAtMs - Math.max(closedAtMs, openedAtMs + NOTICE_MS);
  return leftMs < LEAST_REOPENED_MS ? REOPENED_MS : leftMs;
}
