// view.ts: what one person may see of a workshop. Moderation sees all but the hash of the door's passphrase,
// the dots of others and whose cards come out of which notebook; it alone sees who gave which command.
// Nobody else sees a round that is only prepared
// and not offered (but what was before it), people who were removed,
// names of people who are expected or wait at the door, a message to a room that was not sent to them, or the text of one
// that was withdrawn.
//
// The server sends viewOf once and viewOfEvent for everything that follows; the browser runs the same `evolve`. For every
// state s, event e and person p, unless the answer is "resync":
//   evolve(viewOf(s, p), viewOfEvent(s, e, p)) equals viewOf(evolve(s, e), p)     (null: the view stays as it is)

import { isRunning, personOf } from "./access.ts";
import { withoutText } from "./broadcasts.ts";
import { isOffered } from "./choice.ts";
import { withoutExpected, withoutNames } from "./expected.ts";
import type { Stamp, WorkshopEvent } from "./event.ts";
import { withoutMark } from "./people.ts";
import { isPreparing } from "./rooms.ts";
import { isProxy, voteFor } from "./votes.ts";
import type { Broadcast, Room, WorkshopState } from "./state.ts";
import { withoutShares } from "./writing.ts";

export function viewOf(state: WorkshopState, personId: string): WorkshopState {
  const moderation = seesAll(state, personId);
  const open = withSecretVotes(withoutShares(withoutHash(state)), personId, moderation);
  if (moderation) return open;
  const { before: stored, preceding, waiting: _, ...rest } = open;
  const before = stored && { ...stored, round: stored.round && withoutExpected(stored.round) };
  return {
    ...rest,
    round: state.round && withoutExpected(state.round),
    ...(isOffered(state.round) ? before && { before } : before),
    ...(preceding && { preceding: withoutExpected(preceding) }),
    people: state.people.filter((person) => !person.removed),
    broadcasts: state.broadcasts
      .filter((broadcast) => isFor(broadcast, personId))
      .map((broadcast) => (broadcast.withdrawn ? withoutText(broadcast) : broadcast)),
  };
}

/** The rooms of `viewOf`, without the rest of it: for what looks at hundreds of people at once. */
export function roomsFor(state: WorkshopState, personId: string): readonly Room[] {
  if (isOffered(state.round) || seesAll(state, personId)) return state.rooms;
  return state.before?.rooms ?? state.rooms;
}

/** null: nothing that this person sees. "resync": what they may see has changed, send viewOf anew. */
export function viewOfEvent(
  before: WorkshopState,
  event: WorkshopEvent,
  personId: string,
): WorkshopEvent | null | "resync" {
  if (changesRightsOf(event, personId)) return "resync";
  if (event.name === "door-changed") return { name: "door-changed", door: event.door };
  if (event.name === "cards-revealed") return { name: "cards-revealed" };
  if (event.name === "cards-shared" || event.name === "cards-published") return null;
  const moderation = seesAll(before, personId);
  if (event.name === "vote-cast") return castFor(before, event, personId, moderation);
  if (moderation) return event;
  switch (event.name) {
    case "round-prepared":
      if (event.round.offered) return { ...event, round: withoutExpected(event.round) };
      return isOffered(before.round) ? { name: "round-discarded" } : null;
    case "round-opened":
      return { ...event, round: withoutExpected(event.round) };
    case "round-expected":
    case "expected-arrived":
    case "person-knocked":
    case "person-turned-away":
    case "links-ended":
    case "session-ended":
    case "personal-link-changed":
      return null;
    case "vote-proxied":
      // How many have voted is told to everybody, for whom it was entered to nobody else.
      return event.voters === undefined
        ? null
        : { name: "vote-cast", voteId: event.voteId, voters: event.voters };
    case "round-reopened":
      return withoutNames(event);
    case "round-recalled":
      return {
        name: "round-recalled",
        ...(isOffered(event.round ?? null) && event.round && { round: withoutExpected(event.round) }),
        before: event.before && withoutExpected(event.before),
      };
    case "round-discarded":
      return isOffered(before.round) ? event : null;
    case "room-changed":
      return isPreparing(before, event.room.id) && !isOffered(before.round) ? null : event;
    case "person-moved":
      return isRunning(before.round) || isOffered(before.round) ? event : null;
    case "broadcast-sent":
      return isFor(event.broadcast, personId) ? event : null;
    case "broadcast-withdrawn":
      return withdrawalFor(before, event, personId);
    case "person-renamed":
      return personOf(before, event.personId)?.removed ? null : event;
    case "person-removed":
      return { ...event, unseen: true };
    case "person-readmitted": {
      const person = personOf(before, event.personId);
      return person ? { name: "person-joined", person: withoutMark(person) } : null;
    }
    default:
      return event;
  }
}

/** Who gave a command, and when: told to moderation alone. */
export function viewOfStamp(state: WorkshopState, stamp: Stamp, personId: string): Stamp | undefined {
  return seesAll(state, personId) ? stamp : undefined;
}

function seesAll(state: WorkshopState, personId: string): boolean {
  const person = personOf(state, personId);
  return person !== undefined && !person.removed && person.role === "moderator";
}

function withSecretVotes(state: WorkshopState, personId: string, moderation: boolean): WorkshopState {
  if (!state.votes) return state;
  return { ...state, votes: state.votes.map((vote) => voteFor(vote, personId, moderation)) };
}

/** With the dots for whoever casts them, and for moderation if it enters them for others. */
function castFor(
  before: WorkshopState,
  event: Extract<WorkshopEvent, { name: "vote-cast" }>,
  personId: string,
  moderation: boolean,
): WorkshopEvent {
  const { ballot, ...rest } = event;
  const vote = before.votes?.find(({ id }) => id === event.voteId);
  const sees = ballot?.key === personId || (moderation && ballot && isProxy(vote, ballot.key));
  return sees ? event : rest;
}

/** The text goes with the message and comes again with it. */
function withdrawalFor(
  before: WorkshopState,
  event: Extract<WorkshopEvent, { name: "broadcast-withdrawn" }>,
  personId: string,
): WorkshopEvent | null {
  const broadcast = before.broadcasts.find(({ id }) => id === event.broadcastId);
  if (!broadcast || !isFor(broadcast, personId)) return null;
  const { withdrawn: _, ...shown } = broadcast;
  return event.withdrawn ? { ...event, unseen: true } : { name: "broadcast-sent", broadcast: shown };
}

function withoutHash(state: WorkshopState): WorkshopState {
  if (state.doorHash === undefined) return state;
  const { doorHash: _, ...rest } = state;
  return rest;
}

function isFor(broadcast: Broadcast, personId: string): boolean {
  return broadcast.to === "everybody" || broadcast.to.includes(personId);
}

function changesRightsOf(event: WorkshopEvent, personId: string): boolean {
  switch (event.name) {
    case "workshop-created":
      return true;
    case "person-joined":
      return event.person.id === personId;
    case "person-role-changed":
    case "person-removed":
    case "person-readmitted":
      return event.personId === personId;
    default:
      return false;
  }
}
