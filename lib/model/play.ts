// play.ts: plays a workshop in tests: a moderator, some participants, commands one after the other on a clock that stands
// still until it is moved. Test code only; nothing that ships imports it. `must` throws on a refusal, `code` returns it.

import type { Random } from "#lib/util/random.ts";
import type { Actor, Command, CreateInput } from "./command.ts";
import type { Decision } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import type { Refusal } from "./refusal.ts";
import type { Person, Role, Room, Round, WorkshopState } from "./state.ts";
import { TEMPLATES } from "./templates.ts";
import { createWorkshop, decide, evolve } from "./workshop.ts";

type Input<Name extends Command["name"]> = Extract<Command, { name: Name }>["input"];

export interface Play {
  readonly state: WorkshopState;
  readonly moderator: string;
  now: number;
  /** Who is connected. */
  readonly online: Set<string>;
  /** Runs as moderation; returns the events. */
  must<Name extends Command["name"]>(name: Name, input: Input<Name>, actor?: Actor): readonly WorkshopEvent[];
  /** The refusal, or "ok" (and then it has happened). */
  code<Name extends Command["name"]>(name: Name, input: Input<Name>, actor?: Actor): Refusal | "ok";
  run(command: Command, actor: Actor): Decision;
  /** Joins and returns the id. */
  join(name: string, role?: Role, organisation?: string): string;
  tick(): readonly WorkshopEvent[];
  person(personId: string): Person;
  /** By name. */
  room(name: string): Room;
  round<State extends Round["state"]>(state: State): Extract<Round, { state: State }>;
}

export function play(input: Partial<CreateInput> = {}, seed = 1): Play {
  const random = seededRandom(seed);
  const start = 1_780_000_000_000;
  const created = createWorkshop(
    { title: "Netzwerke im Quartier", ...input },
    { id: random.id(), joinCode: "K7QF2MXP", now: start, random },
  );
  if (!created.ok) throw new Error(created.code);
  const { events, personId: moderator } = created.value;
  let state = replay(events);
  let joined = 0;

  const self: Play = {
    get state() {
      return state;
    },
    moderator,
    now: start,
    online: new Set<string>(),
    run: (command, actor) => {
      const isOnline = (personId: string): boolean => self.online.has(personId);
      const decision = decide(state, command, actor, self.now, random, TEMPLATES, isOnline);
      if (decision.ok) for (const event of decision.value) state = evolve(state, event);
      return decision;
    },
    must: (name, input, actor = moderator) => {
      const decision = self.run({ name, input } as Command, actor);
      if (!decision.ok) throw new Error(`${name}: ${decision.code}`);
      return decision.value;
    },
    code: (name, input, actor = moderator) => {
      const decision = self.run({ name, input } as Command, actor);
      return decision.ok ? "ok" : decision.code;
    },
    join: (name, role = "participant", organisation = "") => {
      joined += 1;
      const personId = `person-${String(joined).padStart(4, "0")}`;
      self.must("person.join", { personId, name, role, organisation }, null);
      return personId;
    },
    tick: () => self.must("clock.tick", {}, null),
    person: (personId) => found(state.people.find((person) => person.id === personId)),
    room: (name) => found(state.rooms.find((room) => room.name === name)),
    round: (wanted) => {
      const round = state.round;
      if (round?.state !== wanted) throw new Error(`round is ${round?.state ?? "none"}, not ${wanted}`);
      return round as Extract<Round, { state: typeof wanted }>;
    },
  };
  return self;
}

/** With participants "Person 1"… in it. */
export function playWith(participants: number, seed = 1): Play {
  const game = play({}, seed);
  for (let number = 1; number <= participants; number += 1) game.join(`Person ${String(number)}`);
  return game;
}

/** "Gruppe 1"… as plans. */
export function groups(count: number): { name: string }[] {
  return Array.from({ length: count }, (_, index) => ({ name: `Gruppe ${String(index + 1)}` }));
}

export function replay(events: readonly WorkshopEvent[]): WorkshopState {
  let state: WorkshopState | null = null;
  for (const event of events) state = evolve(state, event);
  return found(state ?? undefined);
}

/** Repeatable dice (mulberry32) and countable ids. */
export function seededRandom(seed: number): Random {
  let dice = seed;
  let ids = 0;
  return {
    id: () => {
      ids += 1;
      return `id${String(seed)}-${String(ids).padStart(16, "0")}`;
    },
    below: (limit) => {
      dice = (dice + 0x6d2b79f5) | 0;
      let mixed = Math.imul(dice ^ (dice >>> 15), 1 | dice);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
    },
  };
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("not there");
  return value;
}
