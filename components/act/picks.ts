// picks.ts: cards that moderation ticks in the plenary, one by one, before it asks a question about them.

import type { CardRef } from "#lib/board/card.ts";
import { createStore } from "#live/store.ts";

export interface Picks {
  readonly refs: ReadonlySet<CardRef>;
  /** Ticking is over; the question is next. */
  readonly done: boolean;
}

/** null: nothing is being ticked. */
export const picksStore = createStore<Picks | null>(null);

export function startPicking(): void {
  picksStore.set({ refs: new Set(), done: false });
}

export function pick(ref: CardRef, chosen: boolean): void {
  const refs = new Set(picksStore.get()?.refs);
  if (chosen) refs.add(ref);
  else refs.delete(ref);
  picksStore.set({ refs, done: false });
}

export function endPicking(): void {
  const picks = picksStore.get();
  if (picks) picksStore.set({ ...picks, done: true });
}

export function forgetPicks(): void {
  picksStore.set(null);
}
