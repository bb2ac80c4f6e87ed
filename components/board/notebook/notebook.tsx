"use client";

import { EyeOff, NotebookPen } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { mayCommand } from "#lib/model/access.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { focusContentIfLost } from "#ui/kept-focus.ts";
import { sheetMemory } from "../kept.ts";
import { isAtWork, stillHere } from "./private-draft.ts";
import { Sheet } from "./sheet.tsx";
import { useSheet } from "./use-sheet.ts";

interface NotebookProps {
  /** What stands above the sheet where there is no room beside it. */
  readonly head: ReactNode;
  /** The shared cards. */
  readonly children: ReactNode;
}

/** One's own sheet in the place of the shared cards while people write quietly, and the way from one to the other. */
export function Notebook({ head, children }: NotebookProps) {
  const writes = mayCommand(useMe().role, "writing.share");
  const ended = useWorkshop(({ state }) => state.endedAtMs !== undefined);
  return writes && !ended ? <Own head={head}>{children}</Own> : children;
}

function Own({ head, children }: NotebookProps) {
  const { sheet: words, over } = wordsOf("writing");
  const sheet = useSheet();
  const { notebook, writing, open, draft, edit } = sheet;
  const left = stillHere(notebook.cards).length;
  const unfinished = isAtWork(draft, edit);
  const loaded = notebook.delivery !== "connecting";
  const isEmpty = loaded && !writing && left === 0 && !unfinished;
  useEffect(() => {
    if (loaded) sheetMemory.set(!isEmpty);
  }, [loaded, isEmpty]);
  useEffect(focusContentIfLost, [open]);

  if (open)
    return (
      <div className="flex grow flex-col gap-3">
        {head}
        <Sheet sheet={sheet} />
      </div>
    );
  const notice = writing ? words.looking : left > 0 ? over.left(left) : unfinished ? over.draft : null;
  return (
    <div className="flex grow flex-col gap-3">
      {notice !== null && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border-s-4 border-accent bg-accent-soft px-3 py-2">
          <p className="flex grow basis-56 items-start gap-2">
            <EyeOff aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-accent" />
            {notice}
          </p>
          <Button size="small" icon={<NotebookPen />} onClick={() => sheet.setOpen(true)}>
            {writing ? words.back : over.open}
          </Button>
        </div>
      )}
      {children}
    </div>
  );
}
