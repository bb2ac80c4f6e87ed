// forming.ts: the groups that a phase asks for, as the one command that forms them: pairs of everybody, the groups of the
// round before two by two, or the tables of a World Café. Their names speak the workshop's language, the minutes are those of the phase. Its task stands on
// every screen anyway; as a task of each pair it would stand in the documentation thirty times.

import { mergedNames, pairName, tableName } from "#lib/messages/group-name.ts";
import { settledRound } from "#lib/model/access.ts";
import type { Commands } from "#lib/model/command.ts";
import { EVERYBODY, type IsHere, reckonedWith } from "#lib/model/here.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { mergedCount, peopledRooms } from "#lib/model/merging.ts";
import type { Person, Phase, WorkshopState } from "#lib/model/state.ts";

/** People at a table of a World Café. */
const TABLE_SIZE = 5;

/**
 * As many as are needed by those who are here; whoever is not is spread over them when they are dealt. With pairs, what
 * people have written for themselves goes along. More people than fit into pairs make groups of three. At each table of a
 * World Café somebody who is here stays as host, whoever came first.
 */
export function formingInput(
  state: WorkshopState,
  phase: Phase,
  isHere: IsHere = EVERYBODY,
): Commands["round.begin"] {
  const { language } = state.head;
  const { minutes } = phase;
  const plan = (name: string) => ({ name });
  if (phase.forming === "merge") {
    const before = peopledRooms(state, settledRound(state), isHere);
    const names = state.rooms.map(({ name }) => name);
    return {
      rooms: mergedNames(mergedCount(before.length), names, language).map(plan),
      assignment: { kind: "merge" },
      minutes,
    };
  }
  if (phase.forming === "cafe") {
    const guests = reckonedWith(state.people, isHere);
    const tables = Math.min(LIMITS.rooms, Math.max(2, Math.ceil(guests.length / TABLE_SIZE)));
    return {
      rooms: Array.from({ length: tables }, (_, index) => plan(tableName(index + 1, language))),
      assignment: {
        kind: "rotate",
        hosts: hostsAmong(
          guests.filter(({ id }) => isHere(id)),
          tables,
        ),
      },
      minutes,
    };
  }
  const people = reckonedWith(state.people, isHere).length;
  const pairs = Math.min(LIMITS.rooms, Math.max(1, Math.floor(people / 2)));
  return {
    rooms: Array.from({ length: pairs }, (_, index) => plan(pairName(index + 1, language))),
    assignment: { kind: "random" },
    minutes,
    reveal: true,
  };
}

/** None where there would be more hosts than guests. */
function hostsAmong(people: readonly Person[], tables: number): Readonly<Record<string, number>> {
  if (people.length < 2 * tables) return {};
  const first = people.toSorted((one, other) => one.joinedAtMs - other.joinedAtMs).slice(0, tables);
  return Object.fromEntries(first.map(({ id }, table) => [id, table]));
}
