// clustering.ts: clusters and merges in the documentation document, read and changed. Root maps: `clusters` (id → title),
// `clusterOf` (ref → id), `merged` (ref → ref, and id → id for clusters) and, for their order, `order` (id → rank). Each
// entry is one plain value, and nothing is rewritten that somebody else may be writing: putting one cluster into another
// is a pointer, so it can be taken back, and a card that comes into it meanwhile goes along. Whatever two people do at the
// same time, no card is lost or stands twice: what points nowhere means "in no cluster".

import type * as Y from "yjs";
import { LIMITS } from "#lib/model/limits.ts";
import { cleanLine, countGraphemes, cutGraphemes } from "#lib/util/text.ts";
import type { CardRef } from "./card.ts";
import type { Cluster, Clustering } from "./clusters.ts";
import { standInFor } from "./stand-in.ts";

const ID = "[A-Za-z0-9_-]{6,64}";
const CLUSTER_ID = new RegExp(`^${ID}$`);
export const CARD_REF = new RegExp(`^${ID}/${ID}$`);

type Root = "clusters" | "clusterOf" | "merged";

/** What may stand in the root maps, and how many entries at once: the server takes nothing else. */
export const CLUSTERING_RULES: Readonly<Record<Root, EntryRule>> = {
  clusters: {
    // Twice as many as are read, so that two who make the last ones at the same time are not refused.
    most: 2 * LIMITS.clusters,
    isEntry: (id, title) =>
      CLUSTER_ID.test(id) && typeof title === "string" && countGraphemes(title) <= LIMITS.clusterTitle,
  },
  clusterOf: {
    most: LIMITS.clusteredCards,
    isEntry: (ref, id) => CARD_REF.test(ref) && typeof id === "string" && CLUSTER_ID.test(id),
  },
  merged: {
    most: LIMITS.clusteredCards,
    isEntry: (one, kept) =>
      typeof kept === "string" && [CARD_REF, CLUSTER_ID].some((form) => form.test(one) && form.test(kept)),
  },
};

export interface EntryRule {
  readonly most: number;
  readonly isEntry: (key: string, value: unknown) => boolean;
}

/** Passes over what has the wrong type or points nowhere, and what is beyond the limits. */
export function readClustering(doc: Y.Doc): Clustering {
  const clusters = doc.getMap<unknown>("clusters");
  if (clusters.size === 0 && doc.getMap("merged").size === 0) return { clusters: [], merged: {} };
  const titles = readTitles(doc);
  const standFor = clusterStandIns(doc, titles);
  const ids = [...titles.keys()];
  const cards = Map.groupBy(readMembers(doc), ([, id]) => standFor(id));
  const sources = Map.groupBy(
    ids.filter((id) => standFor(id) !== id),
    standFor,
  );
  const rank = ranksIn(doc);
  const roots = ids
    .filter((id) => standFor(id) === id)
    .sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  const titleOf = (id: string): string => titles.get(id) ?? "";
  return {
    clusters: roots.slice(0, LIMITS.clusters).map((id): Cluster => {
      const inside = sources.get(id)?.map((source) => ({ id: source, title: titleOf(source) }));
      const refs = (cards.get(id) ?? []).map(([ref]) => ref);
      return { id, title: titleOf(id), cards: refs, ...(inside && { sources: inside }) };
    }),
    merged: Object.fromEntries(readMerges(doc)),
  };
}

/** Calls back after each change that may be one of clusters or merges. Answers the function that ends it. */
export function watchClustering(doc: Y.Doc, onChange: () => void): () => void {
  const maps = [...Object.keys(CLUSTERING_RULES), "order"].map((root) => doc.getMap(root));
  for (const map of maps) map.observe(onChange);
  return () => {
    for (const map of maps) map.unobserve(onChange);
  };
}

/** Makes a cluster of these cards, at the end; whatever cluster they were in before. */
export function makeCluster(doc: Y.Doc, id: string, title: string, refs: readonly CardRef[]): void {
  const rank = ranksIn(doc);
  const ranks = [...doc.getMap("clusters").keys()].map(rank).filter(Number.isFinite);
  doc.transact(() => {
    doc.getMap("clusters").set(id, lineOf(title));
    doc.getMap("order").set(id, Math.max(0, ...ranks) + 1);
    putIntoCluster(doc, refs, id);
  });
}

/** Moves cards into a cluster that is there. */
export function putIntoCluster(doc: Y.Doc, refs: readonly CardRef[], id: string): void {
  const members = doc.getMap<unknown>("clusterOf");
  doc.transact(() => {
    for (const ref of refs) if (members.get(ref) !== id) members.set(ref, id);
  });
}

/** Leaves the cards in no cluster. */
export function takeOutOfCluster(doc: Y.Doc, refs: readonly CardRef[]): void {
  doc.transact(() => {
    for (const ref of refs) doc.getMap("clusterOf").delete(ref);
  });
}

/** Does nothing for a cluster that is gone. */
export function renameCluster(doc: Y.Doc, id: string, title: string): void {
  const clusters = doc.getMap<unknown>("clusters");
  if (clusters.has(id)) clusters.set(id, lineOf(title));
}

/** Takes the title away, with those of the clusters that were put into it; its cards are in no cluster. */
export function dissolveCluster(doc: Y.Doc, id: string): void {
  const titles = readTitles(doc);
  const standFor = clusterStandIns(doc, titles);
  const gone = [...titles.keys()].filter((each) => standFor(each) === id);
  const refs = readMembers(doc).filter(([, member]) => gone.includes(member));
  doc.transact(() => {
    for (const each of gone) {
      doc.getMap("clusters").delete(each);
      doc.getMap("order").delete(each);
      doc.getMap("merged").delete(each);
    }
    for (const [ref] of refs) doc.getMap("clusterOf").delete(ref);
  });
}

/** Puts one cluster into another; it keeps its own title and cards, so that this can be taken back. */
export function mergeClusters(doc: Y.Doc, from: string, into: string): void {
  point(doc, [from], into);
}

/** Makes it a cluster of its own again. */
export function separateCluster(doc: Y.Doc, id: string): void {
  doc.getMap("merged").delete(id);
}

/** Moves a cluster by one place among those shown. Does nothing at the ends, or for one that is not among them. */
export function moveCluster(doc: Y.Doc, shown: readonly string[], id: string, step: -1 | 1): void {
  const from = shown.indexOf(id);
  const passed = shown[from + step];
  if (from < 0 || passed === undefined) return;
  const moved = shown.toSpliced(from, 1).toSpliced(from + step, 0, id);
  const order = doc.getMap<unknown>("order");
  doc.transact(() => {
    for (const [index, each] of moved.entries())
      if (order.get(each) !== index + 1) order.set(each, index + 1);
  });
}

/** Lets one card stand for the others. Where it is in no cluster it comes into that of the first of them that is in one. */
export function mergeCards(doc: Y.Doc, refs: readonly CardRef[], kept: CardRef): void {
  const others = refs.filter((ref) => ref !== kept);
  const members = doc.getMap<unknown>("clusterOf");
  const titles = doc.getMap("clusters");
  const clustered = (ref: CardRef): unknown => {
    const id = members.get(ref);
    return typeof id === "string" && titles.has(id) ? id : undefined;
  };
  const cluster = others.map(clustered).find((id) => id !== undefined);
  doc.transact(() => {
    point(doc, others, kept);
    if (cluster !== undefined && clustered(kept) === undefined) members.set(kept, cluster);
  });
}

/** Lets cards that were merged stand for themselves again. */
export function separateCards(doc: Y.Doc, refs: readonly CardRef[]): void {
  doc.transact(() => {
    for (const ref of refs) doc.getMap("merged").delete(ref);
  });
}

/** What stays points nowhere itself, or nothing would have been said by this. */
function point(doc: Y.Doc, from: readonly string[], to: string): void {
  const merged = doc.getMap<unknown>("merged");
  doc.transact(() => {
    if (merged.has(to)) merged.delete(to);
    for (const each of from) if (each !== to && merged.get(each) !== to) merged.set(each, to);
  });
}

function lineOf(title: string): string {
  return cutGraphemes(cleanLine(title), LIMITS.clusterTitle);
}

function readTitles(doc: Y.Doc): Map<string, string> {
  const titles = new Map<string, string>();
  for (const [id, title] of entriesOf(doc, "clusters"))
    if (CLUSTER_ID.test(id)) titles.set(id, lineOf(title));
  return titles;
}

function readMembers(doc: Y.Doc): (readonly [ref: CardRef, clusterId: string])[] {
  return entriesOf(doc, "clusterOf").filter(([ref]) => CARD_REF.test(ref));
}

function readMerges(doc: Y.Doc): (readonly [merged: CardRef, kept: CardRef])[] {
  return entriesOf(doc, "merged").filter(([ref, kept]) => CARD_REF.test(ref) && CARD_REF.test(kept));
}

/** Text under keys, by key: the same on every replica. */
function entriesOf(doc: Y.Doc, root: Root): (readonly [key: string, value: string])[] {
  const entries: (readonly [string, string])[] = [];
  for (const [key, value] of doc.getMap<unknown>(root))
    if (typeof value === "string") entries.push([key, value]);
  return entries.sort(([one], [other]) => (one < other ? -1 : 1)).slice(0, LIMITS.clusteredCards);
}

function clusterStandIns(doc: Y.Doc, titles: ReadonlyMap<string, string>): (id: string) => string {
  const pointers = new Map(entriesOf(doc, "merged"));
  return (id) => (titles.has(id) ? standInFor(id, pointers, (other) => titles.has(other)) : id);
}

/** Those without a place come last. */
function ranksIn(doc: Y.Doc): (id: string) => number {
  const order = doc.getMap<unknown>("order");
  return (id) => {
    const rank = order.get(id);
    return typeof rank === "number" && Number.isFinite(rank) ? rank : Number.MAX_VALUE;
  };
}
