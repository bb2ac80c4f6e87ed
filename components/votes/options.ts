// options.ts: what can be chosen in a vote, as one person sees it at the moment: cards as they are now, clusters as they were
// weighed, with what has become of them since. It only looks; nothing that is done with clusters and cards changes a vote.

import type { Card, CardRef } from "#lib/board/card.ts";
import { arrangeCards, NO_CLUSTERING, standInsOf, type Clustering } from "#lib/board/clusters.ts";
import { wordingOfAll } from "#lib/board/wording.ts";
import type { Vote, WeighedCluster } from "#lib/model/state.ts";
import { isChanged } from "./changed.ts";

/** What a person can read. */
export interface Sight {
  /** Without those in the bin. */
  readonly cards: ReadonlyMap<CardRef, Card>;
  /** Rooms whose cards they read. */
  readonly rooms: ReadonlySet<string>;
  /** Of clusters as they are now; empty as long as nothing is known of them. */
  readonly clusters: ReadonlyMap<string, ClusterNow>;
  readonly knowsClusters: boolean;
  /** Card → the one that stands for it now. */
  readonly standFor: (ref: CardRef) => CardRef;
}

interface ClusterNow {
  readonly title: string;
  /** Those merged into one of its cards, too. */
  readonly refs: ReadonlySet<CardRef>;
}

export type Option =
  | { readonly kind: "card"; readonly key: string; readonly card: Card; readonly changed: boolean }
  | {
      readonly kind: "cluster";
      readonly key: string;
      /** As it was weighed; may be empty. */
      readonly title: string;
      /** Cards in it as it was weighed, without those for which another of them stands. */
      readonly count: number;
      /** Those of them that can be seen now. */
      readonly cards: readonly Card[];
      /** null: as far as one can see, it is as it was. */
      readonly since: Since | null;
    }
  /** A card that is in the bin, or in a room that this person does not read. */
  | { readonly kind: "unseen"; readonly key: string };

/** What has become of a cluster since the vote began. */
export type Since =
  /** Its cards lie together in another one. */
  | { readonly kind: "moved"; readonly into: string }
  /** It is no more, and its cards lie apart. */
  | { readonly kind: "apart" }
  | {
      readonly kind: "changed";
      /** Its title now; null: the same. */
      readonly title: string | null;
      readonly came: number;
      readonly went: number;
      readonly reworded: boolean;
    };

/** `clustering` undefined: not told yet. */
export function sightOf(
  rooms: ReadonlyMap<string, readonly Card[]>,
  clustering: Clustering | undefined,
): Sight {
  const all = [...rooms.values()].flat();
  const arranged = clustering && arrangeCards(clustering, all);
  const clusters = (arranged?.clusters ?? []).map(({ cluster, cards }) => {
    const refs = cards.flatMap(({ ref }) => [
      ref,
      ...(arranged?.below.get(ref) ?? []).map((each) => each.ref),
    ]);
    return [cluster.id, { title: cluster.title, refs: new Set(refs) }] as const;
  });
  return {
    cards: new Map(all.map((card) => [card.ref, card])),
    rooms: new Set(rooms.keys()),
    clusters: new Map(clusters),
    knowsClusters: clustering !== undefined,
    standFor: standInsOf(clustering ?? NO_CLUSTERING, all),
  };
}

export function optionOf(vote: Vote, key: string, sight: Sight): Option {
  const cluster = vote.clusters?.[key];
  if (cluster) {
    const refs = cluster.cards.filter((ref) => !isBelow(ref, cluster, sight));
    const cards = refs.flatMap((ref) => sight.cards.get(ref) ?? []);
    const since = sinceThen(vote, key, cluster, sight);
    return { kind: "cluster", key, title: cluster.title, count: refs.length, cards, since };
  }
  const card = sight.cards.get(key);
  return card ? { kind: "card", key, card, changed: isChanged(vote, card) } : { kind: "unseen", key };
}

/** Is it read below another card of the same cluster? */
function isBelow(ref: CardRef, { cards }: WeighedCluster, { standFor }: Sight): boolean {
  const by = standFor(ref);
  return by !== ref && cards.includes(by);
}

function sinceThen(vote: Vote, key: string, before: WeighedCluster, sight: Sight): Since | null {
  const known = before.cards.filter((ref) => sight.rooms.has(roomOf(ref)));
  if (!sight.knowsClusters || known.length === 0) return null;
  const now = sight.clusters.get(key);
  if (!now) return whereabouts(known, sight);
  const changed = {
    kind: "changed" as const,
    title: now.title.trim() === before.title.trim() ? null : now.title,
    came: [...now.refs].filter((ref) => !before.cards.includes(ref)).length,
    went: known.filter((ref) => !now.refs.has(ref)).length,
    reworded: isReworded(vote, key, before, sight),
  };
  const same = changed.title === null && changed.came + changed.went === 0 && !changed.reworded;
  return same ? null : changed;
}

/** Of the cards of a cluster that is no more, or of which this person is told nothing. */
function whereabouts(refs: readonly CardRef[], { cards, clusters }: Sight): Since | null {
  const seen = refs.filter((ref) => cards.has(ref));
  if (seen.length === 0) return null;
  const home = [...clusters.values()].find((cluster) => seen.every((ref) => cluster.refs.has(ref)));
  return home ? { kind: "moved", into: home.title } : { kind: "apart" };
}

/** Only who sees all of its cards can tell. */
function isReworded(vote: Vote, key: string, before: WeighedCluster, { cards }: Sight): boolean {
  const sign = vote.wording?.[key];
  const seen = before.cards.flatMap((ref) => cards.get(ref) ?? []);
  return sign !== undefined && seen.length === before.cards.length && sign !== wordingOfAll(seen);
}

function roomOf(ref: CardRef): string {
  return ref.slice(0, ref.indexOf("/"));
}
