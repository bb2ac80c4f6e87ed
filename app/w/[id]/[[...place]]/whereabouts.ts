// whereabouts.ts: the words that say where one is.

import type { Place } from "#components/workroom/place.ts";
import type { Messages } from "#lib/messages/de.ts";
import { roomName } from "#lib/messages/room-name.ts";
import { isRunning } from "#lib/model/access.ts";
import type { Head, WorkshopState } from "#lib/model/state.ts";

/** "Workshop 3: Gärten verbinden" */
export function workshopLine(head: Head, { workroom }: Messages): string {
  return head.number === undefined ? head.title : `${workroom.workshopNumber(head.number)}: ${head.title}`;
}

export function headingOf(place: Place, state: WorkshopState, roomId: string, messages: Messages): string {
  if (place === "desk") return messages.desk.title;
  return roomName(
    state.rooms.find((room) => room.id === roomId),
    messages,
  );
}

export function phaseOf(state: WorkshopState, { workroom }: Messages): string {
  if (state.endedAtMs !== undefined) return workroom.ended;
  return isRunning(state.round) ? workroom.round(state.round.number) : workroom.betweenRounds;
}
