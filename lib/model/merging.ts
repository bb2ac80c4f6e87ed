// merging.ts: groups that grow: those of the round before go together as they are (1-2-4-All: pairs become fours), and
// bring the boards on which they wrote. Nothing is copied: a board stays in its room, the merged group reads it there and
// writes on it (access.ts). Who belongs to which group is dealt here, which boards a group brings follows from its people.

import { type Dice, shuffled } from "#lib/util/random.ts";
import type { Seats } from "./assignment.ts";
import { EVERYBODY, type IsHere, reckonedWith } from "./here.ts";
import type { Person, Round, WorkshopState } from "./state.ts";

export interface Merger {
  readonly rooms: number;
  /** personIds of those who stay together. */
  readonly groups: readonly (readonly string[])[];
  /** Already seated by hand. */
  readonly seated: Seats;
  /** Absent: everybody is. */
  readonly isHere?: IsHere;
}

/** How many groups there are when as many as possible of `groups` go together two by two: a last one joins two others. */
export function mergedCount(groups: number): number {
  return Math.max(1, Math.floor(groups / 2));
}

/** Rooms of a round in which somebody is left who is dealt and here, in its order; while nobody is here, all with somebody. */
export function peopledRooms(
  state: WorkshopState,
  round: Round | null,
  isHere: IsHere = EVERYBODY,
): readonly string[] {
  const rooms = new Set(reckonedWith(seatedIn(state, round), isHere).map(({ id }) => round?.members[id]));
  return (round?.roomIds ?? []).filter((roomId) => rooms.has(roomId));
}

function seatedIn({ people }: WorkshopState, round: Round | null): readonly Person[] {
  return people.filter(({ id }) => round?.members[id] !== undefined);
}

/**
 * Seats whole groups: first those of which somebody is here, then the others. Of each kind every room takes as many as the
 * others, or one more; the largest are seated first, each in the room with the fewest people who are here, of the others
 * with the fewest in all. With two for each room no seating has a smaller largest room.
 */
export function merge({ rooms, groups, seated, isHere = EVERYBODY }: Merger, random: Dice): Seats {
  const seats = new Map(seated);
  const all = shuffled(groups, random);
  const present = (group: readonly string[]): number => group.filter(isHere).length;
  spread(
    all.filter((group) => present(group) > 0),
    { rooms, seats, counts: isHere },
  );
  spread(
    all.filter((group) => present(group) === 0),
    { rooms, seats, counts: EVERYBODY },
  );
  return seats;
}

/** Adds to `seats`; whoever does not count has no weight. */
function spread(
  groups: readonly (readonly string[])[],
  { rooms, seats, counts }: { rooms: number; seats: Map<string, number>; counts: IsHere },
): void {
  const sizes = Array.from({ length: rooms }, () => 0);
  for (const [personId, room] of seats) if (counts(personId)) sizes[room] = (sizes[room] ?? 0) + 1;
  const weighed = groups.map((group) => ({ group, weight: group.filter(counts).length }));
  const taken = sizes.map(() => 0);
  const least = Math.floor(groups.length / rooms);
  let more = groups.length % rooms;
  for (const { group, weight } of weighed.toSorted((one, other) => other.weight - one.weight)) {
    let best = -1;
    for (const [room, size] of sizes.entries()) {
      if ((taken[room] ?? 0) >= least + (more > 0 ? 1 : 0)) continue;
      if (best < 0 || size < (sizes[best] ?? 0)) best = room;
    }
    if (taken[best] === least) more -= 1;
    taken[best] = (taken[best] ?? 0) + 1;
    sizes[best] = (sizes[best] ?? 0) + weight;
    for (const personId of group) seats.set(personId, best);
  }
}

/**
 * The boards that each group brings: those of the rooms where its people were, with what these had brought. A board of
 * which nobody is left goes to the first of the groups that bring least, so that none is forgotten.
 */
export function sourcesOf(
  before: Round,
  { roomIds, members }: Pick<Round, "roomIds" | "members">,
): NonNullable<Round["sources"]> {
  const brought = new Map(roomIds.map((roomId) => [roomId, new Set<string>()]));
  for (const [personId, roomId] of Object.entries(members)) {
    const from = before.members[personId];
    if (from !== undefined && from !== roomId) brought.get(roomId)?.add(from);
  }
  const known = new Set([...brought.values()].flatMap((rooms) => [...rooms]));
  for (const from of before.roomIds) {
    if (known.has(from) || roomIds.includes(from)) continue;
    const [first, ...others] = brought.values();
    others.reduce((least, rooms) => (least && rooms.size < least.size ? rooms : least), first)?.add(from);
  }
  return Object.fromEntries(
    [...brought].map(([roomId, rooms]) => {
      const inOrder = before.roomIds.filter((from) => rooms.has(from));
      const all = inOrder.flatMap((from) => [from, ...(before.sources?.[from] ?? [])]);
      return [roomId, [...new Set(all)].filter((from) => from !== roomId)];
    }),
  );
}
