// sorted-votes.ts: the votes of a workshop in the piles in which screens show them.

import type { Vote } from "#lib/model/state.ts";

export interface SortedVotes {
  /** The one opened last comes first. */
  readonly open: readonly Vote[];
  /** The one closed last comes first. */
  readonly closed: readonly Vote[];
  readonly discarded: readonly Vote[];
}

export function sortedVotes(votes: readonly Vote[] = []): SortedVotes {
  const kept = votes.filter(({ discarded }) => !discarded);
  return {
    open: kept.filter(({ counts }) => !counts).toReversed(),
    closed: kept
      .filter(({ counts }) => counts)
      .toSorted((one, other) => (other.closedAtMs ?? 0) - (one.closedAtMs ?? 0)),
    discarded: votes.filter(({ discarded }) => discarded).toReversed(),
  };
}
