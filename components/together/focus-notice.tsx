"use client";

import { Crosshair } from "lucide-react";
import { useEffect } from "react";
import { useRun } from "#components/act/use-run.ts";
import type { CardRef } from "#lib/board/card.ts";
import { useMe, useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";

interface FocusNoticeProps {
  readonly onShow: (card: CardRef) => void;
}

/** Wherever one is: which card moderation shows, and the way to it. Nothing for whoever may not see that card. */
export function FocusNotice({ onShow }: FocusNoticeProps) {
  const { focus: words } = wordsOf("together");
  const { board } = useMessages();
  const run = useRun();
  const me = useMe();
  const focus = useWorkshop((ready) => ready.state.focus);
  const card = useWorkshop((ready) => {
    const roomId = ready.state.focus?.card.split("/")[0] ?? "";
    return ready.cards.get(roomId)?.find(({ ref }) => ref === ready.state.focus?.card);
  });
  const title = card && (card.title || board.card.untitled);
  const atMs = focus?.atMs;
  useEffect(() => {
    if (title !== undefined) announce(words.spoken(title));
    // Once for each showing: a card that is retitled meanwhile is no news.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [atMs, words]);
  if (!focus || title === undefined) return null;
  const leads = focus.by === me.id || me.role === "moderator";
  return (
    <section aria-label={words.mark} className="animate-fade border-b border-warn bg-warn-soft">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-1.5 sm:px-6">
        <Crosshair aria-hidden="true" className="size-5 shrink-0 text-warn" />
        <p className="hyphenate line-clamp-2 min-w-0 grow basis-52">{words.notice(title)}</p>
        <div className="flex flex-wrap gap-2 max-sm:ms-auto">
          {leads && (
            <Button size="small" variant="quiet" onClick={() => void run("focus.set", { card: null })}>
              {words.clear}
            </Button>
          )}
          <Button size="small" onClick={() => onShow(focus.card)}>
            {words.go}
          </Button>
        </div>
      </div>
    </section>
  );
}
