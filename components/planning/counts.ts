// counts.ts: who has a group in a prepared round, who goes around and who has been forgotten: three kinds, none of them
// passed over in silence.

import { isDealt } from "#lib/model/dealt.ts";
import type { Person, Round, WorkshopState } from "#lib/model/state.ts";

export interface SeatCounts {
  readonly seated: number;
  /** Moderation, speakers and observers without a group. */
  readonly roaming: number;
  readonly unseated: number;
  readonly expected: number;
}

export function seatCounts(state: WorkshopState, round: Round): SeatCounts {
  const here = state.people.filter((person) => !person.removed);
  const seated = here.filter((person) => round.members[person.id] !== undefined).length;
  const unseated = here.filter((person) => isDealt(person) && round.members[person.id] === undefined).length;
  return {
    seated,
    unseated,
    roaming: here.length - seated - unseated,
    expected: round.expected?.length ?? 0,
  };
}

/** Those who are seated only by hand, moderation first, then by name. */
export function othersIn(state: WorkshopState): readonly Person[] {
  return state.people
    .filter((person) => !person.removed && !isDealt(person))
    .toSorted(
      (one, other) =>
        Number(other.role === "moderator") - Number(one.role === "moderator") ||
        one.name.localeCompare(other.name),
    );
}
