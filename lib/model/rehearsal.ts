// rehearsal.ts: a copy of a workshop to try it out with people whom the server plays. What is prepared comes along: head,
// settings, door, agenda, and the groups of the round that is prepared or was held last. What people did stays behind:
// nobody of them, no card, no vote, no message, and no name that is expected; whom the server plays takes these places.

import type { Random } from "#lib/util/random.ts";
import { isDealt } from "./dealt.ts";
import type { WorkshopEvent } from "./event.ts";
import { REHEARSAL_MS } from "./limits.ts";
import { roomsOfRound } from "./rooms.ts";
import type { ExpectedName, Person, Rehearsal, Round, WorkshopState } from "./state.ts";
import type { Created } from "./workshop.ts";

/** The first events of the copy, with this person as its moderator. `names` are those that will come, in their order. */
export function rehearsalOf(
  state: WorkshopState,
  given: {
    readonly id: string;
    readonly joinCode: string;
    readonly now: number;
    readonly random: Random;
    readonly by: Person;
    readonly names: readonly string[];
  },
): Created {
  const { id, joinCode, now, random, by, names } = given;
  const [plenary] = state.rooms;
  if (!plenary) throw new Error("a workshop without a plenary");
  const rehearsal: Rehearsal = { of: state.id, endsAtMs: now + REHEARSAL_MS };
  const person: Person = {
    id: random.id(),
    name: by.name,
    ...(by.organisation !== undefined && { organisation: by.organisation }),
    role: "moderator",
    joinedAtMs: now,
  };
  const created: WorkshopEvent = {
    name: "workshop-created",
    id,
    createdAtMs: now,
    head: state.head,
    joinCode,
    plenary,
    rehearsal,
  };
  return {
    personId: person.id,
    events: [
      created,
      ...doorOf(state),
      { name: "person-joined", person },
      ...agendaOf(state),
      ...roundOf(state, names, random.id()),
    ],
  };
}

/** Through a locked door nobody would come. The word of a passphrase goes with its hash, never by itself. */
function doorOf({ settings, doorHash: hash }: WorkshopState): WorkshopEvent[] {
  const open = settings.door === "locked" || settings.door === "passphrase";
  const changed: WorkshopEvent = {
    name: "settings-changed",
    settings: open ? { ...settings, door: "open" } : settings,
  };
  const sealed = settings.door === "passphrase" && hash !== undefined;
  return sealed ? [changed, { name: "door-changed", door: "passphrase", hash }] : [changed];
}

function agendaOf({ agenda }: WorkshopState): WorkshopEvent[] {
  if (!agenda) return [];
  const { phases, template } = agenda;
  return [{ name: "agenda-changed", phases, ...(template !== undefined && { template }) }];
}

function roundOf(state: WorkshopState, names: readonly string[], id: string): WorkshopEvent[] {
  const { round } = state;
  if (!round) return [];
  const { roomIds, minutes, assignment, turnsLeft } = round;
  const expected = expectedIn(state, round, names);
  return [
    {
      name: "round-prepared",
      round: {
        state: "prepared",
        id,
        number: 1,
        roomIds,
        members: {},
        minutes,
        ...(assignment !== undefined && { assignment }),
        ...(round.state === "prepared" && round.offered && { offered: true }),
        ...(turnsLeft !== undefined && { turnsLeft }),
        ...(expected.length > 0 && { expected }),
      },
      rooms: roomsOfRound(state, round),
    },
  ];
}

/** Groups that are put together by hand would stay empty: those who will come take the places, one after the other. */
function expectedIn(state: WorkshopState, round: Round, names: readonly string[]): ExpectedName[] {
  const listed = (round.expected ?? []).map(({ roomId }) => roomId);
  const byHand = (round.assignment ?? "manual") === "manual";
  const seated = state.people.filter(isDealt).flatMap(({ id }) => round.members[id] ?? []);
  const places = byHand ? [...seated, ...listed] : listed;
  return names.flatMap((name, index) => {
    const roomId = byHand ? places[index % places.length] : places[index];
    return roomId === undefined ? [] : [{ name, roomId }];
  });
}
