// help.ts: one call for help per room, in the order of raising. All moderators see it; one says "on my way"; the room or
// moderation takes it back. When the round closes all calls are settled (timer.ts).

import { accept, refuse } from "#lib/util/result.ts";
import { isRunning, placeOf } from "./access.ts";
import type { Commands } from "./command.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import type { HelpCall, WorkshopState } from "./state.ts";

/** For the room the caller is in. Refuses "no-round" while everybody is in the plenary, and "already-raised". */
export function decideHelp(state: WorkshopState, { actor, now }: Moment): Decision {
  if (actor === null) return refuse("not-allowed");
  if (!isRunning(state.round)) return refuse("no-round");
  const roomId = placeOf(state, actor.id);
  if (callOf(state, roomId)) return refuse("already-raised");
  return accept([{ name: "help-raised", roomId, by: actor.id, raisedAtMs: now }]);
}

/** "On my way"; another moderator may take over. Refuses "not-found". */
export function decideTakeHelp(
  state: WorkshopState,
  { roomId }: Commands["help.take"],
  { actor }: Moment,
): Decision {
  if (actor === null) return refuse("not-allowed");
  const call = callOf(state, roomId);
  if (!call) return refuse("not-found");
  return call.takenBy === actor.id ? NOTHING : accept([{ name: "help-taken", roomId, by: actor.id }]);
}

/** A moderator was there. Refuses "not-found". */
export function decideHelpDone(
  state: WorkshopState,
  { roomId }: Commands["help.done"],
  { actor }: Moment,
): Decision {
  if (actor === null) return refuse("not-allowed");
  return callOf(state, roomId) ? accept([{ name: "help-done", roomId, by: actor.id }]) : refuse("not-found");
}

/** Of the caller's own room; moderation of any. Refuses "not-allowed" and "not-found". */
export function decideWithdrawHelp(
  state: WorkshopState,
  input: Commands["help.withdraw"],
  { actor }: Moment,
): Decision {
  if (actor === null) return refuse("not-allowed");
  const own = placeOf(state, actor.id);
  const roomId = input.roomId ?? own;
  if (roomId !== own && actor.role !== "moderator") return refuse("not-allowed");
  return callOf(state, roomId) ? accept([{ name: "help-withdrawn", roomId }]) : refuse("not-found");
}

export function evolveHelpRaised(state: WorkshopState, call: HelpCall): WorkshopState {
  return { ...state, help: [...state.help, call] };
}

export function evolveHelpTaken(state: WorkshopState, roomId: string, by: string): WorkshopState {
  return {
    ...state,
    help: state.help.map((call) => (call.roomId === roomId ? { ...call, takenBy: by } : call)),
  };
}

export function evolveHelpWithdrawn(state: WorkshopState, roomId: string): WorkshopState {
  return { ...state, help: state.help.filter((call) => call.roomId !== roomId) };
}

function callOf(state: WorkshopState, roomId: string): HelpCall | undefined {
  return state.help.find((call) => call.roomId === roomId);
}
