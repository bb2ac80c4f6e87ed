"use client";

import { FilePenLine } from "lucide-react";
import { useEffect, useState } from "react";
import { useMessages, useUnsent } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { UnsentDialog } from "./unsent-dialog.tsx";

/** Says that own edits could not be sent, and leads to them. Loaded lazily. */
export function UnsentNotice() {
  const words = wordsOf("unsent");
  const { rounds } = useMessages();
  const entries = useUnsent();
  const [open, setOpen] = useState(false);
  const count = entries.length;

  useEffect(() => {
    if (count > 0) announce(`${words.count(count)}. ${words.safe}`);
  }, [count, words]);

  if (count === 0) return null;
  return (
    <section aria-label={rounds.notices} className="animate-fade border-b border-warn bg-warn-soft">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 sm:px-6">
        <FilePenLine aria-hidden="true" className="size-5 shrink-0 text-warn" />
        <p className="min-w-0 grow">
          <strong className="font-semibold">{words.count(count)}</strong>
          <span className="max-sm:hidden"> · {words.safe}</span>
        </p>
        <Button size="small" onClick={() => setOpen(true)}>
          {words.look}
        </Button>
      </div>
      <UnsentDialog open={open} onClose={() => setOpen(false)} entries={entries} />
    </section>
  );
}
