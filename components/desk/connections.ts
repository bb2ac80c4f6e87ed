// connections.ts: who is connected, and whose cards wait for the server: what moderation looks at when somebody says that
// something does not arrive.

import type { Attendance, Online } from "#lib/model/attendance.ts";
import type { Person, WorkshopState } from "#lib/model/state.ts";

export interface Connections {
  /** Of those who belong here; names by the alphabet. */
  readonly counts: Readonly<Record<Attendance, number>>;
  readonly offline: readonly Person[];
  /** The most cards first. */
  readonly waiting: readonly { readonly person: Person; readonly cards: number }[];
}

/** `waiting`: personId → cards, as the server tells moderation. */
export function connectionsOf(
  { people }: Pick<WorkshopState, "people">,
  online: Online,
  waiting: Readonly<Record<string, number>>,
): Connections {
  const here = people
    .filter((person) => !person.removed)
    .toSorted((one, other) => one.name.localeCompare(other.name));
  const counts = { here: 0, away: 0, offline: 0 };
  for (const { id } of here) counts[online[id] ?? "offline"] += 1;
  return {
    counts,
    offline: here.filter(({ id }) => online[id] === undefined),
    waiting: here
      .map((person) => ({ person, cards: waiting[person.id] ?? 0 }))
      .filter(({ cards }) => cards > 0)
      .toSorted((one, other) => other.cards - one.cards),
  };
}
