"use client";

import { CardBrief } from "#components/board/card/card-brief.tsx";
import { VotePlace as Votes } from "#components/votes/vote-place.tsx";
import type { Card } from "#lib/board/card.ts";

/** Dots of one's own, and results. */
export function VotePlace() {
  return <Votes renderCard={brief} />;
}

export function brief(card: Card) {
  return <CardBrief card={card} />;
}
