// workshop.ts: the door to the model. `decide` asks the slices what a command leads to, `evolve` applies what has
// happened, `createWorkshop` makes the first events. All three are pure: the same input gives the same output, on the
// server, in the browser and in a replay. Rules that hold for every command stand here, the rest in the slices.

import type { Random } from "#lib/util/random.ts";
import { accept, refuse, type Result, unreachable } from "#lib/util/result.ts";
import { mayCommand, personOf } from "./access.ts";
import { decideBroadcast } from "./broadcasts.ts";
import { decideTick } from "./clock.ts";
import type { Actor, Command, CreateInput } from "./command.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import {
  decideEnd,
  decideHeadChange,
  decideReopen,
  decideSettingsChange,
  evolveReopened,
  FIRST_SETTINGS,
  readHead,
} from "./head.ts";
import {
  decideHelp,
  decideTakeHelp,
  decideWithdrawHelp,
  evolveHelpRaised,
  evolveHelpTaken,
  evolveHelpWithdrawn,
} from "./help.ts";
import { decideAssign, decideMove, evolveMoved } from "./membership.ts";
import { cleanName, neutralName } from "./names.ts";
import {
  decideJoin,
  decidePromote,
  decideReadmit,
  decideRemove,
  decideRename,
  evolveJoined,
  evolveReadmitted,
  evolveRemoved,
  evolveRenamed,
  evolveRole,
} from "./people.ts";
import type { Refusal } from "./refusal.ts";
import { createPlenary, decideRoomChange, evolveRoomChanged } from "./rooms.ts";
import {
  decideDiscard,
  decideOpen,
  decidePrepare,
  decideShuffle,
  evolveDiscarded,
  evolveOpened,
  evolvePrepared,
} from "./rounds.ts";
import type { Person, WorkshopState } from "./state.ts";
import { decideClose, decideExtend, evolveClosed, evolveClosing, evolveTimer } from "./timer.ts";
import { decideVisit, evolveVisited } from "./visits.ts";

export interface Created {
  readonly events: readonly WorkshopEvent[];
  /** The one who created it, already in as moderator. */
  readonly personId: string;
}

/**
 * The first events: the workshop with its plenary, and its creator as moderator under the name of the first contributor
 * who moderates (or a neutral one). Refuses "invalid" for a head that readHead does not take.
 */
export function createWorkshop(
  input: CreateInput,
  given: { readonly id: string; readonly joinCode: string; readonly now: number; readonly random: Random },
): Result<Created, "invalid"> {
  const head = readHead(input);
  if (!head.ok) return head;
  const host = head.value.people.find((contributor) => contributor.role === "moderator");
  const person: Person = {
    id: given.random.id(),
    name: host ? cleanName(host.name) : neutralName("moderator", head.value.language),
    ...(host?.organisation === undefined ? {} : { organisation: host.organisation }),
    role: "moderator",
    joinedAtMs: given.now,
  };
  return accept({
    personId: person.id,
    events: [
      {
        name: "workshop-created",
        id: given.id,
        createdAtMs: given.now,
        head: head.value,
        joinCode: given.joinCode,
        plenary: createPlenary(given.random),
      },
      { name: "person-joined", person },
    ],
  });
}

/**
 * What the command leads to, or why not. Never throws for a command of the right shape, and changes nothing. An empty
 * list means: it is so already. `now` is in ms since the epoch. The server itself (`actor` null) gives the internal
 * commands and may give those that need no person; nobody else may give the internal ones.
 */
export function decide(
  state: WorkshopState,
  command: Command,
  actor: Actor,
  now: number,
  random: Random,
): Decision {
  const person = actor === null ? null : personOf(state, actor);
  if (person === undefined || person?.removed) return refuse("no-session");
  const refusal = refusalFor(state, command, person);
  return refusal === null ? route(state, command, { actor: person, now, random }) : refuse(refusal);
}

/** Applies one event that has happened. `null` only before "workshop-created". */
export function evolve(state: WorkshopState | null, event: WorkshopEvent): WorkshopState {
  if (event.name === "workshop-created") return begin(event);
  if (state === null) throw new Error(`${event.name} before workshop-created`);
  switch (event.name) {
    case "head-changed":
      return { ...state, head: event.head };
    case "settings-changed":
      return { ...state, settings: event.settings };
    case "workshop-ended":
      return { ...state, endedAtMs: event.endedAtMs };
    case "workshop-reopened":
      return evolveReopened(state);
    case "person-joined":
      return evolveJoined(state, event.person);
    case "person-renamed":
      return evolveRenamed(state, event);
    case "person-role-changed":
      return evolveRole(state, event.personId, event.role);
    case "person-removed":
      return evolveRemoved(state, event);
    case "person-readmitted":
      return evolveReadmitted(state, event.personId);
    case "person-moved":
      return evolveMoved(state, event);
    case "person-visited":
      return evolveVisited(state, event.personId, event.roomId);
    case "room-changed":
      return evolveRoomChanged(state, event.room);
    case "round-prepared":
      return evolvePrepared(state, event);
    case "round-discarded":
      return evolveDiscarded(state);
    case "round-opened":
      return evolveOpened(state, event);
    case "round-timer-changed":
      return evolveTimer(state, event.timer);
    case "round-closing":
      return evolveClosing(state, event.closesAtMs);
    case "round-closed":
      return evolveClosed(state, event);
    case "broadcast-sent":
      return { ...state, broadcasts: [...state.broadcasts, event.broadcast] };
    case "help-raised":
      return evolveHelpRaised(state, { roomId: event.roomId, raisedAtMs: event.raisedAtMs, by: event.by });
    case "help-taken":
      return evolveHelpTaken(state, event.roomId, event.by);
    case "help-withdrawn":
      return evolveHelpWithdrawn(state, event.roomId);
    default:
      return unreachable(event);
  }
}

/** What moderation may still do when the workshop is over. */
const AFTER_THE_END: readonly Command["name"][] = ["head.change", "settings.change", "workshop.reopen"];

function refusalFor(state: WorkshopState, command: Command, actor: Person | null): Refusal | null {
  if (actor === null) return null;
  if (command.name === "person.join" || command.name === "clock.tick") return "not-allowed";
  if (!mayCommand(actor.role, command.name)) return "not-allowed";
  return state.endedAtMs !== undefined && !AFTER_THE_END.includes(command.name) ? "workshop-ended" : null;
}

function route(state: WorkshopState, command: Command, moment: Moment): Decision {
  switch (command.name) {
    case "head.change":
      return decideHeadChange(state, command.input);
    case "settings.change":
      return decideSettingsChange(state, command.input);
    case "workshop.end":
      return state.endedAtMs === undefined ? decideEnd(state, moment) : NOTHING;
    case "workshop.reopen":
      return decideReopen(state);
    case "person.join":
      return decideJoin(state, command.input, moment);
    case "person.rename":
      return decideRename(state, command.input, moment);
    case "person.promote":
      return decidePromote(state, command.input);
    case "person.remove":
      return decideRemove(state, command.input);
    case "person.readmit":
      return decideReadmit(state, command.input, moment);
    case "person.move":
      return decideMove(state, command.input, moment);
    case "room.visit":
      return decideVisit(state, command.input, moment);
    case "room.change":
      return decideRoomChange(state, command.input);
    case "round.prepare":
      return decidePrepare(state, command.input, moment);
    case "round.assign":
      return decideAssign(state, command.input, moment);
    case "round.shuffle":
      return decideShuffle(state, moment);
    case "round.discard":
      return decideDiscard(state);
    case "round.open":
      return decideOpen(state, moment);
    case "round.extend":
      return decideExtend(state, command.input, moment);
    case "round.close":
      return decideClose(state, command.input, moment);
    case "broadcast.send":
      return decideBroadcast(state, command.input, moment);
    case "help.raise":
      return decideHelp(state, moment);
    case "help.take":
      return decideTakeHelp(state, command.input, moment);
    case "help.withdraw":
      return decideWithdrawHelp(state, command.input, moment);
    case "clock.tick":
      return decideTick(state, moment);
    default:
      return unreachable(command);
  }
}

function begin(event: Extract<WorkshopEvent, { name: "workshop-created" }>): WorkshopState {
  return {
    id: event.id,
    createdAtMs: event.createdAtMs,
    head: event.head,
    joinCode: event.joinCode,
    settings: FIRST_SETTINGS,
    people: [],
    rooms: [event.plenary],
    round: null,
    visits: {},
    broadcasts: [],
    help: [],
  };
}
