// vote-options.ts: what a vote is about, in one word: it says "Karten", "Cluster" or both wherever it speaks of options.

import type { Vote } from "./state.ts";

export type Weighed = "cards" | "clusters" | "both";

export function weighedIn({ cards, clusters = {} }: Pick<Vote, "cards" | "clusters">): Weighed {
  const inside = cards.filter((option) => Object.hasOwn(clusters, option)).length;
  if (inside === 0) return "cards";
  return inside === cards.length ? "clusters" : "both";
}
