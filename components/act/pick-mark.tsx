"use client";

import { useSyncExternalStore } from "react";
import type { Card } from "#lib/board/card.ts";
import { useMessages } from "#live/hooks.ts";
import { pick, picksStore } from "./picks.ts";

/** A box to tick on the corner of a card, while cards are picked. */
export function PickMark({ card }: { readonly card: Card }) {
  const { board } = useMessages();
  const picks = useSyncExternalStore(picksStore.subscribe, picksStore.get);
  if (!picks || picks.done) return null;
  return (
    <label className="target absolute inset-e-0 top-0 z-10 flex min-w-10 items-center justify-center rounded-md has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <input
        type="checkbox"
        checked={picks.refs.has(card.ref)}
        onChange={(event) => pick(card.ref, event.target.checked)}
        aria-label={picks.label(card.title || board.card.untitled)}
        className="size-6 focus-visible:outline-none"
      />
    </label>
  );
}
