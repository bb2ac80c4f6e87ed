// turns.ts: the next turn of a World Café by one command or by the clock: the same tables, hosts and minutes, guests dealt
// anew by rotation.ts from what seatings.ts remembers.

import { accept, refuse } from "#lib/util/result.ts";
import { isRunning, personOf, settledRound } from "./access.ts";
import { deal } from "./assignment.ts";
import { isDealt } from "./dealt.ts";
import type { Decision, Moment } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import { roomsOfRound } from "./rooms.ts";
import { openedRound } from "./rounds.ts";
import { pastSeats } from "./seatings.ts";
import type { Round, WorkshopState } from "./state.ts";
import { evolveClosed } from "./timer.ts";

/**
 * Closes what is running and opens the next turn of the current or last round; a preparation is dropped. Groups that
 * were not made by rotation go on by it. Refuses "no-round" before the first round.
 */
export function decideRotate(state: WorkshopState, _: unknown, moment: Moment): Decision {
  const last = settledRound(state);
  if (last === null) return refuse("no-round");
  const discarded: WorkshopEvent[] = state.round?.state === "prepared" ? [{ name: "round-discarded" }] : [];
  return accept([...discarded, ...nextTurn(state, last, moment)]);
}

/** Closes `last` if it runs, and opens the next turn. `turnsLeft` counts down. */
export function nextTurn(
  state: WorkshopState,
  last: Exclude<Round, { state: "prepared" }>,
  { now, random }: Moment,
): readonly WorkshopEvent[] {
  const closed: Extract<WorkshopEvent, { name: "round-closed" }> = { name: "round-closed", closedAtMs: now };
  const running = isRunning(last);
  const after = running ? evolveClosed(state, closed) : state;
  const rooms = roomsOfRound(state, last);
  const hosts = last.hosts ?? [];
  const stays = ([personId]: readonly [string, string]): boolean => {
    const person = personOf(state, personId);
    if (!person || person.removed) return false;
    return hosts.includes(personId) || !isDealt(person);
  };
  const seated = new Map(
    Object.entries(last.members)
      .filter(stays)
      .map(([personId, roomId]) => [personId, last.roomIds.indexOf(roomId)] as const),
  );
  const seats = deal(
    {
      kind: "rotate",
      rooms: last.roomIds.length,
      people: state.people.filter(isDealt),
      seated,
      last: new Map(),
      past: pastSeats(after, last.roomIds),
    },
    random,
  );
  const members = Object.fromEntries([...seats].map(([id, room]) => [id, last.roomIds[room] ?? ""]));
  const turnsLeft = isRunning(last) ? (last.turnsLeft ?? 0) - 1 : 0;
  const round = openedRound(
    {
      state: "prepared",
      id: random.id(),
      number: last.number + 1,
      roomIds: last.roomIds,
      members,
      minutes: last.minutes,
      assignment: "rotate",
      ...(hosts.length > 0 && { hosts: hosts.filter((host) => seated.has(host)) }),
      ...(turnsLeft > 0 && { turnsLeft }),
    },
    now,
  );
  return [...(running ? [closed] : []), { name: "round-opened", round, rooms }];
}
