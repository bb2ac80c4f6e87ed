// projection.ts: questions about plain cards that screens, exports and the server ask alike. It knows nothing of Yjs.

import { CARD_KINDS } from "./card.ts";
import type { Card, CardKind, CardRef, OfferCard, PartnerCard } from "./card.ts";

/** The order in which cards stand on every screen and in the documentation. */
export function compareCards(a: Card, b: Card): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Cards that are not in the bin, per kind. */
export function countCards(cards: Iterable<Card>): Record<CardKind, number> {
  const counts = { partner: 0, offer: 0, message: 0, strategy: 0, wish: 0, question: 0 };
  for (const card of cards) if (!card.hidden) counts[card.kind] += 1;
  return counts;
}

/** Visible cards by kind, each kind in the order given. */
export function groupByKind(cards: Iterable<Card>): Record<CardKind, Card[]> {
  const groups: Record<CardKind, Card[]> = {
    partner: [],
    offer: [],
    message: [],
    strategy: [],
    wish: [],
    question: [],
  };
  for (const card of cards) if (!card.hidden) groups[card.kind].push(card);
  return groups;
}

/** Offers in which a partner takes part. */
export function offersOf(partner: CardRef, cards: Iterable<Card>): OfferCard[] {
  const offers: OfferCard[] = [];
  for (const card of cards) {
    if (card.kind === "offer" && !card.hidden && card.partners.includes(partner)) offers.push(card);
  }
  return offers;
}

export interface CardFilter {
  /** Every word must occur somewhere in the card; case and accents do not matter. */
  readonly words: string;
  readonly kind: CardKind | null;
  /** Group of categories, or "none" for partners without a category. Offers match by their partners. */
  readonly group: string | null;
}

export const NO_FILTER: CardFilter = { words: "", kind: null, group: null };

/** Cards that pass the filter. `groupOf` says to which group a category belongs. */
export function filterCards(
  cards: readonly Card[],
  filter: CardFilter,
  groupOf: (category: string) => string | undefined,
): Card[] {
  const words = fold(filter.words).split(/\s+/).filter(Boolean);
  const partners = new Map<CardRef, PartnerCard>();
  for (const card of cards) if (card.kind === "partner") partners.set(card.ref, card);
  const inGroup = (card: PartnerCard): boolean =>
    (card.category === undefined ? "none" : (groupOf(card.category) ?? "none")) === filter.group;
  return cards.filter((card) => {
    if (filter.kind !== null && card.kind !== filter.kind) return false;
    if (filter.group !== null) {
      const linked =
        card.kind === "partner"
          ? [card]
          : card.kind === "offer"
            ? card.partners.map((ref) => partners.get(ref))
            : [];
      if (!linked.some((partner) => partner !== undefined && inGroup(partner))) return false;
    }
    if (words.length === 0) return true;
    const haystack = fold(wordsOf(card).join(" "));
    return words.every((word) => haystack.includes(word));
  });
}

/** Is this string the name of a kind of card? */
export function isCardKind(value: string): value is CardKind {
  return (CARD_KINDS as readonly string[]).includes(value);
}

/** Lower case without accents; ß counts as ss, so that both spellings find each other. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}

function wordsOf(card: Card): string[] {
  const base = [card.title, card.text];
  switch (card.kind) {
    case "partner":
      return [...base, card.place ?? ""];
    case "offer":
      return [...base, card.purpose, card.outcome, card.targetGroup ?? ""];
    case "strategy":
      return [...base, card.obstacle, card.condition];
    case "wish":
      return [...base, card.addressee ?? "", card.weBring];
    case "message":
    case "question":
      return base;
  }
}
