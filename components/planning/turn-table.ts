// turn-table.ts: the turns of a World Café as a table to read: who sits where in each of them, when it is, and how often
// people or tables repeat.

import type { IsHere } from "#lib/model/here.ts";
import { LIMITS, GRACE_MS, NOTICE_MS } from "#lib/model/limits.ts";
import { repetitionsOf, type Repetitions } from "#lib/model/rotation.ts";
import { pastSeats } from "#lib/model/past-seats.ts";
import type { Round, WorkshopState } from "#lib/model/state.ts";
import { foreseenTurns } from "#lib/model/turns.ts";
import type { Seats } from "#lib/model/assignment.ts";

/** More people than that would keep the browser busy for too long. */
export const MOST_FORESEEN = 120;

export interface TurnRow {
  readonly number: number;
  /** Minutes from the first arrival; null without a time limit. */
  readonly minutes: { readonly from: number; readonly to: number } | null;
  /** For each table, in the order of the round: names, hosts first. */
  readonly tables: readonly (readonly { readonly name: string; readonly host: boolean }[])[];
}

export interface TurnTable {
  readonly rows: readonly TurnRow[];
  /** Of guests, over all these turns and those before. */
  readonly repeated: Repetitions;
}

/** All turns that follow by themselves; where somebody starts each by hand, one for each table, four at most. */
export function turnsToShow(round: Round): number {
  const automatic = (round.turnsLeft ?? 0) + 1;
  return automatic > 1 ? automatic : Math.min(Math.max(round.roomIds.length, 2), 4, LIMITS.turns);
}

export function turnTable(state: WorkshopState, round: Round, isHere?: IsHere): TurnTable {
  const names = new Map(state.people.map((person) => [person.id, person.name]));
  const hosts = new Set(round.hosts);
  const foreseen = foreseenTurns(state, turnsToShow(round), isHere);
  const perTurn = round.minutes === null ? null : round.minutes + (GRACE_MS + NOTICE_MS) / 60_000;
  const rows = foreseen.map((members, turn): TurnRow => {
    const from = Math.round((perTurn ?? 0) * turn);
    return {
      number: round.number + turn,
      minutes: round.minutes === null ? null : { from, to: from + round.minutes },
      tables: round.roomIds.map((roomId) =>
        Object.entries(members)
          .filter(([, seat]) => seat === roomId)
          .map(([personId]) => ({ name: names.get(personId) ?? "", host: hosts.has(personId) }))
          .toSorted(
            (one, other) => Number(other.host) - Number(one.host) || one.name.localeCompare(other.name),
          ),
      ),
    };
  });
  return { rows, repeated: repeatedIn(foreseen, state, round) };
}

function repeatedIn(foreseen: readonly Round["members"][], state: WorkshopState, round: Round): Repetitions {
  const hosts = new Set(round.hosts);
  const past: Seats[] = [...pastSeats(state, round.roomIds)];
  let tables = 0;
  let pairs = 0;
  for (const members of foreseen) {
    const guests = Object.entries(members).filter(([personId]) => !hosts.has(personId));
    const seats = new Map(guests.map(([personId, roomId]) => [personId, round.roomIds.indexOf(roomId)]));
    const repeated = repetitionsOf(seats, past);
    tables += repeated.tables;
    pairs += repeated.pairs;
    past.push(seats);
  }
  return { tables, pairs };
}
