"use client";

import { Crosshair } from "lucide-react";
import { useRun } from "#components/act/use-run.ts";
import type { Card } from "#lib/board/card.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";

/** For moderation, in an open card: puts it before everybody's eyes, or takes it from there. */
export function FocusAction({ card }: { readonly card: Card }) {
  const { focus } = wordsOf("together");
  const run = useRun();
  const shown = useWorkshop((ready) => ready.state.focus?.card === card.ref);
  return (
    <Button
      size="small"
      variant="quiet"
      icon={<Crosshair />}
      onClick={() => void run("focus.set", { card: shown ? null : card.ref })}
    >
      {shown ? focus.clear : focus.set}
    </Button>
  );
}
