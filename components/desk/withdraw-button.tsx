"use client";

import { useBusy } from "#components/act/use-busy.ts";
import { useRun } from "#components/act/use-run.ts";
import type { Broadcast } from "#lib/model/state.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";

/** Takes a message off everybody's screen, and shows it again. */
export function WithdrawButton({ broadcast }: { readonly broadcast: Broadcast }) {
  const { broadcast: words } = wordsOf("desk");
  const ended = useWorkshop((ready) => ready.state.endedAtMs !== undefined);
  const run = useRun();
  const [busy, once] = useBusy();
  if (ended) return null;
  const { id: broadcastId, text, withdrawn = false } = broadcast;
  return (
    <Button
      size="small"
      variant="quiet"
      busy={busy}
      aria-label={withdrawn ? words.showAgainThis(text) : words.withdrawThis(text)}
      onClick={() => once(() => run("broadcast.withdraw", { broadcastId, withdrawn: !withdrawn }))}
    >
      {withdrawn ? words.showAgain : words.withdraw}
    </Button>
  );
}
