// vote-draft.ts: a dot vote that is being prepared: the question, the cards (by a filter or ticked by hand, some of them
// taken out again) and the dots.

import { CARD_KINDS, type Card, type CardKind, type CardRef, type PartnerCard } from "#lib/board/card.ts";
import { clustersByCard, withoutMerged, type Clustering } from "#lib/board/clusters.ts";
import { wordingsOf } from "./changed.ts";
import { countCards, filterCards } from "#lib/board/projection.ts";
import { groupOf } from "#lib/landscape/categories.ts";
import type { Commands } from "#lib/model/command.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { dotsFor } from "#lib/model/votes.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";

export type CardSource = CardKind | "all" | "hand";

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
  /** Taken out again. */
  readonly without: ReadonlySet<CardRef>;
  /** null: by the formula. */
  readonly dots: number | null;
  readonly perCard: number;
}

export type DraftFault = "question-missing" | "too-few" | "too-many";

/** More are hard to weigh: cluster first. */
export const MANY_CARDS = 16;

/** What was ticked, else the messages, else the kind of which there are most. */
export function firstVoteDraft(cards: readonly Card[], hand: ReadonlySet<CardRef>): VoteDraft {
  const counts = countCards(cards);
  const most = CARD_KINDS.toSorted((one, other) => counts[other] - counts[one])[0] ?? "message";
  return {
    question: null,
    source: hand.size > 0 ? "hand" : counts.message >= 2 ? "message" : most,
    roomId: null,
    group: null,
    category: null,
    cluster: null,
    hand,
    without: new Set(),
    dots: null,
    perCard: LIMITS.dotsPerCard,
  };
}

/** What can be weighed, and the cluster of each card that is in one. */
export interface Votable {
  /** Without those that were merged into another. */
  readonly cards: readonly Card[];
  readonly clusterOf: ReadonlyMap<CardRef, string>;
}

export function votableOf(cards: readonly Card[], clustering: Clustering): Votable {
  return { cards: withoutMerged(clustering, cards), clusterOf: clustersByCard(clustering) };
}

/** Cards that the filter lets through, in their order. */
export function offeredCards(draft: VoteDraft, { cards, clusterOf }: Votable): readonly Card[] {
  const { source, roomId, group, category, cluster, hand } = draft;
  const visible = cards.filter((card) => !card.hidden);
  if (source === "hand") return visible.filter(({ ref }) => hand.has(ref));
  const filter = { words: "", kind: source === "all" ? null : source, group };
  return filterCards(visible, filter, (key) => groupOf(key)?.key).filter(
    (card) =>
      (roomId === null || card.roomId === roomId) &&
      (cluster === null || (clusterOf.get(card.ref) ?? "none") === cluster) &&
      (category === null || partnersOf(card, visible).some((partner) => partner.category === category)),
  );
}

/** Those of them that are not taken out. */
export function chosenCards(draft: VoteDraft, cards: Votable): readonly Card[] {
  return offeredCards(draft, cards).filter(({ ref }) => !draft.without.has(ref));
}

/** What the server will give, unless another number is wished. */
export function suggestedDots(draft: VoteDraft, cards: Votable, people: number): number {
  return dotsFor(chosenCards(draft, cards).length, people);
}

/** `suggested` is what is asked unless something else was typed. */
export function voteInput(
  draft: VoteDraft,
  cards: Votable,
  suggested: string,
): Result<Commands["vote.open"], DraftFault> {
  const title = (draft.question ?? suggested).trim();
  const chosen = chosenCards(draft, cards);
  const refs = chosen.map(({ ref }) => ref);
  if (title === "") return refuse("question-missing");
  if (refs.length < 2) return refuse("too-few");
  if (refs.length > LIMITS.voteCards) return refuse("too-many");
  return accept({
    title,
    cards: refs,
    perCard: draft.perCard,
    wording: wordingsOf(chosen),
    ...(draft.dots !== null && { dots: draft.dots }),
  });
}

/** A partner itself, or the partners of an offer; other cards have none. */
function partnersOf(card: Card, cards: readonly Card[]): readonly PartnerCard[] {
  if (card.kind === "partner") return [card];
  if (card.kind !== "offer") return [];
  return cards.filter((each) => each.kind === "partner").filter(({ ref }) => card.partners.includes(ref));
}
