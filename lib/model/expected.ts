// expected.ts: groups put together from a list of names, for people who are not here yet. Whoever is here goes to the
// group at once; the other names wait with the round until somebody with that name joins or takes it. The names of
// absent people are seen by moderation alone; when the round closes they are set aside with it.

import { accept, refuse } from "#lib/util/result.ts";
import { isRunning } from "./access.ts";
import { isDealt } from "./dealt.ts";
import type { Commands } from "./command.ts";
import type { Decision, Moment } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import { LIMITS, NOTICE_MS } from "./limits.ts";
import { nameKey } from "./name-key.ts";
import { cleanName } from "./names.ts";
import type { ExpectedName, Person, Round, Settled, WorkshopState } from "./state.ts";

/**
 * Replaces the names still expected. Those who are here and dealt go to their group, each name once, in the order of
 * joining. Refuses "no-round" unless one is prepared or open, and "invalid" for an index or more than 500 names.
 */
export function decideExpect(
  state: WorkshopState,
  { names }: Commands["round.expect"],
  { now }: Moment,
): Decision {
  const round = state.round;
  if (round?.state !== "prepared" && round?.state !== "open") return refuse("no-round");
  if (names.length > LIMITS.people) return refuse("invalid");
  const free = new Map<string, Person[]>();
  for (const person of state.people.filter(isDealt)) {
    const key = nameKey(person.name);
    free.set(key, [...(free.get(key) ?? []), person]);
  }
  const moves: WorkshopEvent[] = [];
  const expected: ExpectedName[] = [];
  for (const { name, room } of names) {
    const roomId = round.roomIds[room];
    if (roomId === undefined) return refuse("invalid");
    const cleaned = cleanName(name);
    const key = nameKey(cleaned);
    if (key === "") continue;
    const person = free.get(key)?.shift();
    if (!person) expected.push({ name: cleaned, roomId });
    else if (round.members[person.id] !== roomId)
      moves.push({ name: "person-moved", personId: person.id, roomId, arrivesAtMs: now + NOTICE_MS });
  }
  const before = round.expected ?? [];
  if (expected.length > 0 || before.length > 0) moves.push({ name: "round-expected", expected });
  return accept(moves);
}

/** The move of somebody who is expected under this name; empty if nobody is, or nobody is seated now. */
export function seatExpected(state: WorkshopState, person: Person, now: number): readonly WorkshopEvent[] {
  const round = state.round;
  if (!isDealt(person) || (round?.state !== "prepared" && round?.state !== "open")) return [];
  const key = nameKey(person.name);
  const found = round.expected?.find((each) => keyOf(each) === key);
  if (!found) return [];
  return [
    { name: "person-moved", personId: person.id, roomId: found.roomId, arrivesAtMs: now + NOTICE_MS },
    { name: "expected-arrived", expected: found.name },
  ];
}

export function evolveExpected(
  state: WorkshopState,
  { expected }: { readonly expected: readonly ExpectedName[] },
): WorkshopState {
  return changeRound(state, (round) => ({
    ...withoutExpected(round),
    ...(expected.length > 0 && { expected }),
  }));
}

/** The first of several equal names. */
export function evolveArrived(
  state: WorkshopState,
  { expected: name }: { readonly expected: string },
): WorkshopState {
  return changeRound(state, (round) => {
    const at = round.expected?.findIndex((each) => each.name === name) ?? -1;
    if (at < 0) return round;
    const expected = round.expected?.toSpliced(at, 1) ?? [];
    return { ...withoutExpected(round), ...(expected.length > 0 && { expected }) };
  });
}

/** The round as everybody but moderation may see it. */
export function withoutExpected<R extends Round>(round: R): R {
  const { expected: _, ...rest }: Round = round;
  if (!("settled" in rest) || rest.settled === undefined) return rest as R;
  const { settled, ...bare } = rest;
  const seen = withoutNames(settled);
  return { ...bare, ...(Object.keys(seen).length > 0 && { settled: seen }) } as R;
}

/** What closing has set aside, as everybody but moderation may see it. */
export function withoutNames<Aside extends Settled>(settled: Aside): Omit<Aside, "expected"> {
  const { expected: _, ...rest } = settled;
  return rest;
}

/** Of a name that stays in the list while hundreds come. */
function keyOf(expected: ExpectedName): string {
  const known = KEYS.get(expected) ?? nameKey(expected.name);
  KEYS.set(expected, known);
  return known;
}

const KEYS = new WeakMap<ExpectedName, string>();

function changeRound(state: WorkshopState, change: (round: Round) => Round): WorkshopState {
  const round = state.round;
  if (round?.state !== "prepared" && !isRunning(round)) return state;
  return { ...state, round: change(round) };
}
