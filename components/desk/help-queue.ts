// help-queue.ts: the groups that asked for help, in the order in which moderation should go: who has waited longest
// without anybody on the way comes first.

import { personOf } from "#lib/model/access.ts";
import type { WorkshopState } from "#lib/model/state.ts";

export interface Waiting {
  readonly roomId: string;
  readonly roomName: string;
  readonly waitedMs: number;
  /** Name of the moderator on the way. */
  readonly taken: string | null;
  /** Is that the moderator who looks? */
  readonly mine: boolean;
}

export function helpQueue(state: WorkshopState, nowMs: number, you: string): Waiting[] {
  return state.help
    .map((call) => ({
      roomId: call.roomId,
      roomName: state.rooms.find((room) => room.id === call.roomId)?.name ?? "",
      waitedMs: Math.max(0, nowMs - call.raisedAtMs),
      taken: call.takenBy === undefined ? null : (personOf(state, call.takenBy)?.name ?? ""),
      mine: call.takenBy === you,
    }))
    .toSorted(
      (first, second) =>
        Number(first.taken !== null) - Number(second.taken !== null) || second.waitedMs - first.waitedMs,
    );
}
