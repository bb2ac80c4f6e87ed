// whereabouts.ts: the words that say where one is.

import type { Place } from "#components/workroom/place.ts";
import type { Ready } from "#live/hooks.ts";
import type { FirstMessages } from "#lib/messages/areas.ts";
import { roomName } from "#lib/messages/room-name.ts";
import { currentPhase } from "#lib/model/agenda.ts";
import { isRunning, plenaryOf, settledRound } from "#lib/model/access.ts";
import { isLobby } from "#lib/model/lobby.ts";
import type { Head, WorkshopState } from "#lib/model/state.ts";

/** "Workshop 3: Gärten verbinden" */
export function workshopLine(head: Head, { workroom }: FirstMessages): string {
  return head.number === undefined ? head.title : `${workroom.workshopNumber(head.number)}: ${head.title}`;
}

export function headingOf(
  place: Place,
  state: WorkshopState,
  roomId: string,
  messages: FirstMessages,
): string {
  if (place === "desk" || place === "votes") return messages.workroom.place[place];
  return roomName(
    state.rooms.find((room) => room.id === roomId),
    messages,
  );
}

/** The phase in front, with the round that runs; without a phase the round says where one is. */
export function phaseOf(state: WorkshopState, { workroom }: FirstMessages): string {
  if (state.endedAtMs !== undefined) return workroom.ended;
  const phase = currentPhase(state)?.title;
  const round = settledRound(state);
  const running = isRunning(round) ? workroom.round(round.number) : undefined;
  if (phase !== undefined) return running === undefined ? phase : `${phase} · ${running}`;
  return running ?? (round === null ? workroom.beforeRounds : workroom.afterRound(round.number));
}

/** Does the plenary still receive people? */
export function isReceiving({ state, cards }: Pick<Ready, "state" | "cards">): boolean {
  return isLobby(state, cards.get(plenaryOf(state)));
}
