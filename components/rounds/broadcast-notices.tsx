"use client";

import { Megaphone } from "lucide-react";
import { useEffect, useRef } from "react";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce, unannounce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { BroadcastSource } from "./broadcast-source.tsx";
import { unread } from "./messages-to-me.ts";
import { useDismissed } from "#components/act/use-dismissed.ts";

/** What moderation said and I have not put away: one after the other, each until "Gelesen". */
export function BroadcastNotices() {
  const { broadcasts: words } = wordsOf("together");
  const me = useMe();
  const workshopId = useWorkshop((ready) => ready.state.id);
  const broadcasts = useWorkshop((ready) => ready.state.broadcasts);
  const [dismissed, dismiss] = useDismissed(workshopId);
  const waiting = unread(me, broadcasts, dismissed);
  const spoken = useRef(new Map<string, string>());

  useEffect(() => {
    for (const { id, text } of waiting) {
      if (spoken.current.has(id)) continue;
      spoken.current.set(id, words.spoken(text));
      announce(words.spoken(text));
    }
    for (const { id, withdrawn } of broadcasts) {
      if (!withdrawn) continue;
      unannounce(spoken.current.get(id) ?? "");
      spoken.current.delete(id);
    }
  }, [waiting, broadcasts, words]);

  const first = waiting[0];
  if (!first) return null;
  return (
    <section
      key={first.id}
      aria-label={words.one}
      className="animate-fade border-b border-accent bg-accent-soft"
    >
      <div className="mx-auto grid max-w-page grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-2 sm:px-6">
        <Megaphone aria-hidden="true" className="size-5 text-accent" />
        <p className="eyebrow">
          {words.one} · <BroadcastSource broadcast={first} />
          {waiting.length > 1 && <> · {words.more(waiting.length - 1)}</>}
        </p>
        <Button
          size="small"
          onClick={() => dismiss(first.id)}
          className="sm:col-start-3 sm:row-span-2 sm:row-start-1"
        >
          {words.read}
        </Button>
        <p className="hyphenate whitespace-pre-line max-sm:col-span-3 sm:col-start-2">{first.text}</p>
      </div>
    </section>
  );
}
