"use client";

import { useState } from "react";
import { useRun } from "#components/act/use-run.ts";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { showToast } from "#ui/toasts.ts";
import type { Done } from "./done.ts";

interface RevealDialogProps {
  readonly done: Done;
  readonly onClose: () => void;
}

/** Reveals all cards, after a question: what was seen cannot be taken back. */
export function RevealDialog({ done, onClose }: RevealDialogProps) {
  const { reveal: words } = wordsOf("writing");
  const { workroom } = useMessages();
  const run = useRun();
  const [busy, setBusy] = useState(false);
  const reveal = async () => {
    setBusy(true);
    const accepted = await run("writing.reveal", {});
    setBusy(false);
    if (accepted) showToast({ text: words.done });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      onConfirm={() => void reveal()}
      title={words.title}
      confirmLabel={words.do}
      cancelLabel={words.cancel}
      closeLabel={workroom.close}
      busy={busy}
    >
      <div className="flex flex-col gap-2">
        <p>{words.text}</p>
        {done.ready < done.of && (
          <p className="font-semibold tabular-nums">{words.unready(done.ready, done.of)}</p>
        )}
        <p className="text-ink-2">{words.open}</p>
      </div>
    </ConfirmDialog>
  );
}
