// broadcasts.ts: what moderation tells everybody or one room. Recipients are fixed when it is sent, so a message does not
// follow people into rooms that it was not meant for.

import { accept, refuse } from "#lib/util/result.ts";
import { cleanText, countGraphemes } from "#lib/util/text.ts";
import { isRunning, placeOf } from "./access.ts";
import type { Commands } from "./command.ts";
import type { Decision, Moment } from "./decision.ts";
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

function sent(broadcast: Broadcast): Decision {
  return accept([{ name: "broadcast-sent", broadcast }]);
}
