"use client";

import clsx from "clsx";
import { Clock } from "lucide-react";
import { useServerNow, useWorkshop } from "#live/hooks.ts";
import { useRing } from "#live/use-ring.ts";
import { wordsOf } from "#live/words.ts";
import { formatClock, SIGN_AT_MS } from "#lib/model/time-left.ts";

interface PhaseClockProps {
  /** `inline` in a bar, `block` at the side, `slide` for the projector. */
  readonly size: "inline" | "block" | "slide";
}

/** Time left in the phase in front, then that it is over: a phase ends when moderation goes on. Nothing where it has no end. */
export function PhaseClock({ size }: PhaseClockProps) {
  const endsAtMs = useWorkshop(({ state }) =>
    state.endedAtMs === undefined ? (state.agenda?.current?.endsAtMs ?? null) : null,
  );
  const nowMs = useServerNow(250);
  const words = wordsOf("phases");
  useRing(endsAtMs !== null && endsAtMs <= nowMs);
  if (endsAtMs === null) return null;
  const leftMs = endsAtMs - nowMs;
  if (leftMs <= 0)
    return (
      <p
        className={clsx("text-ink-2", size === "inline" && "px-2 text-sm", size === "block" && "px-3 py-1.5")}
      >
        {words.over}
      </p>
    );
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
