// person-color.ts: which of the 12 colours (and patterns) a person has. It follows the roster, so that the same person has
// the same colour on every screen and neighbours in the list differ.

import type { Person } from "#lib/model/state.ts";

export const PERSON_COLORS = 12;

/** 1 to 12; whoever is not in the roster gets 1. */
export function personColor(people: readonly Person[], personId: string): number {
  const index = people.findIndex((person) => person.id === personId);
  return (Math.max(index, 0) % PERSON_COLORS) + 1;
}

/** At most two letters: the first of the first and of the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => Array.from(word ?? "")[0]?.toLocaleUpperCase() ?? "").join("");
}
