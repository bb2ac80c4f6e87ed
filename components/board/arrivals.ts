// arrivals.ts: which cards of others came since somebody last looked, and whether they stand above or below what is seen.

import type { Card } from "#lib/board/card.ts";

export interface Arrivals {
  /** Ids of all visible cards known so far; null before the board is loaded. */
  readonly known: ReadonlySet<string> | null;
  /** Ids that nobody here has seen yet. */
  readonly unseen: ReadonlySet<string>;
}

export const NO_ARRIVALS: Arrivals = { known: null, unseen: new Set() };

/** After a change of the cards. What stands there when the board is loaded, and what was written here, is nothing new. */
export function noteCards(
  last: Arrivals,
  cards: readonly Card[],
  loaded: boolean,
  writtenHere: ReadonlySet<string>,
): Arrivals {
  if (!loaded) return last;
  const known = new Set<string>();
  for (const card of cards) if (!card.hidden) known.add(card.id);
  if (last.known === null) return { known, unseen: last.unseen };
  const before = last.known;
  const unseen = new Set([...last.unseen].filter((id) => known.has(id)));
  for (const id of known) if (!before.has(id) && !writtenHere.has(id)) unseen.add(id);
  const changed = unseen.size !== last.unseen.size || [...unseen].some((id) => !last.unseen.has(id));
  return { known, unseen: changed ? unseen : last.unseen };
}

export function noteSeen(last: Arrivals, ids: readonly string[]): Arrivals {
  const unseen = new Set(last.unseen);
  for (const id of ids) unseen.delete(id);
  return unseen.size === last.unseen.size ? last : { known: last.known, unseen };
}
