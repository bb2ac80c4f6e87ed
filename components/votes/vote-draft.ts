// vote-draft.ts: a dot vote that is being prepared: the question, what can be chosen (cards by a filter or ticked by hand, or
// clusters and cards that are in none, some of them taken out again) and the dots.

import { CARD_KINDS, type Card, type CardKind, type CardRef, type PartnerCard } from "#lib/board/card.ts";
import { arrangeCards, clustersByCard, withoutMerged, type Clustering } from "#lib/board/clusters.ts";
import { wordingsIn } from "./changed.ts";
import { countCards, filterCards } from "#lib/board/projection.ts";
import { groupOf } from "#lib/landscape/categories.ts";
import type { Commands } from "#lib/model/command.ts";
import { LIMITS } from "#lib/model/limits.ts";
import type { WeighedCluster } from "#lib/model/state.ts";
import { weighedIn, type Weighed } from "#lib/model/vote-options.ts";
import { dotsFor } from "#lib/model/votes.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";

export type CardSource = CardKind | "all" | "hand" | "cluster";

export interface VoteDraft {
  /** null: the question suggested for the cards. */
  readonly question: string | null;
  readonly source: CardSource;
  readonly roomId: string | null;
  /** Key of a group of categories, or "none". */
  readonly group: string | null;
  readonly category: string | null;
  /** Id of a cluster, or "none". */
  readonly cluster: string | null;
  /** Ticked in the plenary. */
  readonly hand: ReadonlySet<CardRef>;
  /** Cards and clusters that are taken out again. */
  readonly without: ReadonlySet<string>;
  /** Beside clusters: cards in none of them that are weighed as well. */
  readonly loose: ReadonlySet<CardRef>;
  /** null: by the formula. */
  readonly dots: number | null;
  readonly perCard: number;
}

export type DraftFault = "question-missing" | "too-few" | "too-many";

/** More are hard to weigh: cluster first. */
export const MANY_CARDS = 16;

/** What was ticked, else the messages, else the kind of which there are most; clusters, if these are too many to be looked over. */
export function firstVoteDraft({ cards, clusters }: Votable, hand: ReadonlySet<CardRef>): VoteDraft {
  const counts = countCards(cards);
  const most = CARD_KINDS.toSorted((one, other) => counts[other] - counts[one])[0] ?? "message";
  const kind = counts.message >= 2 ? "message" : most;
  const source = clusters.length >= 2 && counts[kind] > MANY_CARDS ? "cluster" : kind;
  return {
    question: null,
    source: hand.size > 0 ? "hand" : source,
    roomId: null,
    group: null,
    category: null,
    cluster: null,
    hand,
    without: new Set(),
    loose: new Set(),
    dots: null,
    perCard: LIMITS.dotsPerCard,
  };
}

export interface VotableCluster extends WeighedCluster {
  readonly id: string;
  /** Those of its cards that stand for themselves. */
  readonly shown: readonly Card[];
}

/** What can be weighed, and the cluster of each card that is in one. */
export interface Votable {
  /** Without those that were merged into another. */
  readonly cards: readonly Card[];
  /** By reference, those that were merged, too. */
  readonly all: ReadonlyMap<CardRef, Card>;
  readonly clusterOf: ReadonlyMap<CardRef, string>;
  /** Without empty ones. */
  readonly clusters: readonly VotableCluster[];
  /** In no cluster. */
  readonly rest: readonly Card[];
}

export function votableOf(cards: readonly Card[], clustering: Clustering): Votable {
  const { clusters, rest, below } = arrangeCards(clustering, cards);
  return {
    cards: withoutMerged(clustering, cards),
    all: new Map(cards.map((card) => [card.ref, card])),
    clusterOf: clustersByCard(clustering),
    clusters: clusters
      .filter(({ cards: inside }) => inside.length > 0)
      .map(({ cluster: { id, title }, cards: shown }) => ({
        id,
        title,
        shown,
        // What was merged into them is read below them, and weighed with them.
        cards: shown.flatMap((card) => [card, ...(below.get(card.ref) ?? [])]).map(({ ref }) => ref),
      })),
    rest,
  };
}

/** Cards that the filter lets through, in their order; beside clusters those that are in none. */
export function offeredCards(draft: VoteDraft, { cards, clusterOf, rest }: Votable): readonly Card[] {
  const { source, roomId, group, category, cluster, hand } = draft;
  const visible = cards.filter((card) => !card.hidden);
  if (source === "cluster") return rest;
  if (source === "hand") return visible.filter(({ ref }) => hand.has(ref));
  const filter = { words: "", kind: source === "all" ? null : source, group };
  return filterCards(visible, filter, (key) => groupOf(key)?.key).filter(
    (card) =>
      (roomId === null || card.roomId === roomId) &&
      (cluster === null || (clusterOf.get(card.ref) ?? "none") === cluster) &&
      (category === null || partnersOf(card, visible).some((partner) => partner.category === category)),
  );
}

/** Clusters are chosen unless they are taken out, cards beside them only if they are added. */
export function isTicked(draft: VoteDraft, option: string): boolean {
  return isAdded(draft, option) ? draft.loose.has(option) : !draft.without.has(option);
}

function isAdded({ source }: VoteDraft, option: string): boolean {
  return source === "cluster" && option.includes("/");
}

export function tick(draft: VoteDraft, options: readonly string[], ticked: boolean): Partial<VoteDraft> {
  const loose = new Set(draft.loose);
  const without = new Set(draft.without);
  for (const option of options) {
    const added = isAdded(draft, option);
    const marked = added ? loose : without;
    if (added === ticked) marked.add(option);
    else marked.delete(option);
  }
  return { loose, without };
}

/** What the vote will be about: clusters first, in the order of the plenary. */
export function chosenOptions(draft: VoteDraft, votable: Votable): readonly string[] {
  const clusters = draft.source === "cluster" ? votable.clusters.map(({ id }) => id) : [];
  const cards = offeredCards(draft, votable).map(({ ref }) => ref);
  return [...clusters, ...cards].filter((option) => isTicked(draft, option));
}

/** Whether it is about cards, clusters or both. */
export function weighedBy(draft: VoteDraft, votable: Votable): Weighed {
  return weighedIn({ cards: chosenOptions(draft, votable), clusters: weighedClusters(draft, votable) });
}

/** What the server will give, unless another number is wished. */
export function suggestedDots(draft: VoteDraft, votable: Votable, people: number): number {
  return dotsFor(chosenOptions(draft, votable).length, people);
}

/** `suggested` is what is asked unless something else was typed. */
export function voteInput(
  draft: VoteDraft,
  votable: Votable,
  suggested: string,
): Result<Commands["vote.open"], DraftFault> {
  const title = (draft.question ?? suggested).trim();
  const cards = chosenOptions(draft, votable);
  const clusters = weighedClusters(draft, votable);
  const inside = Object.values(clusters).reduce((sum, cluster) => sum + cluster.cards.length, 0);
  if (title === "") return refuse("question-missing");
  if (cards.length < 2) return refuse("too-few");
  if (cards.length > LIMITS.voteCards || inside > LIMITS.voteClusterCards) return refuse("too-many");
  return accept({
    title,
    cards,
    perCard: draft.perCard,
    wording: wordingsIn({ clusters }, cards, votable.all),
    ...(inside > 0 && { clusters }),
    ...(draft.dots !== null && { dots: draft.dots }),
  });
}

/** Those that are chosen, as they stand now. */
function weighedClusters(draft: VoteDraft, { clusters }: Votable): Readonly<Record<string, WeighedCluster>> {
  if (draft.source !== "cluster") return {};
  const chosen = clusters.filter(({ id }) => isTicked(draft, id));
  return Object.fromEntries(chosen.map(({ id, title, cards }) => [id, { title, cards }]));
}

/** A partner itself, or the partners of an offer; other cards have none. */
function partnersOf(card: Card, cards: readonly Card[]): readonly PartnerCard[] {
  if (card.kind === "partner") return [card];
  if (card.kind !== "offer") return [];
  return cards.filter((each) => each.kind === "partner").filter(({ ref }) => card.partners.includes(ref));
}
