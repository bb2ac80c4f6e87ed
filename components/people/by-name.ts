// by-name.ts: finding a person in a long list.

import { sameName } from "#lib/model/names.ts";
import type { Person } from "#lib/model/state.ts";

/** Those whose name or organisation contains the words; moderation first, then by name. */
export function byName(people: readonly Person[], wanted: string): Person[] {
  const words = sameName(wanted.trim());
  return people
    .filter(
      (person) =>
        sameName(person.name).includes(words) || sameName(person.organisation ?? "").includes(words),
    )
    .toSorted(
      (first, second) =>
        Number(second.role === "moderator") - Number(first.role === "moderator") ||
        first.name.localeCompare(second.name),
    );
}
