"use client";

import { ArrowRight } from "lucide-react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { endPicking, forgetPicks, picksStore } from "#components/act/picks.ts";
import { isDealt } from "#lib/model/dealt.ts";
import { dotsFor } from "#lib/model/votes.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";

interface PickBarProps {
  /** To where the question is asked. */
  readonly onGo: () => void;
}

/** While cards are picked: how many, and on to the question. Stays in sight. */
export function PickBar({ onGo }: PickBarProps) {
  const words = wordsOf("weigh").pick;
  const picks = useSyncExternalStore(picksStore.subscribe, picksStore.get);
  const voters = useWorkshop(({ state }) => state.people.filter(isDealt).length);
  const bar = useRef<HTMLDivElement>(null);
  const picking = picks?.purpose === "vote" && !picks.done;
  useEffect(() => {
    if (picking) bar.current?.focus();
  }, [picking]);
  if (!picking) return null;
  return (
    <div
      ref={bar}
      tabIndex={-1}
      className="sticky top-[calc(var(--above)+0.5rem)] z-20 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-accent bg-accent-soft px-3 py-2"
    >
      <output className="grow font-semibold tabular-nums">
        {words.chosen(picks.refs.size)}
        {picks.refs.size >= 2 && (
          <span className="ms-2 text-sm font-normal text-ink-2">
            {words.dots(dotsFor(picks.refs.size, voters))}
          </span>
        )}
      </output>
      <Button size="small" variant="quiet" onClick={forgetPicks}>
        {words.cancel}
      </Button>
      <Button
        size="small"
        icon={<ArrowRight />}
        disabled={picks.refs.size < 2}
        onClick={() => {
          endPicking();
          onGo();
        }}
      >
        {words.go}
      </Button>
    </div>
  );
}
