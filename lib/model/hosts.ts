// hosts.ts: who stays at a table of a World Café when the others go on, for lists of its people. Whether somebody is one is
// said in the round (rounds.ts); it gives no right.

import type { Seat } from "./attendance.ts";
import type { Round } from "./state.ts";

/** People of one room, those who host it first, each with whether they do. */
export function withHosts(
  seats: readonly Seat[],
  round: Round | null,
): readonly (Seat & { readonly hosts: boolean })[] {
  const hosts = new Set(round?.hosts);
  return seats
    .map((seat) => ({ ...seat, hosts: hosts.has(seat.person.id) }))
    .toSorted((one, other) => Number(other.hosts) - Number(one.hosts));
}
