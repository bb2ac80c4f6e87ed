// help-now.ts: how far a group's call for help has come, as the group sees it.

import { personOf } from "#lib/model/access.ts";
import type { WorkshopState } from "#lib/model/state.ts";

export type HelpNow =
  | { readonly kind: "none" }
  | { readonly kind: "waiting"; readonly sinceMs: number }
  | { readonly kind: "coming"; readonly who: string };

export function helpNow(state: WorkshopState, roomId: string): HelpNow {
  const call = state.help.find((candidate) => candidate.roomId === roomId);
  if (!call) return { kind: "none" };
  if (call.takenBy === undefined) return { kind: "waiting", sinceMs: call.raisedAtMs };
  return { kind: "coming", who: personOf(state, call.takenBy)?.name ?? "" };
}
