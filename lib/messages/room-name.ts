// room-name.ts: what a room is called on screen. Groups are called as moderation named them; the plenary speaks the
// reader's language.

import type { Room } from "#lib/model/state.ts";
import type { FirstMessages } from "./areas.ts";

export function roomName(room: Pick<Room, "kind" | "name"> | undefined, messages: FirstMessages): string {
  if (room === undefined) return "";
  return room.kind === "plenary" ? messages.workroom.plenary : room.name;
}
