// membership.ts: who belongs to which group of the current round, person by person: moves by hand, late joiners, leavers.
// Whoever has no group is in the plenary. Membership is a map from person to room, so nobody can be in two rooms. How
// everybody is dealt at once stands in rounds.ts.

import { without } from "#lib/util/record.ts";
import { accept, refuse } from "#lib/util/result.ts";
import { isRunning, personOf, plenaryOf } from "./access.ts";
import { dealsByItself, isDealt, sizesOf } from "./dealt.ts";
import { isFull } from "./choice.ts";
import type { Commands } from "./command.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import { seatExpected } from "./expected.ts";
import { withLeaving, withoutLeaving } from "./leaving.ts";
import { NOTICE_MS } from "./limits.ts";
import type { Person, Round, WorkshopState } from "./state.ts";

/** While a round is prepared or people are in their groups; the plenary's id takes somebody out of theirs. */
export function decideMove(state: WorkshopState, input: Commands["person.move"], moment: Moment): Decision {
  if (state.round?.state !== "prepared" && !isRunning(state.round)) return refuse("no-round");
  return seat(state, input.personId, input.roomId === plenaryOf(state) ? null : input.roomId, moment.now);
}

/** All or nobody; of a person named twice the last wish counts. Refuses as `decideMove` does. */
export function decideMoveAll(
  state: WorkshopState,
  { moves }: Commands["people.move"],
  moment: Moment,
): Decision {
  const events: WorkshopEvent[] = [];
  for (const [personId, roomId] of new Map(moves.map((move) => [move.personId, move.roomId]))) {
    const decision = decideMove(state, { personId, roomId }, moment);
    if (!decision.ok) return decision;
    events.push(...decision.value);
  }
  return accept(events);
}

/** Only while a round is prepared. */
export function decideAssign(
  state: WorkshopState,
  input: Commands["round.assign"],
  moment: Moment,
): Decision {
  if (isRunning(state.round)) return refuse("round-running");
  if (state.round?.state !== "prepared") return refuse("no-round");
  return seat(state, input.personId, input.roomId, moment.now);
}

/**
 * Somebody new comes into the group where their name is expected (expected.ts), else into the one where fewest people are
 * present, while a round is open; also while one is prepared whose groups are not put together by hand. Nobody is sent
 * into groups that are closing, nor, where groups are chosen, into a full one.
 */
export function seatLateComer(state: WorkshopState, person: Person, moment: Now): readonly WorkshopEvent[] {
  const { now } = moment;
  const round = state.round;
  if (!isDealt(person) || round === null || round.roomIds.length === 0) return [];
  const expected = seatExpected(state, person, now);
  if (expected.length > 0) return expected;
  const seats =
    round.state === "open" || (round.state === "prepared" && dealsByItself(round.assignment ?? "manual"));
  const roomId = seats ? emptiestRoom(state, round, moment) : undefined;
  if (roomId === undefined) return [];
  return [{ name: "person-moved", personId: person.id, roomId, arrivesAtMs: now + NOTICE_MS }];
}

/** Back to the group they had if that round still goes on, else like a late joiner. */
export function seatAgain(
  state: WorkshopState,
  person: Person,
  seat: Commands["person.readmit"]["seat"],
  moment: Now,
): readonly WorkshopEvent[] {
  const round = state.round;
  if (!seat || round?.id !== seat.roundId || round.state === "closed" || !round.roomIds.includes(seat.roomId))
    return seatLateComer(state, person, moment);
  const arrivesAtMs = moment.now + NOTICE_MS;
  return [{ name: "person-moved", personId: person.id, roomId: seat.roomId, arrivesAtMs }];
}

type Now = Pick<Moment, "now" | "isOnline">;

/** Somebody who has only just come may not be connected yet. */
const JUST_JOINED_MS = 60_000;

/** Fewest present, then fewest members, then the first; where groups are chosen, only one with a place. */
function emptiestRoom(state: WorkshopState, round: Round, { now, isOnline }: Now): string | undefined {
  const present = new Set(
    state.people
      .filter(({ id, joinedAtMs }) => isOnline(id) || joinedAtMs > now - JUST_JOINED_MS)
      .map(({ id }) => id),
  );
  const sizes = sizesOf(round);
  const here = sizesOf({
    roomIds: round.roomIds,
    members: Object.fromEntries(Object.entries(round.members).filter(([personId]) => present.has(personId))),
  });
  const open = round.roomIds
    .map((roomId, index) => ({ roomId, here: here[index] ?? 0, size: sizes[index] ?? 0 }))
    .filter(({ roomId }) => round.assignment !== "free" || !isFull(state, round, roomId));
  return open.toSorted((one, other) => one.here - other.here || one.size - other.size)[0]?.roomId;
}

export function evolveMoved(
  state: WorkshopState,
  event: Extract<WorkshopEvent, { name: "person-moved" }>,
): WorkshopState {
  if (state.round === null || state.round.state === "closed") return state;
  const left = without(state.round.members, event.personId);
  const members = event.roomId === null ? left : { ...left, [event.personId]: event.roomId };
  if (!isRunning(state.round)) return { ...state, round: { ...state.round, members } };
  const from = state.round.members[event.personId];
  const round = withLeaving({ ...state.round, members }, event.personId, from, event.arrivesAtMs);
  return { ...state, round, visits: without(state.visits, event.personId) };
}

/** A closed round is history and stays as it was. */
export function withoutMember(round: Round | null, personId: string): Round | null {
  if (round === null || round.state === "closed") return round;
  return { ...withoutLeaving(round, [personId]), members: without(round.members, personId) };
}

function seat(state: WorkshopState, personId: string, roomId: string | null, now: number): Decision {
  const person = personOf(state, personId);
  if (!person || person.removed) return refuse("not-found");
  if (roomId !== null && !state.round?.roomIds.includes(roomId)) return refuse("not-found");
  if ((state.round?.members[personId] ?? null) === roomId) return NOTHING;
  return accept([{ name: "person-moved", personId, roomId, arrivesAtMs: now + NOTICE_MS }]);
}
