// lobby.ts: whether people are still being received, or work has begun: a phase, a round, a vote, a call, a clock, quiet
// writing, or the first card of somebody on the board of the plenary.

import { settledRound } from "./access.ts";
import { currentPhase } from "./agenda.ts";
import type { WorkshopState } from "./state.ts";

/** `cards` are those of the plenary. What moderation has laid out there beforehand is no work yet. */
export function isLobby(
  state: WorkshopState,
  cards: readonly { readonly by?: string; readonly hidden: boolean }[] = [],
): boolean {
  const { endedAtMs, writing, votes, call, countdown, people } = state;
  return (
    (endedAtMs ?? writing ?? votes ?? call ?? countdown) === undefined &&
    settledRound(state) === null &&
    !currentPhase(state) &&
    cards.every(
      ({ by, hidden }) => hidden || people.some(({ id, role }) => id === by && role === "moderator"),
    )
  );
}
