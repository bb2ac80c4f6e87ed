"use client";

import { PencilLine } from "lucide-react";
import type { Card } from "#lib/board/card.ts";
import type { Vote } from "#lib/model/state.ts";
import { wordsOf } from "#live/words.ts";
import { isChanged } from "./changed.ts";

/** Beside a card whose words were changed after people began to lay dots on it. */
export function ChangedMark({ vote, card }: { readonly vote: Vote; readonly card: Card }) {
  const words = wordsOf("votes");
  if (!isChanged(vote, card)) return null;
  return (
    <p className="flex items-start gap-1.5 text-sm text-ink-2">
      <PencilLine aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      {vote.counts === undefined ? words.changedNow : words.changedSince}
    </p>
  );
}
