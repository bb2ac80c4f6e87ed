// trip-words.ts: how a move is told.

import type { FirstMessages } from "#lib/messages/areas.ts";
import { roomName } from "#lib/messages/room-name.ts";
import type { Room } from "#lib/model/state.ts";
import type { Trip } from "./arrival.ts";

/** "Sie gehen in Gruppe 2", without a full stop. */
export function tripTitle(trip: Trip, room: Room | undefined, messages: FirstMessages): string {
  const { going } = messages.rounds;
  if (trip.reason === "back") return going.back;
  return room?.kind === "plenary" ? going.called : going[trip.reason](roomName(room, messages));
}
