// moves.ts: where moderation may put a person at this moment, and by which command. While a round is prepared this is a
// change of the plan, while it runs the person is moved.

import { isRunning, plenaryOf } from "#lib/model/access.ts";
import type { Commands } from "#lib/model/command.ts";
import type { Room, WorkshopState } from "#lib/model/state.ts";

export interface Move {
  readonly room: Room;
  /** Here already. */
  readonly current: boolean;
}

/** The groups of the round, then the plenary; empty while there is no round to move people in. */
export function movesOf(state: WorkshopState, personId: string): Move[] {
  const round = state.round;
  if (round === null || (round.state !== "prepared" && !isRunning(round))) return [];
  const plenaryId = plenaryOf(state);
  const seatId = round.members[personId] ?? plenaryId;
  return [...round.roomIds, plenaryId].flatMap((roomId) => {
    const room = state.rooms.find((candidate) => candidate.id === roomId);
    return room ? [{ room, current: room.id === seatId }] : [];
  });
}

export type MoveCommand =
  | { readonly name: "round.assign"; readonly input: Commands["round.assign"] }
  | { readonly name: "person.move"; readonly input: Commands["person.move"] };

export function moveCommand(state: WorkshopState, personId: string, roomId: string): MoveCommand {
  if (state.round?.state !== "prepared") return { name: "person.move", input: { personId, roomId } };
  return {
    name: "round.assign",
    input: { personId, roomId: roomId === plenaryOf(state) ? null : roomId },
  };
}
