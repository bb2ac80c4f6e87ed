// card-choice.ts: the cards that may stand in the document, kind by kind, in its order, with what was left out. Cards in
// the bin and cards on which nothing is written are no choice.

import type { Card, CardKind } from "#lib/board/card.ts";
import type { Overlay, Placed } from "#lib/board/overlay.ts";
import { CATEGORIES } from "#lib/landscape/categories.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import { byCluster } from "#lib/report/clusters.ts";
import { gatherMaterial, titleAndText, type Material } from "#lib/report/material.ts";
import { cutGraphemes } from "#lib/util/text.ts";

export interface ChoiceItem extends Placed {
  /** Never empty. */
  readonly title: string;
  readonly leftOut: boolean;
  /** The neighbours with which it may change places; the document keeps groups, addressees and categories together. */
  readonly bucket: string;
}

export interface ChoiceList {
  readonly kind: CardKind;
  readonly items: readonly ChoiceItem[];
  /** How many are not left out. */
  readonly shown: number;
}

/** The order of the kinds in the document. */
const KINDS: readonly CardKind[] = ["message", "offer", "wish", "strategy", "question", "partner"];
const TITLE_SIGNS = 120;

/** Only kinds of which there are cards. */
export function cardChoice(source: {
  readonly state: WorkshopState;
  readonly cards: readonly Card[];
  readonly overlay: Overlay;
}): ChoiceList[] {
  const { state, overlay } = source;
  const everything: Overlay = { ...overlay, leftOut: new Set() };
  const material = gatherMaterial(state, source.cards, everything, state.head.language);
  return KINDS.map((kind): ChoiceList => {
    const own = byCluster(
      material.cards.filter((card) => card.kind === kind),
      material,
    );
    const items = together(
      own.flatMap(({ cards }) => cards.map((card) => item(card, material, overlay, own.length > 1))),
      material,
    );
    return { kind, items, shown: items.filter((each) => !each.leftOut).length };
  }).filter((list) => list.items.length > 0);
}

/** The list in which a card may move: those of its bucket, in order. */
export function neighboursOf(list: ChoiceList, moved: ChoiceItem): readonly ChoiceItem[] {
  return list.items.filter((each) => each.bucket === moved.bucket);
}

/** `some`: there are clusters among the cards of this kind. */
function item(card: Card, material: Material, overlay: Overlay, some: boolean): ChoiceItem {
  const { title } = titleAndText(card, material.words);
  const short = cutGraphemes(title, TITLE_SIGNS);
  return {
    ref: card.ref,
    createdAt: card.createdAt,
    title: short === title ? title : `${short}…`,
    leftOut: overlay.leftOut.has(card.ref),
    bucket: bucketOf(card, material.clusterOf.get(card.ref), some),
  };
}

function bucketOf(card: Card, cluster: string | undefined, some: boolean): string {
  if (card.kind === "wish") return `${card.addressee ?? ""} ${cluster ?? ""}`;
  if (card.kind === "partner") return card.category ?? "";
  if (cluster !== undefined) return cluster;
  return card.kind === "message" && !some ? card.roomId : "";
}

/** Buckets in the order of the document (clusters, rooms, categories), others as they first occur. */
function together(items: readonly ChoiceItem[], { state, clusters }: Material): ChoiceItem[] {
  const buckets = Map.groupBy(items, (each) => each.bucket);
  const known = [...clusters, ...state.rooms].map(({ id }) => id).concat(CATEGORIES.map(({ key }) => key));
  const first = known.flatMap((bucket) => buckets.get(bucket) ?? []);
  return [...first, ...items.filter((each) => !known.includes(each.bucket))];
}
