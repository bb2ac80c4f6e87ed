"use client";

import { Drama, RotateCcw, X } from "lucide-react";
import { useEffect, useState } from "react";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { showToast } from "#ui/toasts.ts";
import { beginRehearsal, eraseRehearsal } from "./ask-rehearsal.ts";
import { noteRehearsal } from "./last-rehearsal.ts";

/** Across every screen of a rehearsal: that it is one, and for moderation how it ends, without a question. */
export function RehearsalBanner() {
  const words = wordsOf("over").rehearsal;
  const moderated = useMe().role === "moderator";
  const copyId = useWorkshop((ready) => ready.state.id);
  const of = useWorkshop((ready) => ready.state.rehearsal?.of);
  const [busy, setBusy] = useState<"again" | "end" | null>(null);

  useEffect(() => {
    if (of !== undefined) noteRehearsal({ of, moderated });
  }, [of, moderated]);

  if (of === undefined) return null;
  const again = async () => {
    setBusy("again");
    const begun = await beginRehearsal(of, { again: true });
    if (begun.ok) return location.assign(`/w/${begun.value.workshopId}/desk`);
    setBusy(null);
    const stranger =
      begun.code === "no-session" || begun.code === "not-found" || begun.code === "not-allowed";
    showToast({ text: stranger ? words.failed.again : words.failed.start, tone: "warn" });
  };
  const end = async () => {
    setBusy("end");
    const ended = await eraseRehearsal(copyId);
    if (ended.ok) return location.assign(`/w/${of}/desk`);
    setBusy(null);
    showToast({ text: words.failed.end, tone: "warn" });
  };
  return (
    <section data-strip aria-label={words.bannerLabel} className="bg-ink-1 text-surface-1">
      <div className="flex min-h-11 items-center gap-3 px-3 py-1 sm:px-6">
        <Drama aria-hidden="true" className="size-5 shrink-0" />
        <p className="min-w-0 grow">
          <span className="font-semibold">{words.title}</span>
          <span className={moderated ? "max-sm:visually-hidden" : undefined}> – {words.banner}</span>
        </p>
        {moderated && (
          <>
            <Button size="small" icon={<RotateCcw />} busy={busy === "again"} onClick={() => void again()}>
              {words.again}
            </Button>
            <Button size="small" icon={<X />} busy={busy === "end"} onClick={() => void end()}>
              {words.endShort}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
