// cafe-table.ts: what one's table in a World Café is to oneself: does one host it, or go on at the next turn? Who hosts it, and
// have others sat here before? Where the next turn leads is foreseen in next-table.tsx.

import { isRunning, personOf } from "#lib/model/access.ts";
import { isDealt } from "#lib/model/dealt.ts";
import type { WorkshopState } from "#lib/model/state.ts";

export interface CafeTable {
  readonly roundId: string;
  readonly openedAtMs: number;
  /** Names of those who stay. */
  readonly hosts: readonly string[];
  /** Others are who visits, and who was seated by hand and stays without hosting. */
  readonly part: "host" | "guest" | "other";
  /** There was a turn at this table already. */
  readonly known: boolean;
  /** A further turn: follows by itself, may follow, or the groups are about to close for good. */
  readonly next: "planned" | "possible" | "none";
}

/** null unless people sit at several tables, and this is one of them. */
export function cafeTable(state: WorkshopState, you: string, roomId: string): CafeTable | null {
  const { round } = state;
  if (!isRunning(round) || round.assignment !== "rotate") return null;
  if (round.roomIds.length < 2 || !round.roomIds.includes(roomId)) return null;
  const hosting = (round.hosts ?? []).filter((personId) => round.members[personId] === roomId);
  const people = hosting
    .map((personId) => personOf(state, personId))
    .filter((person) => person !== undefined);
  const me = personOf(state, you);
  const seated = round.members[you] === roomId;
  const index = state.rooms.findIndex((room) => room.id === roomId);
  return {
    roundId: round.id,
    openedAtMs: round.openedAtMs,
    hosts: people.filter((person) => !person.removed).map((person) => person.name),
    part: hosting.includes(you) ? "host" : seated && me && isDealt(me) ? "guest" : "other",
    known: state.seatings?.rounds.some((row) => row.includes(index)) ?? false,
    next: (round.turnsLeft ?? 0) > 0 ? "planned" : round.state === "open" ? "possible" : "none",
  };
}
