// turns.ts: the next turn of a World Café by one command or by the clock: the same tables, hosts and minutes, guests dealt
// anew by rotation.ts from what seatings.ts remembers. The dice of each turn follow from the workshop and the number of the
// round, so that the turns to come can be foreseen as long as nobody comes, goes, or loses the connection.

import { seededDice } from "#lib/util/random.ts";
import { accept, refuse } from "#lib/util/result.ts";
import { isRunning, personOf, settledRound } from "./access.ts";
import { deal } from "./assignment.ts";
import { isDealt } from "./dealt.ts";
import { EVERYBODY, type IsHere } from "./here.ts";
import type { Decision, Moment } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import { roomsOfRound } from "./rooms.ts";
import { evolveOpened, openedRound } from "./rounds.ts";
import { pastSeats } from "./past-seats.ts";
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
  { now, random, isOnline }: Pick<Moment, "now" | "random" | "isOnline">,
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
      isHere: isOnline,
      seated,
      last: new Map(),
      past: pastSeats(after, last.roomIds),
    },
    seededDice(`${state.id} ${String(last.number + 1)}`),
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

/**
 * Who will sit where: the members of this round, prepared or running, and of the next ones, `turns` in all. True as long
 * as nobody comes, goes or is moved by hand.
 */
export function foreseenTurns(
  state: WorkshopState,
  turns: number,
  isHere: IsHere = EVERYBODY,
): readonly Round["members"][] {
  const moment = { now: 0, isOnline: isHere, random: { ...seededDice(state.id), id: () => "foreseen" } };
  let next = state;
  if (next.round?.state === "prepared") {
    const opened = { name: "round-opened", round: openedRound(next.round, 0), rooms: [] } as const;
    next = evolveOpened(next, opened);
  }
  const foreseen: Round["members"][] = [];
  while (isRunning(next.round) && foreseen.length < turns) {
    foreseen.push(next.round.members);
    if (foreseen.length === turns) break;
    for (const event of nextTurn(next, next.round, moment)) {
      if (event.name === "round-closed") next = evolveClosed(next, event);
      if (event.name === "round-opened") next = evolveOpened(next, event);
    }
  }
  return foreseen;
}
