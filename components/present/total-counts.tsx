"use client";

import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { wholeCount } from "./room-counts.ts";

/** How many are here, and what has come so far. */
export function TotalCounts() {
  const words = wordsOf("present");
  const { people, cards } = useWorkshop((ready) => wholeCount(ready.online, ready.cards));
  return (
    <p className="tabular-nums">
      {words.people(people)}
      {cards > 0 && ` · ${words.cards(cards)}`}
    </p>
  );
}
