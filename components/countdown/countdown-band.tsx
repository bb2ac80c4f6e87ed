"use client";

import clsx from "clsx";
import { Timer } from "lucide-react";
import { useEffect, useRef } from "react";
import { useServerNow, useWorkshop } from "#live/hooks.ts";
import { useRing } from "#live/use-ring.ts";
import { wordsOf } from "#live/words.ts";
import { remainingMs } from "#lib/model/countdown.ts";
import { formatClock } from "#lib/model/time-left.ts";
import { announce } from "#ui/announcer.ts";

/** The clock that moderation has set for anything, as everybody sees it. Said when it begins and when it is over. */
export function CountdownBand() {
  const words = wordsOf("countdown");
  const countdown = useWorkshop((ready) => ready.state.countdown);
  const nowMs = useServerNow(250);
  const told = useRef("");
  const label = countdown?.label ?? words.unnamed;
  const leftMs = countdown ? remainingMs(countdown.timer, nowMs) : 0;
  const over = leftMs === 0;
  useRing(countdown !== undefined && over);
  const key = countdown ? `${label} ${String(countdown.seconds)} ${String(over)}` : "";

  useEffect(() => {
    if (told.current === key) return;
    told.current = key;
    if (key !== "") announce(over ? words.over(label) : words.began(label, Math.round(leftMs / 60_000)));
  }, [key, over, label, leftMs, words]);

  if (!countdown) return null;
  return (
    <section
      aria-label={label}
      className={clsx(
        "animate-fade border-b",
        over ? "border-warn bg-warn-fill text-on-warn" : "border-accent bg-accent-soft text-ink-1",
      )}
    >
      <p className="mx-auto flex max-w-page items-center gap-3 px-4 py-1.5 sm:px-6">
        <Timer aria-hidden="true" className="size-5 shrink-0" />
        <span className="min-w-0 hyphenate font-semibold">{over ? words.over(label) : label}</span>
        <span
          role="timer"
          aria-live="off"
          aria-label={words.left(label)}
          className="text-lg font-semibold tabular-nums"
        >
          {formatClock(leftMs)}
        </span>
        {countdown.timer.kind === "paused" && <span className="text-sm">{words.paused}</span>}
      </p>
    </section>
  );
}
