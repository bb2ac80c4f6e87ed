"use client";

import clsx from "clsx";
import { Clock } from "lucide-react";
import { useServerNow, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { formatClock, SIGN_AT_MS } from "#lib/model/time-left.ts";

interface PhaseClockProps {
  /** `inline` in a bar, `block` at the side, `slide` for the projector. */
  readonly size: "inline" | "block" | "slide";
}

/** Time left in the phase in front. Nothing where it has no end or is over: a phase ends when moderation goes on. */
export function PhaseClock({ size }: PhaseClockProps) {
  const endsAtMs = useWorkshop(({ state }) => state.agenda?.current?.endsAtMs ?? null);
  const nowMs = useServerNow(250);
  const words = wordsOf("phases");
  const leftMs = endsAtMs === null ? 0 : endsAtMs - nowMs;
  if (leftMs <= 0) return null;
  const soon = leftMs <= SIGN_AT_MS.minute;
  return (
    <p
      className={clsx(
        "flex items-baseline gap-2 tabular-nums",
        size === "inline" && "rounded-md px-2 text-lg font-semibold",
        size === "block" && "rounded-md px-3 py-1.5",
        size === "slide" &&
          "justify-center rounded-xl px-[0.3em] text-[clamp(4rem,20vmin,13rem)] leading-tight",
        soon ? "bg-warn-soft text-warn" : size === "inline" ? "text-ink-1" : "bg-surface-2 text-ink-1",
      )}
    >
      <Clock
        aria-hidden="true"
        className={clsx("shrink-0 self-center", size === "slide" ? "size-[0.6em]" : "size-5")}
      />
      <span
        role="timer"
        aria-live="off"
        aria-label={words.timeLeft}
        className={clsx("font-semibold", size === "block" && "text-2xl")}
      >
        {formatClock(leftMs)}
      </span>
    </p>
  );
}
