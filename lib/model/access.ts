// access.ts: who may do what, decided in one place and without I/O. The server asks here for every command, document and
// download; the browser asks the same functions to know which buttons to show. A grant says nothing about whether the
// workshop exists: whoever has no session in it is told "not found" before these functions are asked.

import { unreachable } from "#lib/util/result.ts";
import type { CommandName } from "./command.ts";
import type { Person, Role, Round, WorkshopState } from "./state.ts";

const MODERATION: readonly Role[] = ["moderator"];
const PRESENT: readonly Role[] = ["moderator", "speaker", "scribe", "participant"];

/** Roles that may give a command at all; the slice then looks at the moment and the object. */
export const COMMAND_ROLES = {
  "head.change": MODERATION,
  "settings.change": MODERATION,
  "door.set": MODERATION,
  "workshop.end": MODERATION,
  "workshop.reopen": MODERATION,
  "person.rename": ["moderator", "speaker", "scribe", "participant", "observer"],
  "person.promote": MODERATION,
  "person.admit": MODERATION,
  "person.turn-away": MODERATION,
  "person.remove": MODERATION,
  "person.readmit": MODERATION,
  "person.move": MODERATION,
  "people.move": MODERATION,
  "room.visit": ["moderator", "speaker", "scribe", "observer"],
  "room.change": MODERATION,
  "room.choose": PRESENT,
  "round.prepare": MODERATION,
  "round.assign": MODERATION,
  "round.expect": MODERATION,
  "round.shuffle": MODERATION,
  "round.offer": MODERATION,
  "round.rotate": MODERATION,
  "round.discard": MODERATION,
  "round.open": MODERATION,
  "round.extend": MODERATION,
  "round.close": MODERATION,
  "timer.pause": MODERATION,
  "timer.resume": MODERATION,
  "timer.set": MODERATION,
  "countdown.start": MODERATION,
  "countdown.pause": MODERATION,
  "countdown.resume": MODERATION,
  "countdown.extend": MODERATION,
  "countdown.stop": MODERATION,
  "agenda.use": MODERATION,
  "agenda.set": MODERATION,
  "agenda.add": MODERATION,
  "agenda.change": MODERATION,
  "agenda.move": MODERATION,
  "agenda.remove": MODERATION,
  "agenda.start": MODERATION,
  "agenda.skip": MODERATION,
  "agenda.repeat": MODERATION,
  "agenda.extend": MODERATION,
  "vote.open": MODERATION,
  "vote.cast": PRESENT,
  "vote.proxy": MODERATION,
  "vote.close": MODERATION,
  "vote.reopen": MODERATION,
  "vote.discard": MODERATION,
  "vote.run-off": MODERATION,
  "focus.set": MODERATION,
  "board.lock": MODERATION,
  "board.unlock": MODERATION,
  "everybody.call": MODERATION,
  "everybody.release": MODERATION,
  "hand.raise": PRESENT,
  "hand.lower": PRESENT,
  "hand.take": MODERATION,
  "ready.set": PRESENT,
  "ready.reset": MODERATION,
  "writing.start": MODERATION,
  "writing.change": MODERATION,
  "writing.end": MODERATION,
  "writing.reveal": MODERATION,
  "writing.share": PRESENT,
  "broadcast.send": MODERATION,
  "help.raise": PRESENT,
  "help.take": MODERATION,
  "help.done": MODERATION,
  "help.withdraw": PRESENT,
} as const satisfies Record<CommandName, readonly Role[]>;

export function mayCommand(role: Role, name: CommandName): boolean {
  return (COMMAND_ROLES[name] as readonly Role[]).includes(role);
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
 * of other groups. A locked board is read by those who wrote there, except moderation, speakers and scribes.
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
  if (room.kind === "plenary" || person.role !== "participant") return true;
  return !isRunning(state.round) || state.round.members[personId] === roomId;
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
  const belongs = room.kind === "plenary" || round?.members[person.id] === roomId;
  if (!belongs && round?.leaving?.[person.id]?.roomId !== roomId) return "none";
  return state.lockedRooms?.includes(roomId) ? "read" : "write";
}
