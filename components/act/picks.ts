// picks.ts: cards that somebody ticks in the plenary, one by one, before something is done with them: moderation asks a
// question about them, or they are put together.

import type { CardRef } from "#lib/board/card.ts";
import { createStore } from "#live/store.ts";

export interface Picks {
  readonly purpose: "vote" | "cluster";
  /** What ticking a card of this title does, for screen readers. */
  readonly label: (title: string) => string;
  readonly refs: ReadonlySet<CardRef>;
  /** Ticking is over; the question is next. */
  readonly done: boolean;
}

/** null: nothing is being ticked. */
export const picksStore = createStore<Picks | null>(null);

export function startPicking(
  purpose: Picks["purpose"],
  label: Picks["label"],
  refs: readonly CardRef[] = [],
): void {
  picksStore.set({ purpose, label, refs: new Set(refs), done: false });
}

export function pick(ref: CardRef, chosen: boolean): void {
  const picks = picksStore.get();
  if (!picks) return;
  const refs = new Set(picks.refs);
  if (chosen) refs.add(ref);
  else refs.delete(ref);
  picksStore.set({ ...picks, refs, done: false });
}

/** Goes on ticking, with no card ticked. */
export function clearPicks(): void {
  const picks = picksStore.get();
  if (picks) picksStore.set({ ...picks, refs: new Set() });
}

export function endPicking(): void {
  const picks = picksStore.get();
  if (picks) picksStore.set({ ...picks, done: true });
}

export function forgetPicks(): void {
  picksStore.set(null);
}
