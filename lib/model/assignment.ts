// assignment.ts: who goes into which group. Pure dealing over indices of rooms; it knows nothing of rounds or events.
//
// Everybody is dealt one after the other into one of the rooms that are smallest at that moment, so sizes never differ by
// more than 1 (unless people seated beforehand already do). Among the smallest rooms the one with the least `cost` wins,
// then the lowest number. Dealing people sorted by organisation this way gives every organisation of k people at most
// ⌈k / rooms⌉ in a room: the fewest there can be.
// Moderators, speakers and observers are a third state: never dealt, seated only by hand.

import { type Dice, shuffled } from "#lib/util/random.ts";
import { merge } from "./merging.ts";
import { rotate } from "./rotation.ts";
import { sameName } from "./names.ts";
import type { AssignmentKind, Person } from "./state.ts";

/** personId → index of the room. */
export type Seats = ReadonlyMap<string, number>;

export interface Deal {
  readonly kind: AssignmentKind;
  readonly rooms: number;
  /** Those to be dealt; see dealt.ts. */
  readonly people: readonly Person[];
  /** Already seated by hand; they stay and count. */
  readonly seated: Seats;
  /** Where people sat in the round before, by index; people and rooms may have gone since. */
  readonly last: Seats;
  /** For "rotate": all rounds before, see rotation.ts; absent is the last one alone. */
  readonly past?: readonly Seats[];
}

/** "manual" and "free" deal nobody. "keep", "merge" and "rotate" without a round before are "random". */
export function deal({ kind, rooms, people, seated, last, past = [last] }: Deal, random: Dice): Seats {
  const open = people.filter((person) => !seated.has(person.id));
  switch (kind) {
    case "manual":
    case "free":
      return seated;
    case "keep":
      return keep(open, rooms, seated, last, random);
    case "merge":
      return fill(
        shuffled(
          open.filter((person) => !last.has(person.id)),
          random,
        ),
        rooms,
        merge({ rooms, groups: groupsOf(open, last), seated }, random),
        () => 0,
      );
    case "mixed":
      return fill(byOrganisation(open, random), rooms, seated, sharedOrganisation(people));
    case "rotate":
      return rotate(
        {
          rooms,
          guests: shuffled(open, random).map((person) => person.id),
          seated,
          past,
          first: seated.size > 0 ? "tables" : "pairs",
        },
        random,
      );
    case "random":
      return fill(shuffled(open, random), rooms, seated, () => 0);
  }
}

type Cost = (person: Person, room: number, inRoom: readonly string[]) => number;

function fill(people: readonly Person[], rooms: number, seated: Seats, cost: Cost): Seats {
  const inRooms: string[][] = Array.from({ length: rooms }, () => []);
  for (const [personId, room] of seated) inRooms[room]?.push(personId);
  const seats = new Map(seated);
  for (const person of people) {
    const least = Math.min(...inRooms.map((members) => members.length));
    const room = cheapest(inRooms, least, (index, members) => cost(person, index, members));
    inRooms[room]?.push(person.id);
    seats.set(person.id, room);
  }
  return seats;
}

function cheapest(
  inRooms: readonly (readonly string[])[],
  size: number,
  cost: (index: number, members: readonly string[]) => number,
): number {
  let best = -1;
  let bestCost = Infinity;
  for (const [index, members] of inRooms.entries()) {
    if (members.length !== size) continue;
    const here = cost(index, members);
    if (here >= bestCost) continue;
    best = index;
    bestCost = here;
  }
  return best;
}

function keep(people: readonly Person[], rooms: number, seated: Seats, last: Seats, random: Dice): Seats {
  const seats = new Map(seated);
  const others: Person[] = [];
  for (const person of people) {
    const room = last.get(person.id);
    if (room !== undefined && room < rooms) seats.set(person.id, room);
    else others.push(person);
  }
  return fill(shuffled(others, random), rooms, seats, () => 0);
}

/** Who sat together before, each group of them by itself. */
function groupsOf(people: readonly Person[], last: Seats): readonly (readonly string[])[] {
  const groups = new Map<number, string[]>();
  for (const { id } of people) {
    const room = last.get(id);
    if (room !== undefined) groups.set(room, [...(groups.get(room) ?? []), id]);
  }
  return [...groups.values()];
}

/** People of one organisation in a row, the largest organisation first; whoever names none comes last. */
function byOrganisation(people: readonly Person[], random: Dice): Person[] {
  return inRows(shuffled(people, random), organisationOf);
}

function inRows(people: readonly Person[], keyOf: (person: Person) => string | undefined): Person[] {
  const rows = new Map<string, Person[]>();
  const alone: Person[] = [];
  for (const person of people) {
    const key = keyOf(person);
    if (key === undefined) alone.push(person);
    else rows.set(key, [...(rows.get(key) ?? []), person]);
  }
  return [...[...rows.values()].sort((one, other) => other.length - one.length).flat(), ...alone];
}

function sharedOrganisation(people: readonly Person[]): Cost {
  const organisations = new Map(people.map((person) => [person.id, organisationOf(person)]));
  return (person, _, inRoom) => {
    const own = organisationOf(person);
    return own === undefined ? 0 : inRoom.filter((id) => organisations.get(id) === own).length;
  };
}

function organisationOf(person: Person): string | undefined {
  return person.organisation === undefined ? undefined : sameName(person.organisation);
}
