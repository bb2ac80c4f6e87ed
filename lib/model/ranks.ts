// ranks.ts: the result of a vote as a list.

import type { Vote } from "./state.ts";

export interface Rank {
  readonly card: string;
  readonly dots: number;
  /** 1, 2, 2, 4: equal dots share a rank. */
  readonly rank: number;
  readonly tied: boolean;
}

/** The result of a closed vote, most dots first, equal ones in the order of the cards. Empty while it is open. */
export function ranksOf(vote: Vote): readonly Rank[] {
  const { counts } = vote;
  if (!counts) return [];
  const rows = vote.cards.map((card) => ({ card, dots: counts[card] ?? 0 }));
  return rows
    .toSorted((one, other) => other.dots - one.dots)
    .map((row) => ({
      ...row,
      rank: 1 + rows.filter(({ dots }) => dots > row.dots).length,
      tied: rows.filter(({ dots }) => dots === row.dots).length > 1,
    }));
}
