// examples.ts: what belongs to each kind of partner, for whoever chooses one. Apart from the kinds, because a board that is
// only looked at needs none of it.

import type { Label } from "./categories.ts";
import taxonomy from "./taxonomy/family-education.1.examples.json" with { type: "json" };

const BY_KEY: ReadonlyMap<string, Label> = new Map(Object.entries(taxonomy.examples));

/** "Krippe, Kita, Tagesmutter"; undefined for a key that the taxonomy does not have. */
export function examplesOf(categoryKey: string | undefined, locale: keyof Label): string | undefined {
  return categoryKey === undefined ? undefined : BY_KEY.get(categoryKey)?.[locale];
}
