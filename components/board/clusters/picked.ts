// picked.ts: what the cards that somebody has ticked allow to be done with them.

import type { Card, CardRef } from "#lib/board/card.ts";
import { arrangeCards, clustersByCard, standInsOf, type Clustering } from "#lib/board/clusters.ts";

export interface Picked {
  /** In the order of the board; for one that was merged meanwhile the card that stands for it. */
  readonly cards: readonly Card[];
  /** Two or more, of one kind: only those can be one and the same. */
  readonly mayMerge: boolean;
  /** Is any of them in a cluster? */
  readonly isClustered: boolean;
}

/** Without those that are gone meanwhile. */
export function pickedCards(
  refs: ReadonlySet<CardRef>,
  cards: readonly Card[],
  clustering: Clustering,
): Picked {
  const standFor = standInsOf(clustering, cards);
  const chosen = new Set([...refs].map(standFor));
  const found = cards.filter(({ ref, hidden }) => chosen.has(ref) && !hidden);
  const inCluster = clustersByCard(clustering);
  return {
    cards: found,
    mayMerge: found.length > 1 && found.every(({ kind }) => kind === found[0]?.kind),
    isClustered: found.some(({ ref }) => inCluster.has(ref)),
  };
}

/** How many cards stand for themselves, and how many of them in no cluster. */
export function countLeft(
  cards: readonly Card[],
  clustering: Clustering,
): { readonly all: number; readonly left: number } {
  const { clusters, rest } = arrangeCards(clustering, cards);
  const inside = clusters.reduce((sum, cluster) => sum + cluster.cards.length, 0);
  return { all: inside + rest.length, left: rest.length };
}
