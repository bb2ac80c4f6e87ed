// time-keys.ts: which clock a key moves or stops: that of the groups at work, else that of the phase, else the clock for
// anything. A phase is not paused.

import type { Commands } from "#lib/model/command.ts";
import type { WorkshopState } from "#lib/model/state.ts";

export type TimeCommand =
  | { readonly name: "round.extend"; readonly input: Commands["round.extend"] }
  | { readonly name: "agenda.extend"; readonly input: Commands["agenda.extend"] }
  | { readonly name: "countdown.extend"; readonly input: Commands["countdown.extend"] };

export type PauseCommand = "timer.pause" | "timer.resume" | "countdown.pause" | "countdown.resume";

/** null: no clock runs. */
export function extendCommand(
  { round, agenda, countdown }: WorkshopState,
  minutes: number,
): TimeCommand | null {
  const input = { seconds: minutes * 60 };
  if (round?.state === "closing" || (round?.state === "open" && round.timer.kind !== "none"))
    return { name: "round.extend", input };
  if (agenda?.current?.endsAtMs != null) return { name: "agenda.extend", input };
  return countdown ? { name: "countdown.extend", input } : null;
}

/** null: nothing that can be paused. */
export function pauseCommand({ round, countdown }: WorkshopState): PauseCommand | null {
  if (round?.state === "open" && round.timer.kind !== "none")
    return round.timer.kind === "paused" ? "timer.resume" : "timer.pause";
  if (!countdown) return null;
  return countdown.timer.kind === "paused" ? "countdown.resume" : "countdown.pause";
}
