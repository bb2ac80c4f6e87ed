"use client";

import { EyeOff, NotebookPen } from "lucide-react";
import { useEffect } from "react";
import { mayCommand } from "#lib/model/access.ts";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";

/** Wherever the own sheet is out of sight while people write quietly: that they do, and the way to it. */
export function WritingNotice({ onGo }: { readonly onGo: () => void }) {
  const { sheet, notice } = wordsOf("writing");
  const { role } = useMe();
  const writingId = useWorkshop(({ state }) => state.writing?.id);
  const toldOf = role !== "moderator" && mayCommand(role, "writing.share") ? writingId : undefined;
  useEffect(() => {
    if (toldOf !== undefined) announce(sheet.begun);
  }, [toldOf, sheet]);
  if (toldOf === undefined) return null;
  return (
    <section aria-label={notice.label} className="animate-fade border-b border-accent bg-accent-soft">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-2 sm:px-6">
        <EyeOff aria-hidden="true" className="size-5 shrink-0 text-accent" />
        <p className="hyphenate min-w-0 grow basis-52">{sheet.begun}</p>
        <Button size="small" icon={<NotebookPen />} className="max-sm:ms-auto" onClick={onGo}>
          {notice.go}
        </Button>
      </div>
    </section>
  );
}
