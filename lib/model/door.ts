// door.ts: who is let in. Open: everybody with the code. Approve: whoever comes waits until moderation admits them.
// Passphrase: whoever knows it. Locked: nobody. Whoever comes by a secret link passes every door. Those who wait are no
// people of the workshop: they see nothing of it, and only moderation sees them.
//
// A passphrase never reaches this model. The server replaces it by its salted hash before it asks (`isSealed`), compares
// it by itself, and says with "person.join" whether it was right. The hash is in no view.

import { accept, refuse } from "#lib/util/result.ts";
import { personOf } from "./access.ts";
import type { Commands } from "./command.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import { evolveArrived } from "./expected.ts";
import { LIMITS } from "./limits.ts";
import { evolveMoved, seatLateComer } from "./membership.ts";
import { cleanName, cleanOrganisation, distinctName } from "./names.ts";
import type { Person, Settings, Waiting, WorkshopState } from "./state.ts";

/** "scrypt:<salt>:<hash>", both base64url. */
const SEALED = /^scrypt:[A-Za-z0-9_-]{16,64}:[A-Za-z0-9_-]{32,128}$/;

/** Is this a passphrase as the server seals it, and not one that somebody typed? */
export function isSealed(passphrase: string): boolean {
  return SEALED.test(passphrase);
}

/**
 * Opening the door lets in all who wait, as far as there are places. Refuses "invalid" for a passphrase that is not
 * sealed, and for the door "passphrase" without one, unless it is set already.
 */
export function decideDoor(state: WorkshopState, input: Commands["door.set"], moment: Moment): Decision {
  const { door, passphrase } = input;
  if (passphrase !== undefined && !(door === "passphrase" && isSealed(passphrase))) return refuse("invalid");
  const hash = door === "passphrase" ? (passphrase ?? state.doorHash) : undefined;
  if (door === "passphrase" && hash === undefined) return refuse("invalid");
  if (door === state.settings.door && hash === state.doorHash) return NOTHING;
  const changed: WorkshopEvent = { name: "door-changed", door, ...(hash !== undefined && { hash }) };
  return accept([changed, ...(door === "open" ? admitWaiting(state, moment) : [])]);
}

/** One of those who wait, or with null all of them, as far as there are places. Refuses "not-found" and "workshop-full". */
export function decideAdmit(
  state: WorkshopState,
  { personId }: Commands["person.admit"],
  moment: Moment,
): Decision {
  if (personId === null) {
    const events = admitWaiting(state, moment);
    return state.waiting && events.length === 0 ? refuse("workshop-full") : accept(events);
  }
  const waiting = waitingOf(state, personId);
  if (!waiting) return personOf(state, personId) ? NOTHING : refuse("not-found");
  if (countPresent(state) >= LIMITS.people) return refuse("workshop-full");
  return accept(admitted(state, waiting, moment));
}

/** Also when somebody stops waiting. Refuses "not-found" for somebody who is in already. */
export function decideTurnAway(state: WorkshopState, { personId }: Commands["person.turn-away"]): Decision {
  if (waitingOf(state, personId)) return accept([{ name: "person-turned-away", personId }]);
  return personOf(state, personId) ? refuse("not-found") : NOTHING;
}

/**
 * Somebody who was turned away waits again, as they waited. Refuses "not-allowed" when nobody waits at this door,
 * "not-found" for somebody who is in or was removed, "workshop-full" and "name-missing".
 */
export function decideWaitAgain(state: WorkshopState, input: Commands["person.wait-again"]): Decision {
  const { personId, sinceMs } = input;
  if (personOf(state, personId)) return refuse("not-found");
  if (state.settings.door !== "approve") return refuse("not-allowed");
  if (waitingOf(state, personId)) return NOTHING;
  if (countPresent(state) + (state.waiting?.length ?? 0) >= LIMITS.people) return refuse("workshop-full");
  const name = cleanName(input.name);
  if (name === "") return refuse("name-missing");
  const organisation = cleanOrganisation(input.organisation);
  const from = organisation === "" ? {} : { organisation };
  return accept([{ name: "person-knocked", waiting: { id: personId, name, ...from, sinceMs }, again: true }]);
}

/** All who wait, the longest first, as far as there are places. */
export function admitWaiting(state: WorkshopState, moment: Moment): readonly WorkshopEvent[] {
  const places = Math.max(0, LIMITS.people - countPresent(state));
  const events: WorkshopEvent[] = [];
  let current = state;
  for (const waiting of (state.waiting ?? []).slice(0, places)) {
    const each = admitted(current, waiting, moment);
    events.push(...each);
    current = each.reduce(letIn, current);
  }
  return events;
}

/** Changing the door by the settings forgets the passphrase too. */
export function evolveDoor(
  state: WorkshopState,
  { door, hash }: { readonly door: Settings["door"]; readonly hash?: string },
): WorkshopState {
  const { doorHash: _, ...rest } = state;
  return { ...rest, settings: { ...state.settings, door }, ...(hash !== undefined && { doorHash: hash }) };
}

export function evolveKnocked(
  state: WorkshopState,
  { waiting }: { readonly waiting: Waiting },
): WorkshopState {
  const all = [...(state.waiting ?? []), waiting];
  return { ...state, waiting: all.toSorted((one, other) => one.sinceMs - other.sinceMs) };
}

export function evolveTurnedAway(
  state: WorkshopState,
  { personId }: { readonly personId: string },
): WorkshopState {
  return withoutWaiting(state, personId);
}

/** Where somebody stands who once came to the door; "unknown" is also whoever was turned away. */
export function standingOf(state: WorkshopState, personId: string): "in" | "waiting" | "removed" | "unknown" {
  const person = personOf(state, personId);
  if (person) return person.removed ? "removed" : "in";
  return waitingOf(state, personId) ? "waiting" : "unknown";
}

export function waitingOf(state: WorkshopState, personId: string): Waiting | undefined {
  return state.waiting?.find((waiting) => waiting.id === personId);
}

export function withoutWaiting(state: WorkshopState, personId: string): WorkshopState {
  if (!waitingOf(state, personId)) return state;
  const { waiting: before, ...rest } = state;
  const waiting = before?.filter((each) => each.id !== personId) ?? [];
  return waiting.length === 0 ? rest : { ...rest, waiting };
}

/** Removed people do not count. */
export function countPresent(state: WorkshopState): number {
  return state.people.filter((person) => !person.removed).length;
}

function admitted(state: WorkshopState, waiting: Waiting, moment: Moment): readonly WorkshopEvent[] {
  const { id, name, organisation, simulated } = waiting;
  const taken = state.people.map((person) => person.name);
  const person: Person = {
    id,
    name: distinctName(name, taken),
    ...(organisation === undefined ? {} : { organisation }),
    role: "participant",
    joinedAtMs: moment.now,
    ...(simulated && { simulated }),
  };
  return [{ name: "person-joined", person }, ...seatLateComer(state, { ...person, name }, moment)];
}

/** As far as the next one who is let in must know of the one before. */
function letIn(state: WorkshopState, event: WorkshopEvent): WorkshopState {
  switch (event.name) {
    case "person-joined":
      return { ...state, people: [...state.people, event.person] };
    case "person-moved":
      return evolveMoved(state, event);
    case "expected-arrived":
      return evolveArrived(state, event);
    default:
      return state;
  }
}
