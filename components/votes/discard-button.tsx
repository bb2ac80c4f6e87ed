"use client";

import { Trash2 } from "lucide-react";
import { useRun } from "#components/act/use-run.ts";
import type { Vote } from "#lib/model/state.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { showToast } from "#ui/toasts.ts";

/** Puts a vote aside with its dots; the log adds the way back. */
export function DiscardButton({ vote }: { readonly vote: Vote }) {
  const words = wordsOf("weigh");
  const run = useRun();
  const discard = async () => {
    if (await run("vote.discard", { voteId: vote.id })) showToast({ text: words.discarded(vote.title) });
  };
  return (
    <Button variant="quiet" icon={<Trash2 />} onClick={() => void discard()}>
      {words.discard}
    </Button>
  );
}
