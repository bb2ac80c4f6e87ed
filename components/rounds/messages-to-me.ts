// messages-to-me.ts: what moderation has said to everybody or to my group, newest first, and what of it I have not yet
// put away.

import type { Broadcast, Person } from "#lib/model/state.ts";

/** Everything said to this person; a moderator sees all of it. */
export function heardBy(person: Person, broadcasts: readonly Broadcast[]): Broadcast[] {
  return broadcasts
    .filter((broadcast) => isFor(person, broadcast))
    .toSorted((first, second) => second.sentAtMs - first.sentAtMs);
}

/** Still to be read: neither one's own, nor withdrawn, from before one came or put away. Oldest first, as it is read. */
export function unread(
  person: Person,
  broadcasts: readonly Broadcast[],
  dismissed: ReadonlySet<string>,
): Broadcast[] {
  return heardBy(person, broadcasts)
    .filter(
      ({ id, by, sentAtMs, withdrawn }) =>
        by !== person.id && !withdrawn && sentAtMs >= person.joinedAtMs && !dismissed.has(id),
    )
    .toReversed();
}

function isFor(person: Person, broadcast: Broadcast): boolean {
  return person.role === "moderator" || broadcast.to === "everybody" || broadcast.to.includes(person.id);
}
