// workshop.ts: the door to the model. `decide` asks the slices (deciding.ts) what a command leads to, `evolve` applies
// what has happened (evolving.ts), `createWorkshop` makes the first events. All three are pure: the same input gives the
// same output, on the server, in the browser and in a replay. Rules that hold for every command stand here, the rest in
// the slices.

import type { Random } from "#lib/util/random.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";
import { mayCommand, personOf } from "./access.ts";
import { startingWith } from "./agenda.ts";
import type { Actor, Command, CreateInput, InternalCommands } from "./command.ts";
import { decideBySlice } from "./deciding.ts";
import type { Decision, Moment } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import { evolveBySlice } from "./evolving.ts";
import { FIRST_SETTINGS, readHead } from "./head.ts";
import { cleanName, neutralName } from "./names.ts";
import type { Refusal } from "./refusal.ts";
import { createPlenary } from "./rooms.ts";
import type { Person, WorkshopState } from "./state.ts";
import { TEMPLATES, type Template, templateOf } from "./templates.ts";

export interface Created {
  readonly events: readonly WorkshopEvent[];
  /** The one who created it, already in as moderator. */
  readonly personId: string;
}

/**
 * The first events: the workshop with its plenary, and its creator as moderator under the name of the first contributor
 * who moderates (or a neutral one); with the phases of a template if one of that
 * name is known. Refuses "invalid" for a head that readHead does not take.
 */
export function createWorkshop(
  input: CreateInput,
  given: {
    readonly id: string;
    readonly joinCode: string;
    readonly now: number;
    readonly random: Random;
    readonly templates?: readonly Template[];
  },
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
  const template = templateOf(input.template ?? "", given.templates);
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
      ...(template ? [startingWith(template, head.value.language, given.random)] : []),
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
  templates: readonly Template[] = TEMPLATES,
  isOnline: Moment["isOnline"] = () => false,
): Decision {
  const person = actor === null ? null : personOf(state, actor);
  if (person === undefined || person?.removed) return refuse("no-session");
  const refusal = refusalFor(state, command, person);
  return refusal === null
    ? decideBySlice(state, command, { actor: person, now, random, templates, isOnline })
    : refuse(refusal);
}

/** Applies one event that has happened. `null` only before "workshop-created". */
export function evolve(state: WorkshopState | null, event: WorkshopEvent): WorkshopState {
  if (event.name === "workshop-created") return begin(event);
  if (state === null) throw new Error(`${event.name} before workshop-created`);
  return evolveBySlice(state, event);
}

/** What moderation may still do when the workshop is over. */
const AFTER_THE_END: readonly Command["name"][] = ["head.change", "settings.change", "workshop.reopen"];

function refusalFor(state: WorkshopState, command: Command, actor: Person | null): Refusal | null {
  if (actor === null) return null;
  if (isInternal(command)) return "not-allowed";
  if (!mayCommand(actor.role, command.name)) return "not-allowed";
  return state.endedAtMs !== undefined && !AFTER_THE_END.includes(command.name) ? "workshop-ended" : null;
}

/** The server's own. */
function isInternal(command: Command): command is Extract<Command, { name: keyof InternalCommands }> {
  return [
    "person.join",
    "links.ended",
    "session.ended",
    "personal-link.changed",
    "writing.published",
    "clock.tick",
  ].includes(command.name);
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
    ...(event.rehearsal && { rehearsal: event.rehearsal }),
  };
}
