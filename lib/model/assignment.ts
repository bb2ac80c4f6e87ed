// assignment.ts: who goes into which group. Pure dealing over indices of rooms; it knows nothing of rounds or events.
//
// First those who are here are dealt, one after the other into one of the rooms in which fewest of them are at that
// moment; then the others, who keep a seat for their return, into one of the rooms that are smallest in all. So neither
// number differs by more than 1 from room to room (unless people seated beforehand already do). Among equal rooms the one
// with the least `cost` wins, then the lowest number. Dealing people sorted by organisation this way gives every
// organisation of which k people are here at most ⌈k / rooms⌉ of these in a room: the fewest there can be.
// Moderators, speakers and observers are a third state: never dealt, seated only by hand.

import { type Dice, shuffled } from "#lib/util/random.ts";
import type { IsHere } from "./here.ts";
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
  readonly isHere: IsHere;
  /** Already seated by hand; they stay and count. */
  readonly seated: Seats;
  /** Where people sat in the round before, by index; people and rooms may have gone since. */
  readonly last: Seats;
  /** For "rotate": all rounds before, see rotation.ts; absent is the last one alone. */
  readonly past?: readonly Seats[];
}

/** "manual" and "free" deal nobody. "keep", "merge" and "rotate" without a round before are "random". */
export function deal(
  { kind, rooms, people, isHere, seated, last, past = [last] }: Deal,
  random: Dice,
): Seats {
  const open = people.filter((person) => !seated.has(person.id));
  switch (kind) {
    case "manual":
    case "free":
      return seated;
    case "keep":
      return keep(open, { rooms, seated, isHere, last }, random);
    case "merge": {
      const fresh = open.filter((person) => !last.has(person.id));
      const order = shuffled(fresh, random);
      const merged = merge({ rooms, groups: groupsOf(open, last), seated, isHere }, random);
      return fill(order, { rooms, seated: merged, isHere });
    }
    case "mixed":
      return fill(byOrganisation(open, random), { rooms, seated, isHere }, sharedOrganisation(people));
    case "rotate":
      return turn(shuffled(open, random), { rooms, seated, isHere, past }, random);
    case "random":
      return fill(shuffled(open, random), { rooms, seated, isHere });
  }
}

type Cost = (person: Person, room: number, inRoom: readonly string[]) => number;

type Table = Pick<Deal, "rooms" | "seated" | "isHere">;

function fill(people: readonly Person[], { rooms, seated, isHere }: Table, cost: Cost = () => 0): Seats {
  const inRooms: string[][] = Array.from({ length: rooms }, () => []);
  const present = inRooms.map(() => 0);
  const seats = new Map(seated);
  const seat = (personId: string, room: number): void => {
    inRooms[room]?.push(personId);
    if (isHere(personId)) present[room] = (present[room] ?? 0) + 1;
    seats.set(personId, room);
  };
  for (const [personId, room] of seated) seat(personId, room);
  const here = (person: Person): boolean => isHere(person.id);
  for (const person of people.filter(here)) {
    const room = lowest(inRooms, (members, index) => [
      present[index] ?? 0,
      cost(person, index, members),
      members.length,
    ]);
    seat(person.id, room);
  }
  for (const person of people.filter((each) => !here(each)))
    seat(
      person.id,
      lowest(inRooms, (members, index) => [members.length, cost(person, index, members)]),
    );
  return seats;
}

/** Index of the room whose numbers are lowest, the first of them weighing most; of equal ones the first. */
function lowest(
  inRooms: readonly (readonly string[])[],
  numbersOf: (members: readonly string[], index: number) => readonly number[],
): number {
  const numbers = inRooms.map((members, index) => numbersOf(members, index));
  let best = 0;
  for (const [index, row] of numbers.entries()) if (isLower(row, numbers[best] ?? [])) best = index;
  return best;
}

function isLower(one: readonly number[], other: readonly number[]): boolean {
  const differs = one.findIndex((number, index) => number !== other[index]);
  return differs >= 0 && (one[differs] ?? 0) < (other[differs] ?? 0);
}

/** Guests who are here first, as if the others were not; these go where they repeat least. */
function turn(
  guests: readonly Person[],
  { rooms, seated, isHere, past }: Table & { readonly past: readonly Seats[] },
  random: Dice,
): Seats {
  const first = seated.size > 0 ? "tables" : "pairs";
  const ids = guests.map(({ id }) => id);
  const here = ids.filter(isHere);
  const offline = ids.filter((id) => !isHere(id));
  const around = new Map([...seated].filter(([personId]) => isHere(personId)));
  const present = here.length > 0 ? rotate({ rooms, guests: here, seated: around, past, first }, random) : [];
  const seats = new Map([...seated, ...present]);
  return offline.length > 0 ? rotate({ rooms, guests: offline, seated: seats, past, first }, random) : seats;
}

function keep(
  people: readonly Person[],
  { last, ...table }: Table & { readonly last: Seats },
  random: Dice,
): Seats {
  const seats = new Map(table.seated);
  const others: Person[] = [];
  for (const person of people) {
    const room = last.get(person.id);
    if (room !== undefined && room < table.rooms) seats.set(person.id, room);
    else others.push(person);
  }
  return fill(shuffled(others, random), { ...table, seated: seats });
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
