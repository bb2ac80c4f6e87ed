// broadcasts.ts: what moderation tells everybody or one room. Recipients are fixed when it is sent, so a message does not
// follow people into rooms that it was not meant for. One that is withdrawn stays in the list, for moderation with its text.

import { accept, refuse } from "#lib/util/result.ts";
import { cleanText, countGraphemes } from "#lib/util/text.ts";
import { isRunning, placeOf } from "./access.ts";
import type { Commands } from "./command.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import { LIMITS } from "./limits.ts";
import type { Broadcast, WorkshopState } from "./state.ts";

/**
 * To everybody, later joiners included, or to those who are in one room now, visitors included. Refuses "invalid" (empty
 * or more than 280 signs), "not-found", and "no-round" for a group while everybody is in the plenary.
 */
export function decideBroadcast(
  state: WorkshopState,
  input: Commands["broadcast.send"],
  { actor, now, random }: Moment,
): Decision {
  if (actor === null) return refuse("not-allowed");
  const text = cleanText(input.text);
  if (text === "" || countGraphemes(text) > LIMITS.broadcast) return refuse("invalid");
  const base = { id: random.id(), text, by: actor.id, sentAtMs: now };
  const roomId = input.roomId;
  if (roomId === undefined) return sent({ ...base, to: "everybody" });
  const room = state.rooms.find((candidate) => candidate.id === roomId);
  if (!room) return refuse("not-found");
  if (room.kind === "group" && !isRunning(state.round)) return refuse("no-round");
  const there = state.people.filter((person) => !person.removed && placeOf(state, person.id) === roomId);
  return sent({ ...base, roomId, to: there.map((person) => person.id) });
}

/** Off everybody's screen; `withdrawn` false shows it again to whom it was sent. Refuses "not-found". */
export function decideWithdraw(
  state: WorkshopState,
  { broadcastId, withdrawn = true }: Commands["broadcast.withdraw"],
): Decision {
  const broadcast = state.broadcasts.find(({ id }) => id === broadcastId);
  if (!broadcast) return refuse("not-found");
  return (broadcast.withdrawn ?? false) === withdrawn
    ? NOTHING
    : accept([{ name: "broadcast-withdrawn", broadcastId, withdrawn }]);
}

/** One that was withdrawn and is shown again takes its place. */
export function evolveSent(state: WorkshopState, broadcast: Broadcast): WorkshopState {
  const { broadcasts } = state;
  const known = broadcasts.some(({ id }) => id === broadcast.id);
  return {
    ...state,
    broadcasts: known
      ? broadcasts.map((each) => (each.id === broadcast.id ? broadcast : each))
      : [...broadcasts, broadcast],
  };
}

export function evolveWithdrawn(
  state: WorkshopState,
  { broadcastId, withdrawn, unseen }: Extract<WorkshopEvent, { name: "broadcast-withdrawn" }>,
): WorkshopState {
  const broadcasts = state.broadcasts.map((each) => {
    if (each.id !== broadcastId) return each;
    const { withdrawn: _, ...shown } = each;
    if (!withdrawn) return shown;
    return unseen ? withoutText(shown) : { ...shown, withdrawn };
  });
  return { ...state, broadcasts };
}

/** What others than moderation still have of a message that was withdrawn. */
export function withoutText(broadcast: Broadcast): Broadcast {
  return { ...broadcast, text: "", withdrawn: true };
}

function sent(broadcast: Broadcast): Decision {
  return accept([{ name: "broadcast-sent", broadcast }]);
}
