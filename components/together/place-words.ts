// place-words.ts: what the room of a call is called; the other places speak for themselves.

import type { FirstMessages } from "#lib/messages/areas.ts";
import { roomName } from "#lib/messages/room-name.ts";
import type { EverybodyCall, WorkshopState } from "#lib/model/state.ts";

export function roomOfCall(call: EverybodyCall, state: WorkshopState, messages: FirstMessages): string {
  return roomName(
    state.rooms.find((room) => room.id === call.roomId),
    messages,
  );
}
