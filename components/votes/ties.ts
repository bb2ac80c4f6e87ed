// ties.ts: which ranks of a closed vote several cards share, and whether that is worth a run-off.

import type { CardRef } from "#lib/board/card.ts";
import type { Vote } from "#lib/model/state.ts";
import { ranksOf } from "#lib/model/ranks.ts";

export interface Tie {
  readonly rank: number;
  readonly cards: readonly CardRef[];
}

/** Of cards that have dots, the best rank first; without those on which a run-off runs, ran, or was put aside. */
export function tiesOf(vote: Vote, votes: readonly Vote[] = []): readonly Tie[] {
  const shared = Map.groupBy(
    ranksOf(vote).filter(({ tied, dots }) => tied && dots > 0),
    ({ rank }) => rank,
  );
  const decided = votes.filter(({ runOffOf }) => runOffOf === vote.id).flatMap(({ cards }) => cards);
  return [...shared]
    .map(([rank, rows]) => ({ rank, cards: rows.map(({ card }) => card) }))
    .filter(({ cards }) => !cards.some((card) => decided.includes(card)));
}
