// clusters.ts: what the plenary has put together, as the documentation shows it: the cards of a section cluster by cluster,
// and with each card those that were merged into it, with their groups. People are not named.

import type { Card } from "#lib/board/card.ts";
import type { Cluster } from "#lib/board/clusters.ts";
import { cleanLine } from "#lib/util/text.ts";
import { listNames } from "./lines.ts";
import { titleAndText, type Material } from "./material.ts";
import type { Block } from "./report.ts";

export interface ClusterOf<Each extends Card> {
  /** null: those that are in none, last. */
  readonly cluster: Cluster | null;
  readonly cards: readonly Each[];
}

/** In the order of the plenary. One group with null where none of these cards is in a cluster. */
export function byCluster<Each extends Card>(
  cards: readonly Each[],
  { clusters, clusterOf }: Pick<Material, "clusters" | "clusterOf">,
): readonly ClusterOf<Each>[] {
  const inside = Map.groupBy(cards, ({ ref }) => clusterOf.get(ref) ?? null);
  return [...clusters, null].flatMap((cluster) => {
    const own = inside.get(cluster?.id ?? null);
    return own ? [{ cluster, cards: own }] : [];
  });
}

/** The blocks of a section, below a heading for each cluster where there is one; what is in none is called `rest`. */
export function clustered<Each extends Card>(
  cards: readonly Each[],
  material: Material,
  rest: string,
  draw: (cards: readonly Each[], under: boolean) => readonly Block[],
): Block[] {
  const groups = byCluster(cards, material);
  if (groups.every(({ cluster }) => cluster === null)) return [...draw(cards, false)];
  return groups.flatMap(({ cluster, cards: inside }) => [
    { kind: "heading" as const, text: cluster ? titleOf(cluster, material) : rest },
    ...draw(inside, true),
  ]);
}

export function titleOf(cluster: Pick<Cluster, "title">, { words }: Pick<Material, "words">): string {
  return cleanLine(cluster.title) || words.untitledCluster;
}

/** "„…“ (Wald) und Markt": what was merged into this card, by group; null if nothing was. */
export function alsoSaid(card: Card, material: Material): string | null {
  const { words } = material;
  const merged = material.merged.get(card.ref) ?? [];
  if (merged.length === 0) return null;
  const own = titleAndText(card, words).title;
  const said = merged.map((each) => {
    const { title } = titleAndText(each, words);
    const room = roomNameOf(each, material);
    if (title.toLowerCase() === own.toLowerCase()) return room;
    return `${words.quote[0]}${title}${words.quote[1]} (${room})`;
  });
  return listNames([...new Set(said)], words);
}

/** Of the group in which a card was written. */
export function roomNameOf({ roomId }: Card, { state, words }: Pick<Material, "state" | "words">): string {
  const room = state.rooms.find(({ id }) => id === roomId);
  return room?.kind === "group" ? cleanLine(room.name) : words.plenary;
}
