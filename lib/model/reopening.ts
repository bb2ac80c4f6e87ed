// reopening.ts: the two ways back of a round. One that is closed opens again with its people, its groups, the time that
// was left and what closing had set aside (calls for help, names to come, turns); one whose people are still on their way
// is a proposal again, as if it had never been opened. What is written stays where it is in both cases: rooms and their
// boards outlive rounds.

import { accept, refuse } from "#lib/util/result.ts";
import { isRunning, personOf, settledRound } from "./access.ts";
import type { Commands } from "./command.ts";
import { isDealt } from "./dealt.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import { evolveArrived } from "./expected.ts";
import { NOTICE_MS } from "./limits.ts";
import { evolveMoved, seatLateComer } from "./membership.ts";
import { evolveDiscarded, toGroups } from "./rounds.ts";
import { reopenedWithMs } from "./reopened-time.ts";
import { withoutLastSeating } from "./seatings.ts";
import type { Round, Timer, WorkshopState } from "./state.ts";

/**
 * People go back to their groups with 5 s notice; whoever was taken out meanwhile does not, whoever has joined since is
 * seated like a late joiner, and a preparation is dropped. Calls for help wait since when they were raised. Without a
 * minute left there are five. Refuses "no-round" for a round that is not the last one, and "round-running" while another
 * one is open.
 */
export function decideReopenRound(
  state: WorkshopState,
  { roundId }: Commands["round.reopen"],
  moment: Moment,
): Decision {
  const round = settledRound(state);
  if (isRunning(round)) return round.id === roundId ? NOTHING : refuse("round-running");
  if (round?.id !== roundId) return refuse("no-round");
  const discarded: WorkshopEvent[] = state.round?.state === "prepared" ? [{ name: "round-discarded" }] : [];
  const arrivesAtMs = moment.now + NOTICE_MS;
  const here = ([personId]: readonly [string, string]): boolean =>
    personOf(state, personId)?.removed === undefined && personOf(state, personId) !== undefined;
  const reopened = {
    name: "round-reopened",
    members: Object.fromEntries(Object.entries(round.members).filter(here)),
    arrivesAtMs,
    timer: timerAgain(round, arrivesAtMs),
    ...round.settled,
  } as const;
  const { members, expected } = withLateComers(
    evolveRoundReopened(evolveDiscarded(state), reopened),
    round.closedAtMs,
    moment,
  );
  const { expected: _, ...rest } = reopened;
  return accept([...discarded, { ...rest, members, ...(expected && { expected }) }]);
}

/** The round with those who have come since then, and without the names that were theirs. */
function withLateComers(
  state: WorkshopState,
  sinceMs: number,
  moment: Moment,
): Pick<Round, "members" | "expected"> {
  let next = state;
  for (const person of state.people) {
    if (!isDealt(person) || person.joinedAtMs < sinceMs) continue;
    for (const event of seatLateComer(next, person, moment)) {
      if (event.name === "person-moved") next = evolveMoved(next, event);
      if (event.name === "expected-arrived") next = evolveArrived(next, event);
    }
  }
  return next.round ?? { members: {} };
}

/**
 * Back to the proposal while people are on their way; who joined meanwhile keeps the seat, and groups that were offered for
 * choice are offered again. Refuses "no-round" for a round
 * that is not open, and "not-allowed" once people have arrived.
 */
export function decideRecall(
  state: WorkshopState,
  { roundId }: Commands["round.recall"],
  { now }: Moment,
): Decision {
  const round = state.round;
  if (round?.id !== roundId) return refuse("no-round");
  if (round.state === "prepared") return NOTHING;
  if (round.state !== "open") return refuse("no-round");
  if (now >= round.arrivesAtMs) return refuse("not-allowed");
  const {
    openedAtMs: _opened,
    arrivesAtMs: _arrives,
    timer: _timer,
    leaving: _,
    sources: __,
    ...kept
  } = round;
  return accept([
    { name: "round-recalled", round: { ...kept, state: "prepared" }, before: state.preceding ?? null },
  ]);
}

export function evolveRoundReopened(
  state: WorkshopState,
  event: Omit<Extract<WorkshopEvent, { name: "round-reopened" }>, "name">,
): WorkshopState {
  const round = state.round;
  if (round?.state !== "closed") return state;
  const { members, arrivesAtMs, timer, help = [], expected, turnsLeft } = event;
  const { closedAtMs: _, settled: __, ...kept } = round;
  return {
    ...withoutLastSeating(toGroups(state, members)),
    round: {
      ...kept,
      state: "open",
      members,
      arrivesAtMs,
      timer,
      ...(expected && { expected }),
      ...(turnsLeft !== undefined && { turnsLeft }),
    },
    help,
  };
}

/** Whoever does not see what is prepared is told only what was before. No call for help stands without a round. */
export function evolveRecalled(
  state: WorkshopState,
  { round, before }: Extract<WorkshopEvent, { name: "round-recalled" }>,
): WorkshopState {
  const { preceding: _, ...kept } = state;
  const rest = { ...kept, help: [] };
  if (!round) return { ...rest, round: before };
  return { ...rest, round, before: { round: before, rooms: state.rooms } };
}

/** As it stood when the round closed, counted from the arrival. */
function timerAgain(round: Extract<Round, { state: "closed" }>, arrivesAtMs: number): Timer {
  const leftMs = reopenedWithMs(round);
  if (leftMs === null) return { kind: "none" };
  return round.timer?.kind === "paused"
    ? { kind: "paused", remainingMs: leftMs }
    : { kind: "running", endsAtMs: arrivesAtMs + leftMs };
}
