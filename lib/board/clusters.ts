// clusters.ts: how the plenary has put cards together, as plain data and questions about it: clusters with a title, and
// cards that were merged into another. It refers to cards and never holds their texts; what a card says, whether it is in
// the bin, and whether this person may read it is known only to whoever has the cards. It knows nothing of Yjs.

import type { Card, CardRef } from "./card.ts";
import { standInFor } from "./stand-in.ts";

export interface Cluster {
  readonly id: string;
  /** May be empty: not named yet. */
  readonly title: string;
  /** Each card is in one cluster at most. In no order that means anything. */
  readonly cards: readonly CardRef[];
  /** Clusters that were put into this one; only for those who write the documentation. */
  readonly sources?: readonly { readonly id: string; readonly title: string }[];
}

export interface Clustering {
  /** In the order of the plenary. */
  readonly clusters: readonly Cluster[];
  /** Merged card → the card that stays, itself perhaps merged. As it was declared, not yet as it holds: see `arrangeCards`. */
  readonly merged: Readonly<Record<CardRef, CardRef>>;
}

export const NO_CLUSTERING: Clustering = { clusters: [], merged: {} };

/** Cards as they stand by clusters. Every visible card is in it once: in a cluster, in the rest, or below another card. */
export interface Arranged {
  /** Those without a visible card, too. */
  readonly clusters: readonly { readonly cluster: Cluster; readonly cards: readonly Card[] }[];
  /** In no cluster. */
  readonly rest: readonly Card[];
  /** Card that stays → those that were merged into it. */
  readonly below: ReadonlyMap<CardRef, readonly Card[]>;
}

/** Has anything been put together? */
export function isClustered({ clusters, merged }: Clustering): boolean {
  return clusters.length > 0 || Object.keys(merged).length > 0;
}

/** Without whatever refers to cards that somebody may not read; a cluster of which nothing is left is not told. */
export function viewOfClustering(
  { clusters, merged }: Clustering,
  mayRead: (roomId: string) => boolean,
): Clustering {
  const isRead = (ref: CardRef): boolean => mayRead(roomOf(ref));
  return {
    clusters: clusters.flatMap(({ id, title, cards }) => {
      const read = cards.filter(isRead);
      return read.length > 0 ? [{ id, title, cards: read }] : [];
    }),
    merged: Object.fromEntries(Object.entries(merged).filter(([card, kept]) => isRead(card) && isRead(kept))),
  };
}

/**
 * Card → the card that stands for it among these; for most that is the card itself. Only one of the same kind that is not
 * in the bin stands for another, so a merge holds as long as what it was merged into is there.
 */
export function standInsOf(
  { merged }: Pick<Clustering, "merged">,
  cards: readonly Card[],
): (ref: CardRef) => CardRef {
  const pointers = new Map(Object.entries(merged));
  if (pointers.size === 0) return (ref) => ref;
  const kinds = new Map(cards.map((card) => [card.ref, card.hidden ? undefined : card.kind]));
  return (ref) => {
    const kind = kinds.get(ref);
    return kind === undefined ? ref : standInFor(ref, pointers, (other) => kinds.get(other) === kind);
  };
}

/** Puts visible cards where they belong, in the order given. */
export function arrangeCards(clustering: Clustering, cards: readonly Card[]): Arranged {
  const visible = cards.filter((card) => !card.hidden);
  const standFor = standInsOf(clustering, visible);
  const below = new Map<CardRef, Card[]>();
  const shown = visible.filter((card) => {
    const by = standFor(card.ref);
    if (by !== card.ref) below.set(by, [...(below.get(by) ?? []), card]);
    return by === card.ref;
  });
  const clusterOf = clustersByCard(clustering);
  const inside = Map.groupBy(shown, ({ ref }) => clusterOf.get(ref));
  return {
    clusters: clustering.clusters.map((cluster) => ({ cluster, cards: inside.get(cluster.id) ?? [] })),
    rest: inside.get(undefined) ?? [],
    below,
  };
}

/** Visible cards without those for which another one stands. */
export function withoutMerged(clustering: Clustering, cards: readonly Card[]): readonly Card[] {
  const standFor = standInsOf(clustering, cards);
  return cards.filter(({ ref, hidden }) => !hidden && standFor(ref) === ref);
}

/** Card → id of its cluster. */
export function clustersByCard({ clusters }: Pick<Clustering, "clusters">): ReadonlyMap<CardRef, string> {
  return new Map(clusters.flatMap(({ id, cards }) => cards.map((ref) => [ref, id] as const)));
}

/** How many clusters suit so many cards: a sixth to a third of them. Null: too few to need any. */
export function clustersFor(cards: number): { readonly least: number; readonly most: number } | null {
  if (cards < FEW_CARDS) return null;
  return { least: Math.max(2, Math.ceil(cards / 6)), most: Math.floor(cards / 3) };
}

/** Fewer can be looked over as they are. */
const FEW_CARDS = 8;

function roomOf(ref: CardRef): string {
  return ref.slice(0, ref.indexOf("/"));
}
