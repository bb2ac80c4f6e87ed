// sizes.ts: how many groups of which size come out of a choice, shown before anything is prepared. The same rule as the
// random assignment: sizes differ by at most one.

import { LIMITS } from "#lib/model/limits.ts";

export type GroupChoice =
  | { readonly kind: "rooms"; readonly rooms: number }
  | { readonly kind: "size"; readonly size: number };

/** People per group, larger groups first; one number per group, zero where there are fewer people than groups. */
export function groupSizes(people: number, choice: GroupChoice): number[] {
  const rooms = roomCount(people, choice);
  const small = Math.floor(people / rooms);
  const larger = people % rooms;
  return Array.from({ length: rooms }, (_, index) => (index < larger ? small + 1 : small));
}

/** Groups of at most the wished size, as even as possible; always between 1 and LIMITS.rooms. */
export function roomCount(people: number, choice: GroupChoice): number {
  const wished = choice.kind === "rooms" ? choice.rooms : Math.ceil(people / Math.max(1, choice.size));
  return Math.min(LIMITS.rooms, Math.max(1, Math.trunc(wished) || 1));
}

/** Equal sizes together: `[{ rooms: 2, size: 5 }, { rooms: 1, size: 4 }]`. */
export function bySize(sizes: readonly number[]): { readonly rooms: number; readonly size: number }[] {
  return [...new Set(sizes)].map((size) => ({ size, rooms: sizes.filter((other) => other === size).length }));
}
