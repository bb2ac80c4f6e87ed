// help.ts: one call for help per room, in the order of raising. All moderators see it; one says "on my way"; the room or
// moderation takes it back. When the round closes all calls are set aside with it (timer.ts, reopening.ts).

import { accept, refuse } from "#lib/util/result.ts";
import { isRunning, personOf, placeOf, plenaryOf } from "./access.ts";
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

/**
 * A call stands again as it stood, with the time since when it waits. Refuses "no-round", "not-found" for a room or person
 * that is not there, "invalid" for a time outside the round, and "already-raised" when the room has called anew.
 */
export function decideRestoreHelp(
  state: WorkshopState,
  call: Commands["help.restore"],
  { now }: Moment,
): Decision {
  const round = state.round;
  if (!isRunning(round)) return refuse("no-round");
  const { roomId, by, raisedAtMs, takenBy } = call;
  const isPlace = roomId === plenaryOf(state) || round.roomIds.includes(roomId);
  if (!isPlace || !personOf(state, by) || (takenBy !== undefined && !personOf(state, takenBy)))
    return refuse("not-found");
  if (raisedAtMs < round.openedAtMs || raisedAtMs > now) return refuse("invalid");
  const stands = callOf(state, roomId);
  if (stands && stands.raisedAtMs !== raisedAtMs) return refuse("already-raised");
  if (stands?.by === by && stands.takenBy === takenBy) return NOTHING;
  return accept([{ name: "help-raised", ...call, again: true }]);
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
  if (!callOf(state, roomId)) return refuse("not-found");
  // What moderation does for a room can be taken back; what a room does is its own, and it may call again.
  const by = actor.role === "moderator" && { by: actor.id };
  return accept([{ name: "help-withdrawn", roomId, ...by }]);
}

/** In the order of raising; takes the place of one that stands in this room. */
export function evolveHelpRaised(
  state: WorkshopState,
  { roomId, by, raisedAtMs, takenBy }: HelpCall,
): WorkshopState {
  const call = { roomId, by, raisedAtMs, ...(takenBy !== undefined && { takenBy }) };
  const { help } = evolveHelpWithdrawn(state, roomId);
  return { ...state, help: [...help, call].toSorted((one, other) => one.raisedAtMs - other.raisedAtMs) };
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
