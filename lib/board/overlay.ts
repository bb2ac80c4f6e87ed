// overlay.ts: the documentation document: references to cards and the written part, never card texts. The Y structure is
// known only here: root maps `leftOut` (ref → true), `featured` (ref → true), `order` (ref → rank), `leftOutVotes` (voteId → true) and the XML fragment
// `results` in the node names of the editor; clusters and merges are those of clustering.ts. Reading never throws: what has the wrong type is passed over, words in an
// unknown element are kept as a paragraph. A card of which the overlay says nothing is in the report, by age.

import * as Y from "yjs";
import type { CardRef } from "./card.ts";
import { CARD_REF, readClustering } from "./clustering.ts";
import { NO_CLUSTERING, type Clustering } from "./clusters.ts";
import { readRichText, type RichBlock } from "./rich-text.ts";

export type { RichBlock, RichRun } from "./rich-text.ts";

export interface Overlay {
  /** Cards left out of the documentation. */
  readonly leftOut: ReadonlySet<CardRef>;
  /** Dot votes left out of the documentation, by id. */
  readonly leftOutVotes: ReadonlySet<string>;
  /** Cards put before the others of their kind. */
  readonly featured: ReadonlySet<CardRef>;
  /** Places that somebody chose. Compared with the `createdAt` of the cards that nobody moved. */
  readonly order: ReadonlyMap<CardRef, number>;
  /** What belongs together, and what is one and the same. */
  readonly clustering: Clustering;
  /** The part "Ergebnisse / Botschaften / Zusammenfassung" that is written together. */
  readonly results: readonly RichBlock[];
}

export const EMPTY_OVERLAY: Overlay = {
  leftOut: new Set(),
  leftOutVotes: new Set(),
  featured: new Set(),
  order: new Map(),
  clustering: NO_CLUSTERING,
  results: [],
};

/** Name of the XML fragment that the editor writes. */
export const RESULTS_FRAGMENT = "results";

const VOTE_ID = /^[A-Za-z0-9_-]{6,64}$/;

export function readOverlay(doc: Y.Doc): Overlay {
  return {
    leftOut: readRefs(doc, "leftOut", CARD_REF),
    leftOutVotes: readRefs(doc, "leftOutVotes", VOTE_ID),
    featured: readRefs(doc, "featured", CARD_REF),
    order: readOrder(doc),
    clustering: readClustering(doc),
    results: readRichText(doc.getXmlFragment(RESULTS_FRAGMENT)),
  };
}

/** Leaves a card out of the documentation, or takes it in again. The card itself is not touched. */
export function setLeftOut(doc: Y.Doc, ref: CardRef, leftOut: boolean): void {
  setRef(doc, "leftOut", ref, leftOut);
}

/** Leaves a dot vote out of the documentation, or takes it in again. */
export function setVoteLeftOut(doc: Y.Doc, voteId: string, leftOut: boolean): void {
  setRef(doc, "leftOutVotes", voteId, leftOut);
}

/** Puts a card before the others of its kind, or back to its place. */
export function setFeatured(doc: Y.Doc, ref: CardRef, featured: boolean): void {
  setRef(doc, "featured", ref, featured);
}

/** What the order of cards is made of. */
export interface Placed {
  readonly ref: CardRef;
  readonly createdAt: number;
}

/** A sorted copy: featured cards first, then by chosen place or age; equal places by ref, so that everybody sees the same. */
export function inOrder<Item extends Placed>(
  items: readonly Item[],
  overlay: Pick<Overlay, "order" | "featured">,
): Item[] {
  return [...items].sort(
    (one, other) =>
      Number(overlay.featured.has(other.ref)) - Number(overlay.featured.has(one.ref)) ||
      rankOf(one, overlay.order) - rankOf(other, overlay.order) ||
      (one.ref < other.ref ? -1 : 1),
  );
}

/**
 * Moves one card by one place within `shown`, the list as the reader sees it. Writes one rank, or, where two ranks leave
 * no room between them, those of the whole list. Does nothing at the ends of the list or for a card that is not in it.
 */
export function moveCard(doc: Y.Doc, shown: readonly Placed[], ref: CardRef, step: -1 | 1): void {
  const order = readOrder(doc);
  const from = shown.findIndex((card) => card.ref === ref);
  const passed = shown[from + step];
  if (from < 0 || passed === undefined) return;
  const beyond = shown[from + 2 * step];
  const near = rankOf(passed, order);
  const far = beyond === undefined ? near + step * RANK_STEP : rankOf(beyond, order);
  const rank = (near + far) / 2;
  doc.transact(() => {
    const map = doc.getMap<unknown>("order");
    if (rank !== near && rank !== far) {
      map.set(ref, rank);
      return;
    }
    const moved = shown.filter((card) => card.ref !== ref);
    const held = shown[from];
    if (held) moved.splice(from + step, 0, held);
    const first = Math.min(...moved.map((card) => rankOf(card, order)));
    for (const [index, card] of moved.entries()) map.set(card.ref, first + index * RANK_STEP);
  });
}

/** One second of age: far enough to put twenty cards between two others. */
const RANK_STEP = 1000;

function rankOf(card: Placed, order: ReadonlyMap<CardRef, number>): number {
  return order.get(card.ref) ?? card.createdAt;
}

type Marks = "leftOut" | "leftOutVotes" | "featured";

function readRefs(doc: Y.Doc, name: Marks, form: RegExp): Set<string> {
  const refs = new Set<string>();
  for (const [ref, value] of doc.getMap<unknown>(name)) {
    if (value === true && form.test(ref)) refs.add(ref);
  }
  return refs;
}

function readOrder(doc: Y.Doc): Map<CardRef, number> {
  const order = new Map<CardRef, number>();
  for (const [ref, rank] of doc.getMap<unknown>("order")) {
    if (typeof rank === "number" && Number.isFinite(rank) && CARD_REF.test(ref)) order.set(ref, rank);
  }
  return order;
}

function setRef(doc: Y.Doc, name: Marks, ref: string, present: boolean): void {
  const map = doc.getMap<unknown>(name);
  if (present) map.set(ref, true);
  else map.delete(ref);
}
