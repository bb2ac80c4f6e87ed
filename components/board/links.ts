// links.ts: which partners an offer shows and how many offers a partner has. What did not change keeps its identity, so
// that only the cards concerned render again.

import type { Card, CardRef, PartnerCard } from "#lib/board/card.ts";

export interface Links {
  /** Offer id → its partners that are known here, in the order of linking. */
  readonly partners: ReadonlyMap<string, readonly PartnerCard[]>;
  /** Partner ref → number of offers. */
  readonly offers: ReadonlyMap<CardRef, number>;
}

const NO_LINKS: Links = { partners: new Map(), offers: new Map() };

/** A `linksOf` that remembers its last answer. */
export function createLinker(): (cards: Iterable<Card>) => Links {
  let last = NO_LINKS;
  return (cards) => {
    last = linksOf(cards, last);
    return last;
  };
}

function linksOf(cards: Iterable<Card>, last: Links): Links {
  const byRef = new Map<CardRef, PartnerCard>();
  const visible: Card[] = [];
  for (const card of cards) {
    if (card.hidden) continue;
    visible.push(card);
    if (card.kind === "partner") byRef.set(card.ref, card);
  }
  const partners = new Map<string, readonly PartnerCard[]>();
  const offers = new Map<CardRef, number>();
  for (const card of visible) {
    if (card.kind !== "offer") continue;
    const linked = card.partners.flatMap((ref) => byRef.get(ref) ?? []);
    partners.set(card.id, kept(last.partners.get(card.id), linked));
    for (const ref of card.partners) offers.set(ref, (offers.get(ref) ?? 0) + 1);
  }
  return { partners, offers };
}

function kept<T>(last: readonly T[] | undefined, next: readonly T[]): readonly T[] {
  const same = last?.length === next.length && last.every((item, index) => item === next[index]);
  return same ? last : next;
}
