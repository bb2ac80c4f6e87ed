// people.ts: who is in the workshop, under which name and in which role. A removed person's row stays, so that the author
// of a card keeps a name; it is out of the running round at once. Who may open which document follows from access.ts.

import { accept, refuse } from "#lib/util/result.ts";
import { without } from "#lib/util/record.ts";
import { personOf } from "./access.ts";
import type { Commands, InternalCommands } from "./command.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import { countPresent, waitingOf, withoutWaiting } from "./door.ts";
import type { WorkshopEvent } from "./event.ts";
import { seatExpected } from "./expected.ts";
import { LIMITS } from "./limits.ts";
import { seatAgain, seatLateComer, withoutMember } from "./membership.ts";
import { cleanName, cleanOrganisation, distinctName, isReservedName, neutralName } from "./names.ts";
import { withoutSigns } from "./signs.ts";
import type { Person, Role, WorkshopState } from "./state.ts";

/**
 * Lets somebody in, or where moderation admits one by one, lets them wait; while a round is open, into its smallest group. Refuses participants "workshop-ended", "door-locked",
 * "door-passphrase", "workshop-full", "name-missing" and "name-reserved"; whoever holds a secret link passes door and end, and gets a
 * neutral name without giving one. An id that is taken is a "conflict".
 */
export function decideJoin(
  state: WorkshopState,
  input: InternalCommands["person.join"],
  moment: Moment,
): Decision {
  const { now } = moment;
  const byLink = input.role !== "participant";
  if (personOf(state, input.personId) || waitingOf(state, input.personId)) return refuse("conflict");
  if (!byLink && state.endedAtMs !== undefined) return refuse("workshop-ended");
  if (!byLink && state.settings.door === "locked") return refuse("door-locked");
  if (!byLink && state.settings.door === "passphrase" && input.passphraseFits !== true)
    return refuse("door-passphrase");
  const count = countPresent(state) + (byLink ? 0 : (state.waiting?.length ?? 0));
  if (input.role !== "moderator" && count >= LIMITS.people) return refuse("workshop-full");
  const given = cleanName(input.name);
  if (given === "" && !byLink) return refuse("name-missing");
  const name = given === "" ? neutralName(input.role, state.head.language) : given;
  if (input.role !== "moderator" && isReservedName(name)) return refuse("name-reserved");
  const organisation = cleanOrganisation(input.organisation);
  const played = input.simulated ? { simulated: true as const } : {};
  if (!byLink && state.settings.door === "approve") {
    const from = organisation === "" ? {} : { organisation };
    const waiting = { id: input.personId, name, ...from, sinceMs: now, ...played };
    return accept([{ name: "person-knocked", waiting }]);
  }
  const person: Person = {
    id: input.personId,
    name: distinctName(name, namesBut(state, input.personId)),
    ...(organisation === "" ? {} : { organisation }),
    role: input.role,
    joinedAtMs: now,
    ...played,
  };
  // Expected is the name that was given, not the one with a number.
  return accept([{ name: "person-joined", person }, ...seatLateComer(state, { ...person, name }, moment)]);
}

/** Everybody names themselves, moderation also others. Whoever has no group goes where the new name is expected. */
export function decideRename(
  state: WorkshopState,
  input: Commands["person.rename"],
  { actor, now }: Moment,
): Decision {
  const person = personOf(state, input.personId);
  const moderation = actor === null || actor.role === "moderator";
  if (!person || (person.removed && !moderation)) return refuse("not-found");
  if (!moderation && actor.id !== person.id) return refuse("not-allowed");
  const name = cleanName(input.name);
  if (name === "") return refuse("name-missing");
  if (person.role !== "moderator" && isReservedName(name)) return refuse("name-reserved");
  const newName = distinctName(name, namesBut(state, person.id));
  const organisation = input.organisation === undefined ? undefined : cleanOrganisation(input.organisation);
  const sameOrganisation = organisation === undefined || organisation === (person.organisation ?? "");
  if (newName === person.name && sameOrganisation) return NOTHING;
  const renamed: WorkshopEvent = {
    name: "person-renamed",
    personId: person.id,
    newName,
    ...(organisation === undefined ? {} : { organisation }),
  };
  const seated = state.round?.members[person.id] !== undefined;
  return accept([renamed, ...(seated ? [] : seatExpected(state, { ...person, name }, now))]);
}

/** The last moderator stays one. */
export function decidePromote(state: WorkshopState, input: Commands["person.promote"]): Decision {
  const person = personOf(state, input.personId);
  if (!person || person.removed) return refuse("not-found");
  if (person.role === input.role) return NOTHING;
  if (isLastModerator(state, person)) return refuse("not-allowed");
  return accept([{ name: "person-role-changed", personId: person.id, role: input.role }]);
}

export function decideRemove(state: WorkshopState, input: Commands["person.remove"]): Decision {
  const person = personOf(state, input.personId);
  if (!person) return refuse("not-found");
  if (person.removed) return NOTHING;
  if (isLastModerator(state, person)) return refuse("not-allowed");
  return accept([{ name: "person-removed", personId: person.id }]);
}

/** Comes back like a late joiner, or to the `seat` they had if its round still goes on. Refuses "workshop-full". */
export function decideReadmit(
  state: WorkshopState,
  input: Commands["person.readmit"],
  moment: Moment,
): Decision {
  const person = personOf(state, input.personId);
  if (!person) return refuse("not-found");
  if (!person.removed) return NOTHING;
  if (person.role !== "moderator" && countPresent(state) >= LIMITS.people) return refuse("workshop-full");
  const readmitted: WorkshopEvent = { name: "person-readmitted", personId: person.id };
  return accept([readmitted, ...seatAgain(state, withoutMark(person), input.seat, moment)]);
}

export function evolveJoined(state: WorkshopState, person: Person): WorkshopState {
  const inside = withoutWaiting(state, person.id);
  return { ...inside, people: [...inside.people, person] };
}

export function evolveRenamed(
  state: WorkshopState,
  event: Extract<WorkshopEvent, { name: "person-renamed" }>,
): WorkshopState {
  return changePerson(state, event.personId, (person) => {
    const { organisation: before, ...rest } = person;
    const organisation = event.organisation ?? before ?? "";
    return { ...rest, name: event.newName, ...(organisation === "" ? {} : { organisation }) };
  });
}

/** Participants do not visit, observers give no signs. */
export function evolveRole(state: WorkshopState, personId: string, role: Role): WorkshopState {
  const before = role === "observer" ? withoutSigns(state, personId) : state;
  const changed = changePerson(before, personId, (person) => ({ ...person, role }));
  return role === "participant" ? { ...changed, visits: without(state.visits, personId) } : changed;
}

export function evolveRemoved(
  state: WorkshopState,
  event: Extract<WorkshopEvent, { name: "person-removed" }>,
): WorkshopState {
  const left = {
    ...withoutSigns(state, event.personId),
    round: withoutMember(state.round, event.personId),
    visits: without(state.visits, event.personId),
  };
  if (event.unseen) return { ...left, people: state.people.filter((person) => person.id !== event.personId) };
  return changePerson(left, event.personId, (person) => ({ ...person, removed: true }));
}

/** Goes to the end of the list, as for those who had forgotten the row. */
export function evolveReadmitted(state: WorkshopState, personId: string): WorkshopState {
  const person = personOf(state, personId);
  if (!person) return state;
  const others = state.people.filter((candidate) => candidate.id !== personId);
  return { ...state, people: [...others, withoutMark(person)] };
}

/** The row without the mark of removal. */
export function withoutMark(person: Person): Person {
  const { removed: _, ...rest } = person;
  return rest;
}

function isLastModerator(state: WorkshopState, person: Person): boolean {
  return (
    person.role === "moderator" &&
    !state.people.some((other) => !other.removed && other.role === "moderator" && other.id !== person.id)
  );
}

function namesBut(state: WorkshopState, personId: string): readonly string[] {
  return state.people.filter((person) => person.id !== personId).map((person) => person.name);
}

function changePerson(
  state: WorkshopState,
  personId: string,
  change: (person: Person) => Person,
): WorkshopState {
  return {
    ...state,
    people: state.people.map((person) => (person.id === personId ? change(person) : person)),
  };
}
