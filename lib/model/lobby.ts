// lobby.ts: whether people are still being received, or work has begun. It begins with the first phase, round, vote, call,
// clock or quiet writing, and does not un-begin when that is over: whoever has worked is told nothing of "soon" any more.

import { isDealt } from "./dealt.ts";
import { settledRound } from "./access.ts";
import type { WorkshopState } from "./state.ts";

/** Remembers that work has begun. Rounds tell by themselves, and can be taken back as if they had never been opened. */
export function withBegun(state: WorkshopState): WorkshopState {
  const { begun, writing, votes, call, countdown, agenda } = state;
  return begun || !(writing ?? votes ?? call ?? countdown ?? agenda?.current)
    ? state
    : { ...state, begun: true };
}

/** Before any work the plenary receives people. */
export function isLobby(state: WorkshopState): boolean {
  return !state.begun && state.endedAtMs === undefined && settledRound(state) === null;
}

/** Has somebody who takes part put such a card there? What moderation has laid out beforehand is no work yet. */
export function isWrittenOn(
  { people }: WorkshopState,
  cards: readonly { readonly by?: string; readonly hidden: boolean }[] = [],
): boolean {
  return cards.some(({ by, hidden }) => !hidden && people.some((each) => each.id === by && isDealt(each)));
}
