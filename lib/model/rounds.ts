// rounds.ts: one run of breakouts after the other: prepared → open → closing → closed. Preparing, dealing and opening;
// single people move in membership.ts, the time runs in timer.ts. Only moderation sees what is prepared, unless it is
// offered for free choice (choice.ts); `state.before` keeps what everybody else sees until the round opens or is discarded.

import { without } from "#lib/util/record.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";
import { isRunning, personOf, settledRound } from "./access.ts";
import { deal, type Seats } from "./assignment.ts";
import { withUndecided } from "./choice.ts";
import { isDealt } from "./dealt.ts";
import type { Assignment, Commands } from "./command.ts";
import type { Decision, Moment } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import { decideExpect } from "./expected.ts";
import { withAllLeaving } from "./leaving.ts";
import { LIMITS, NOTICE_MS } from "./limits.ts";
import { sourcesOf } from "./merging.ts";
import type { Refusal } from "./refusal.ts";
import { planRooms, roomsOfRound, settledRooms, upsertRooms } from "./rooms.ts";
import { pastSeats } from "./past-seats.ts";
import { withoutHands, withoutReady } from "./signs.ts";
import { evolveReleased } from "./together.ts";
import type { Round, WorkshopState } from "./state.ts";

/**
 * Replaces an earlier preparation. Refuses "round-running", "too-few-rooms", "too-many-rooms", "not-found" for a person
 * named in `members` or `hosts`, "no-round" for "merge" before the first round, and "invalid" for texts, minutes or an
 * index. `names` are expected as by "round.expect". Merged groups never get the room of one of those of which they are made.
 */
export function decidePrepare(
  state: WorkshopState,
  input: Commands["round.prepare"],
  moment: Moment,
): Decision {
  const { random, isOnline } = moment;
  if (isRunning(state.round)) return refuse("round-running");
  const minutes = input.minutes ?? null;
  if (minutes !== null && !(minutes >= LIMITS.leastMinutes && minutes <= LIMITS.minutes))
    return refuse("invalid");
  const last = settledRound(state);
  const merges = input.assignment.kind === "merge";
  if (merges && last === null) return refuse("no-round");
  const rooms = planRooms(state, input.rooms, random, merges ? last?.roomIds : []);
  if (!rooms.ok) return rooms;
  const seated = seatsByHand(state, input.assignment, rooms.value.length);
  if (!seated.ok) return seated;
  const turns = input.assignment.kind === "rotate" ? (input.assignment.turns ?? 1) : 1;
  if (!(Number.isInteger(turns) && turns >= 1 && turns <= LIMITS.turns)) return refuse("invalid");
  const roomIds = rooms.value.map((room) => room.id);
  const stay = input.assignment.others === "stay";
  const seats = stay
    ? seated.value
    : deal(
        {
          kind: input.assignment.kind,
          rooms: rooms.value.length,
          people: state.people.filter(isDealt),
          isHere: isOnline,
          seated: seated.value,
          last: last === null ? new Map() : seatsOf(last),
          past: pastSeats(state, roomIds),
        },
        random,
      );
  const hosts = Object.keys(hostsOf(input.assignment));
  const prepared: Extract<WorkshopEvent, { name: "round-prepared" }> = {
    name: "round-prepared",
    round: {
      state: "prepared",
      id: random.id(),
      number: (last?.number ?? 0) + 1,
      roomIds,
      members: membersOf(seats, roomIds),
      minutes,
      assignment: input.assignment.kind,
      ...(hosts.length > 0 && { hosts }),
      ...(turns > 1 && { turnsLeft: turns - 1 }),
    },
    rooms: rooms.value,
  };
  if (!input.names) return accept([prepared]);
  const expected = decideExpect(evolvePrepared(state, prepared), { names: input.names }, moment);
  return expected.ok ? accept([prepared, ...expected.value]) : expected;
}

/** Ways of dealing that chance has a part in; the others are dealt at random when they are shuffled. */
const SHUFFLED = ["mixed", "merge", "rotate"] as const;

/**
 * Deals anew as the round was prepared; groups made by hand, by choice or kept from last time are dealt at random.
 * Whoever is never dealt (moderation, speakers, observers) keeps the seat given by hand.
 */
export function decideShuffle(state: WorkshopState, { random, isOnline }: Moment): Decision {
  const round = state.round;
  if (isRunning(round)) return refuse("round-running");
  if (round?.state !== "prepared") return refuse("no-round");
  const kind = SHUFFLED.find((each) => each === round.assignment) ?? "random";
  const people = state.people.filter(isDealt);
  const hosts = round.hosts ?? [];
  const dealt = new Set(people.map((person) => person.id).filter((personId) => !hosts.includes(personId)));
  const last = settledRound(state);
  const seats = deal(
    {
      kind,
      rooms: round.roomIds.length,
      people,
      isHere: isOnline,
      seated: new Map([...seatsOf(round)].filter(([personId]) => !dealt.has(personId))),
      last: last === null ? new Map() : seatsOf(last),
      past: pastSeats(state, round.roomIds),
    },
    random,
  );
  const members = membersOf(seats, round.roomIds);
  const { offered: _, ...hidden } = round;
  return accept([
    {
      name: "round-prepared",
      round: { ...hidden, members, assignment: kind },
      rooms: roomsOfRound(state, round),
    },
  ]);
}

export function decideDiscard(state: WorkshopState): Decision {
  if (isRunning(state.round)) return refuse("round-running");
  return state.round?.state === "prepared" ? accept([{ name: "round-discarded" }]) : refuse("no-round");
}

/** People have 5 s notice; their time starts when they arrive. Whoever should have chosen a group gets one. */
export function decideOpen(state: WorkshopState, { now, isOnline }: Moment): Decision {
  const round = state.round;
  if (isRunning(round)) return refuse("round-running");
  if (round?.state !== "prepared") return refuse("no-round");
  const opened = openedRound(round, now);
  const members = withUndecided(state, opened, isOnline);
  const before = settledRound(state);
  const sources = round.assignment === "merge" && before && sourcesOf(before, { ...opened, members });
  return accept([
    {
      name: "round-opened",
      round: { ...opened, members, ...(sources && { sources }) },
      rooms: roomsOfRound(state, round),
    },
  ]);
}

/** As it will be when it is opened at `now`. */
export function openedRound(
  round: Extract<Round, { state: "prepared" }>,
  now: number,
): Extract<Round, { state: "open" }> {
  const arrivesAtMs = now + NOTICE_MS;
  const endsAtMs = round.minutes === null ? null : arrivesAtMs + Math.round(round.minutes * 60_000);
  return {
    ...round,
    state: "open",
    openedAtMs: now,
    arrivesAtMs,
    timer: endsAtMs === null ? { kind: "none" } : { kind: "running", endsAtMs },
  };
}

export function evolvePrepared(
  state: WorkshopState,
  event: Extract<WorkshopEvent, { name: "round-prepared" }>,
): WorkshopState {
  const settled = settledRound(state);
  const before = {
    round: settled?.state === "closed" ? settled : null,
    rooms: settledRooms(state),
  };
  return { ...state, round: event.round, rooms: upsertRooms(before.rooms, event.rooms), before };
}

export function evolveDiscarded(state: WorkshopState): WorkshopState {
  const { before, ...rest } = state;
  return before ? { ...rest, ...before } : state;
}

export function evolveOpened(
  state: WorkshopState,
  event: Extract<WorkshopEvent, { name: "round-opened" }>,
): WorkshopState {
  const { before: _, ...rest } = toGroups(state, event.round.members);
  const last = settledRound(state);
  const round = withAllLeaving(event.round, last);
  const preceding = last?.state === "closed" && { preceding: last };
  return { ...rest, round, rooms: upsertRooms(state.rooms, event.rooms), ...preceding };
}

/** Members go to their groups from wherever they were visiting or called to; hands go down. */
export function toGroups(state: WorkshopState, members: Round["members"]): WorkshopState {
  const visits = Object.keys(members).reduce(without, state.visits);
  return { ...withoutHands(withoutReady(evolveReleased(state))), visits };
}

function seatsByHand(state: WorkshopState, assignment: Assignment, rooms: number): Result<Seats, Refusal> {
  const seats = new Map<string, number>();
  const named = { ...assignment.members, ...hostsOf(assignment) };
  for (const [personId, room] of Object.entries(named)) {
    const person = personOf(state, personId);
    if (!person || person.removed) return refuse("not-found");
    if (!Number.isInteger(room) || room < 0 || room >= rooms) return refuse("invalid");
    seats.set(personId, room);
  }
  return accept(seats);
}

function hostsOf(assignment: Assignment): Readonly<Record<string, number>> {
  return (assignment.kind === "rotate" && assignment.hosts) || {};
}

function seatsOf(round: Round): Seats {
  return new Map(
    Object.entries(round.members).map(([personId, roomId]) => [personId, round.roomIds.indexOf(roomId)]),
  );
}

function membersOf(seats: Seats, roomIds: readonly string[]): Readonly<Record<string, string>> {
  const members: Record<string, string> = {};
  for (const [personId, index] of seats) {
    const roomId = roomIds[index];
    if (roomId !== undefined) members[personId] = roomId;
  }
  return members;
}
