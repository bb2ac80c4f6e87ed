// lobby.ts: whether people are still being received, or work has begun. It begins with the first phase, round, vote, call,
// clock or quiet writing, and does not un-begin when that is over: whoever has worked is told nothing of "soon" any more.

import { isDealt } from "./dealt.ts";
import { currentPhase } from "./agenda.ts";
import { settledRound } from "./access.ts";
import type { EventName, WorkshopEvent } from "./event.ts";
import type { WorkshopState } from "./state.ts";

/** Rounds tell by themselves, and can be taken back as if they had never been opened. */
const BEGINNINGS: readonly EventName[] = [
  "phase-started",
  "vote-opened",
  "everybody-called",
  "countdown-changed",
  "writing-started",
];

/** Remembers that work has begun. */
export function withBegun(state: WorkshopState, event: WorkshopEvent): WorkshopState {
  return state.begun || !BEGINNINGS.includes(event.name) ? state : { ...state, begun: true };
}

/** Before any work the plenary receives people. */
export function isLobby(state: WorkshopState): boolean {
  if (state.begun || state.endedAtMs !== undefined) return false;
  return settledRound(state) === null && !currentPhase(state);
}

/** Has somebody who takes part put such a card there? What moderation has laid out beforehand is no work yet. */
export function isWrittenOn(
  state: WorkshopState,
  cards: readonly { readonly by?: string; readonly hidden: boolean }[] = [],
): boolean {
  if (cards.length === 0) return false;
  const taking = new Set(state.people.filter(isDealt).map(({ id }) => id));
  return cards.some(({ by, hidden }) => !hidden && by !== undefined && taking.has(by));
}
