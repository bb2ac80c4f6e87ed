// past-seats.ts: what seatings.ts remembers, as those read it who deal the next turn.

import type { Seats } from "./assignment.ts";
import type { WorkshopState } from "./state.ts";

/** Where people sat in each closed round, as indices into `roomIds`; other rooms have higher numbers. */
export function pastSeats(state: WorkshopState, roomIds: readonly string[]): readonly Seats[] {
  const { people, rounds } = state.seatings ?? { people: [], rounds: [] };
  const indices = state.rooms.map((room, index) => {
    const table = roomIds.indexOf(room.id);
    return table < 0 ? roomIds.length + index : table;
  });
  return rounds.map((row) => {
    const seats = new Map<string, number>();
    for (const [index, room] of row.entries()) {
      const personId = people[index];
      const table = indices[room];
      if (personId !== undefined && table !== undefined) seats.set(personId, table);
    }
    return seats;
  });
}
