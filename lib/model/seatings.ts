// seatings.ts: who sat where in the rounds that are over, kept small: people and rooms by number, one row for each round.
// From it follows who has met whom and who knows which table; nothing else is made of it, and nobody is ranked by it.

import { LIMITS } from "./limits.ts";
import type { Round, Seatings, WorkshopState } from "./state.ts";

/** The last round is not over after all. */
export function withoutLastSeating(state: WorkshopState): WorkshopState {
  const { seatings, ...rest } = state;
  const rounds = seatings?.rounds.slice(0, -1) ?? [];
  return seatings && rounds.length > 0 ? { ...rest, seatings: { ...seatings, rounds } } : rest;
}

/** The memory with one more round; only the last 24 are kept. */
export function withSeating(state: WorkshopState, members: Round["members"]): Seatings {
  const before = state.seatings ?? { people: [], rounds: [] };
  const known = new Set(before.people);
  const people = [...before.people, ...Object.keys(members).filter((personId) => !known.has(personId))];
  const indices = new Map(state.rooms.map((room, index) => [room.id, index]));
  const row = people.map((personId) => indices.get(members[personId] ?? "") ?? -1);
  return { people, rounds: [...before.rounds, row].slice(-LIMITS.seatings) };
}
