// access.ts: who may do what, decided in one place and without I/O. The server asks here for every command, document and
// download; the browser asks the same functions to know which buttons to show. A grant says nothing about whether the
// workshop exists: whoever has no session in it is told "not found" before these functions are asked.

import { unreachable } from "#lib/util/result.ts";
import type { CommandName } from "./command.ts";
import type { Person, Role, Round, WorkshopState } from "./state.ts";

const PRESENT: readonly Role[] = ["speaker", "scribe", "participant"];

/** Moderation may give every command; these others may, too. The slice then looks at the moment and the object. */
export const ALSO_GIVEN_BY: Readonly<Partial<Record<CommandName, readonly Role[]>>> = {
  "person.rename": [...PRESENT, "observer"],
  "room.visit": ["speaker", "scribe", "observer"],
  "room.choose": PRESENT,
  "vote.cast": PRESENT,
  "hand.raise": PRESENT,
  "hand.lower": PRESENT,
  "ready.set": PRESENT,
  "writing.share": PRESENT,
  "help.raise": PRESENT,
  "help.withdraw": PRESENT,
};

export function mayCommand(role: Role, name: CommandName): boolean {
  return role === "moderator" || ALSO_GIVEN_BY[name]?.includes(role) === true;
}

/** The three kinds of Y document of a workshop. */
export type DocumentKey =
  | { readonly kind: "room"; readonly roomId: string }
  | { readonly kind: "notebook"; readonly personId: string }
  | { readonly kind: "documentation" };

export type Grant = "none" | "read" | "write";

/**
 * What a person may do with a document. A group's board is writable for its members of the current or last round, also
 * after the round has closed and while the next one is prepared (nobody is cut off mid-sentence), and closed to members
 * of other groups. Merged groups write on the boards that they have brought along, too. A board to which moderation calls everybody is read
 * by all meanwhile. A locked board is read by those who wrote there, except moderation, speakers and scribes.
 */
export function grantOf(state: WorkshopState, personId: string, key: DocumentKey): Grant {
  const person = personOf(state, personId);
  if (!person || person.removed) return "none";
  const grant = openGrant(state, person, key);
  return grant === "write" && state.endedAtMs !== undefined && person.role !== "moderator" ? "read" : grant;
}

/** May this person see the plain cards of a room (projection, exports)? */
export function mayReadCards(state: WorkshopState, personId: string, roomId: string): boolean {
  const person = personOf(state, personId);
  const room = state.rooms.find((candidate) => candidate.id === roomId);
  if (!person || person.removed || !room) return false;
  if (room.kind === "plenary" || person.role !== "participant" || isCalledTo(state, roomId)) return true;
  return !isRunning(state.round) || isOfGroup(state.round, personId, roomId);
}

export function mayReadDocumentation(state: WorkshopState, personId: string): boolean {
  return grantOf(state, personId, { kind: "documentation" }) !== "none";
}

/** The round as everybody sees it: one that is only prepared does not count yet, the one before it still does. */
export function settledRound(state: WorkshopState): Exclude<Round, { state: "prepared" }> | null {
  const round = state.round;
  return round !== null && round.state === "prepared" ? (state.before?.round ?? null) : round;
}

/** A room that exists only in the preparation of a round. It has no board, and nobody can be in it. */
export function isUnopened(state: WorkshopState, roomId: string): boolean {
  return state.before !== undefined && !state.before.rooms.some((room) => room.id === roomId);
}

/** Open or closing: people are in their groups. */
export function isRunning(round: Round | null): round is Extract<Round, { state: "open" | "closing" }> {
  return round !== null && (round.state === "open" || round.state === "closing");
}

export function personOf(state: WorkshopState, personId: string): Person | undefined {
  return state.people.find((person) => person.id === personId);
}

export function plenaryOf(state: WorkshopState): string {
  const plenary = state.rooms[0];
  if (!plenary) throw new Error("a workshop without a plenary");
  return plenary.id;
}

/** The room a person is in: the one visited, else the group while a round runs, else the plenary. */
export function placeOf(state: WorkshopState, personId: string): string {
  const visited = state.visits[personId];
  if (visited !== undefined) return visited;
  const group = isRunning(state.round) ? state.round.members[personId] : undefined;
  return group ?? plenaryOf(state);
}

function openGrant(state: WorkshopState, person: Person, key: DocumentKey): Grant {
  switch (key.kind) {
    case "notebook":
      return key.personId === person.id ? "write" : "none";
    case "documentation":
      if (person.role === "moderator" || person.role === "scribe") return "write";
      return state.settings.documentationVisible ? "read" : "none";
    case "room":
      return roomGrant(state, person, key.roomId);
    default:
      return unreachable(key);
  }
}

function roomGrant(state: WorkshopState, person: Person, roomId: string): Grant {
  const room = state.rooms.find((candidate) => candidate.id === roomId);
  if (!room || isUnopened(state, roomId)) return "none";
  if (person.role === "observer") return "read";
  if (person.role !== "participant") return "write";
  const round = settledRound(state);
  const belongs = room.kind === "plenary" || isOfGroup(round, person.id, roomId);
  if (!belongs && round?.leaving?.[person.id]?.roomId !== roomId)
    return isCalledTo(state, roomId) ? "read" : "none";
  return state.lockedRooms?.includes(roomId) ? "read" : "write";
}

/** While moderation calls everybody to a board, everybody reads it. */
function isCalledTo(state: WorkshopState, roomId: string): boolean {
  return state.call?.roomId === roomId;
}

/** Is it the room of their group, or one whose board the group has brought along? */
function isOfGroup(round: Round | null, personId: string, roomId: string): boolean {
  const own = round?.members[personId] ?? "";
  return own === roomId || round?.sources?.[own]?.includes(roomId) === true;
}
