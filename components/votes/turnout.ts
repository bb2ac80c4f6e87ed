// turnout.ts: how many have voted, of how many. Who has, nobody is told; so whoever votes without being expected to
// (moderation, speakers) can make the first number the larger one, and then the second is not shown.

import { isDealt } from "#lib/model/dealt.ts";
import type { Vote, WorkshopState } from "#lib/model/state.ts";

export interface Turnout {
  readonly voters: number;
  /** Participants and scribes, and people without a device whose dots are entered here. */
  readonly of: number;
}

export function turnoutOf(state: WorkshopState, vote: Vote): Turnout {
  const absent = (vote.proxies ?? [])
    .filter(({ id, discarded }) => !discarded && Object.keys(vote.ballots[id]?.dots ?? {}).length > 0)
    .reduce((sum, { people }) => sum + people, 0);
  return { voters: vote.voters, of: state.people.filter(isDealt).length + absent };
}
