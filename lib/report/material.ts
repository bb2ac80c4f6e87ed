// material.ts: what the sections are made of: the cards that belong in the documentation, in a fixed order, and the
// words of its language. Hidden cards, cards left out, cards that another group has taken over as they are, cards that were
// merged into another and cards on which nothing is written yet are not in it, so no section can print them as its own.

import type { Card, CardKind, CardRef } from "#lib/board/card.ts";
import { carriedStandIns, withoutStoodFor } from "#lib/board/carried.ts";
import { clustersByCard, standInsOf, type Cluster, type Clustering } from "#lib/board/clusters.ts";
import { inOrder, type Overlay } from "#lib/board/overlay.ts";
import { report as de, type ReportMessages } from "#lib/messages/de/report.ts";
import { report as en } from "#lib/messages/en/report.ts";
import type { Language, WorkshopState } from "#lib/model/state.ts";
import { cleanLine } from "#lib/util/text.ts";
import { cleanParagraphs } from "./lines.ts";

/** Where the document is read: on the live page, or in a file that is handed on. */
export type ReportForm = "page" | "file";

export interface Material {
  readonly state: WorkshopState;
  readonly overlay: Overlay;
  /** Shown cards in the order that the documentation gives them. */
  readonly cards: readonly Card[];
  /** Shown card → those that were merged into it, without what was left out, in their order. */
  readonly merged: ReadonlyMap<CardRef, readonly Card[]>;
  /** In the order of the plenary. */
  readonly clusters: readonly Cluster[];
  /** Shown card → id of its cluster. */
  readonly clusterOf: ReadonlyMap<CardRef, string>;
  readonly language: Language;
  readonly words: ReportMessages;
  /** Ids of rooms whose cards are missing, because they could not be read. */
  readonly unread: readonly string[];
  /** A section that is still empty says so: on the page, until the workshop has ended. */
  readonly hints: boolean;
}

export function gatherMaterial(
  state: WorkshopState,
  cards: readonly Card[],
  overlay: Overlay,
  language: Language,
  form: ReportForm = "page",
): Material {
  const carry = carriedStandIns(cards);
  const clustering = carried(overlay.clustering, carry);
  const written = withoutStoodFor(cards, carry).filter((card) => !card.hidden && !isBlank(card));
  const standFor = standInsOf(clustering, written);
  const isIn = (card: Card): boolean => !overlay.leftOut.has(card.ref);
  return {
    state,
    overlay,
    cards: inOrder(withoutStoodFor(written, standFor).filter(isIn), overlay),
    merged: Map.groupBy(
      inOrder(written, overlay).filter((card) => isIn(card) && standFor(card.ref) !== card.ref),
      ({ ref }) => standFor(ref),
    ),
    clusters: clustering.clusters,
    clusterOf: clustersByCard(clustering),
    language,
    words: language === "en" ? en : de,
    unread: [],
    hints: form === "page" && state.endedAtMs === undefined,
  };
}

/** What was said of a card holds for the one that has been taken over from it, unless that one was placed by itself. */
function carried({ clusters, merged }: Clustering, carry: (ref: CardRef) => CardRef): Clustering {
  const placed = new Set(clusters.flatMap((cluster) => cluster.cards));
  return {
    clusters: clusters.map((cluster) => ({
      ...cluster,
      cards: cluster.cards.flatMap((ref) => {
        const by = carry(ref);
        return by === ref || !placed.has(by) ? [by] : [];
      }),
    })),
    merged: Object.fromEntries(
      Object.entries(merged).map(([one, kept]) => [carry(one), carry(kept)] as const),
    ),
  };
}

type CardOf<Kind extends CardKind> = Card extends infer Each
  ? Each extends { readonly kind: infer Own }
    ? Kind extends Own
      ? Each
      : never
    : never
  : never;

export function cardsOf<Kind extends CardKind>(material: Material, kind: Kind): CardOf<Kind>[] {
  return material.cards.filter((card): card is Card & CardOf<Kind> => card.kind === kind);
}

/** Title of a card and the paragraphs of its text; a card without title is named by its first paragraph. */
export function titleAndText(
  card: Card,
  words: ReportMessages,
): { readonly title: string; readonly paragraphs: readonly string[] } {
  const paragraphs = cleanParagraphs(card.text);
  const title = cleanLine(card.title);
  if (title !== "") return { title, paragraphs };
  return { title: paragraphs[0] ?? words.untitled, paragraphs: paragraphs.slice(1) };
}

function isBlank(card: Card): boolean {
  return writtenTexts(card).every((text) => cleanLine(text) === "");
}

function writtenTexts(card: Card): string[] {
  const own = [card.title, card.text];
  if (card.kind === "offer") return [...own, card.purpose, card.outcome];
  if (card.kind === "strategy") return [...own, card.obstacle, card.condition];
  if (card.kind === "wish") return [...own, card.weBring];
  return own;
}
