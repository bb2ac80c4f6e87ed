// sections.ts: in which sections cards stand by clusters.

import type { Card, CardRef } from "#lib/board/card.ts";
import { arrangeCards, type Arranged, type Cluster, type Clustering } from "#lib/board/clusters.ts";

export interface ClusterSection {
  /** Id of the cluster, or "none". */
  readonly key: string;
  /** null: those that are in none. */
  readonly cluster: Cluster | null;
  readonly cards: readonly Card[];
}

export interface ClusterSections extends Pick<Arranged, "below"> {
  readonly sections: readonly ClusterSection[];
}

/** Clusters in their order, and after them what is in none; nothing of that if all is. */
export function sectionsOf(clustering: Clustering, cards: readonly Card[]): ClusterSections {
  const { clusters, rest, below } = arrangeCards(clustering, cards);
  return {
    sections: [
      ...clusters.map(({ cluster, cards: inside }) => ({ key: cluster.id, cluster, cards: inside })),
      ...(rest.length > 0 ? [{ key: "none", cluster: null, cards: rest }] : []),
    ],
    below,
  };
}

/** Where a card stands: key of its section, or undefined. */
export function sectionOf(sections: readonly ClusterSection[], ref: CardRef): string | undefined {
  return sections.find(({ cards }) => cards.some((card) => card.ref === ref))?.key;
}

/**
 * The same with one card in another section, as long as that one is there: a card that somebody has open stays under their
 * hands, whoever moves or merges it meanwhile.
 */
export function withHeldCard(
  { sections, below }: ClusterSections,
  card: Card | undefined,
  key: string | undefined,
): ClusterSections {
  if (!card || key === undefined || sectionOf(sections, card.ref) === key) return { sections, below };
  if (!sections.some((section) => section.key === key)) return { sections, below };
  const without = (cards: readonly Card[]): readonly Card[] => cards.filter(({ ref }) => ref !== card.ref);
  return {
    sections: sections.map((section) => {
      const cards = without(section.cards);
      return { ...section, cards: section.key === key ? [...cards, card] : cards };
    }),
    below: new Map([...below].map(([ref, merged]) => [ref, without(merged)])),
  };
}

/** Does it say more than its title and its category? */
export function saysMore(card: Card): boolean {
  const { ref: _r, id: _i, roomId: _o, by: _b, createdAt: _c, origin: _g, ...said } = card;
  return Object.entries(said).some(([field, value]: [string, unknown]) => {
    if (["kind", "hidden", "title", "category"].includes(field)) return false;
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  });
}
