// dealt.ts: who gets a group without being named, and which group the next one goes to. Kept apart from the dealing itself
// (assignment.ts), because every browser asks this and none of them deals.

import type { AssignmentKind, Person, Role, Round } from "./state.ts";

const DEALT_ROLES: readonly Role[] = ["participant", "scribe"];

/** Is this person given a group without anybody naming them? */
export function isDealt(person: Person): boolean {
  return person.removed !== true && DEALT_ROLES.includes(person.role);
}

/** Do people get a group without doing anything, late joiners included? */
export function dealsByItself(kind: AssignmentKind): boolean {
  return kind !== "manual" && kind !== "free";
}

/** Members of each room, in the order of the round's rooms. */
export function sizesOf(round: Pick<Round, "roomIds" | "members">): readonly number[] {
  const sizes = new Map<string, number>();
  for (const roomId of Object.values(round.members)) sizes.set(roomId, (sizes.get(roomId) ?? 0) + 1);
  return round.roomIds.map((roomId) => sizes.get(roomId) ?? 0);
}

/** Index of the room with the fewest people, the first of several. */
export function smallestRoom(sizes: readonly number[]): number {
  return sizes.indexOf(Math.min(...sizes));
}
