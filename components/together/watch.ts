// watch.ts: who waits for moderation wherever it looks: groups that asked for help and nobody goes to, people at the door.
// Counts and times, never names.

import type { WorkshopState } from "#lib/model/state.ts";

export interface Watch {
  readonly calls: number;
  readonly atDoor: number;
  /** Of the group that has waited longest; 0 while none waits. */
  readonly longestMs: number;
}

export function watchOf({ help, waiting }: WorkshopState, nowMs: number): Watch {
  const open = help.filter((call) => call.takenBy === undefined);
  return {
    calls: open.length,
    atDoor: waiting?.length ?? 0,
    longestMs: Math.max(0, ...open.map((call) => nowMs - call.raisedAtMs)),
  };
}
