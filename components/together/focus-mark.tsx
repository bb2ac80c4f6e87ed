"use client";

import { Crosshair } from "lucide-react";
import type { Card } from "#lib/board/card.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";

/** The card that moderation shows to everybody: a frame and a word on it. */
export function FocusMark({ card }: { readonly card: Card }) {
  const { focus } = wordsOf("together");
  const shown = useWorkshop((ready) => ready.state.focus?.card === card.ref);
  if (!shown) return null;
  return (
    <>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute -inset-1 z-10 rounded-md border-4 border-warn-fill forced:border-[Highlight]"
      />
      <span className="pointer-events-none absolute inset-s-3 -top-2 z-20 flex items-center gap-1 rounded-full bg-warn-fill px-2 text-xs font-semibold text-on-warn">
        <Crosshair aria-hidden="true" className="size-3.5" />
        {focus.mark}
      </span>
    </>
  );
}
