"use client";

import { CardBrief } from "#components/board/card/card-brief.tsx";
import { VotePlace as Votes } from "#components/votes/vote-place.tsx";
import type { Card } from "#lib/board/card.ts";
import { TaskAbove } from "./task-above.tsx";

/** Dots of one's own, and results. */
export function VotePlace() {
  return (
    <TaskAbove>
      <Votes renderCard={brief} />
    </TaskAbove>
  );
}

export function brief(card: Card) {
  return <CardBrief card={card} />;
}
