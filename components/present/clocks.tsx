"use client";

import { Clock } from "lucide-react";
import { remainingMs } from "#lib/model/countdown.ts";
import { isRunning } from "#lib/model/access.ts";
import { formatClock, timeLeftMs } from "#lib/model/time-left.ts";
import { useMessages, useServerNow, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";

/** The clock that moderation has set for anything; nothing without one. */
export function CountdownClock() {
  const words = wordsOf("present");
  const countdown = useWorkshop(({ state }) => state.countdown);
  const nowMs = useServerNow(250);
  if (!countdown) return null;
  const leftMs = remainingMs(countdown.timer, nowMs);
  return (
    <section className="flex flex-col items-center">
      {countdown.label !== undefined && <h2 className="hyphenate text-3xl">{countdown.label}</h2>}
      <p className="flex items-baseline gap-[0.2em] text-[clamp(4rem,18vmin,12rem)] leading-tight font-semibold tabular-nums">
        <Clock aria-hidden="true" className="size-[0.6em] shrink-0 self-center" />
        <span role="timer" aria-live="off" aria-label={countdown.label ?? words.countdown}>
          {formatClock(leftMs)}
        </span>
      </p>
      {countdown.timer.kind === "paused" && <p className="text-2xl">{words.paused}</p>}
      {leftMs === 0 && <p className="text-2xl font-semibold text-warn">{words.over}</p>}
    </section>
  );
}

/** Beside a slide that shows something else: the clock that counts, small, and what it is for. */
export function CornerClock() {
  const words = wordsOf("present");
  const { rounds } = useMessages();
  const { countdown, round, agenda } = useWorkshop(({ state }) => state);
  const nowMs = useServerNow(250);
  const roundMs = isRunning(round) ? timeLeftMs(round, nowMs) : null;
  const phaseEndsAtMs = agenda?.current?.endsAtMs;
  const shown = countdown
    ? { label: countdown.label ?? words.countdown, leftMs: remainingMs(countdown.timer, nowMs) }
    : roundMs !== null
      ? { label: rounds.timeLeft, leftMs: roundMs }
      : phaseEndsAtMs !== undefined && phaseEndsAtMs !== null && !isRunning(round)
        ? { label: words.phaseLeft, leftMs: Math.max(0, phaseEndsAtMs - nowMs) }
        : null;
  if (!shown) return null;
  return (
    <p className="flex items-center gap-2 px-2 text-2xl font-semibold tabular-nums">
      {countdown?.label !== undefined && (
        <span className="line-clamp-1 max-w-[20ch] text-xl font-normal">{countdown.label}</span>
      )}
      <Clock aria-hidden="true" className="size-6 shrink-0" />
      <span role="timer" aria-live="off" aria-label={shown.label}>
        {formatClock(shown.leftMs)}
      </span>
    </p>
  );
}

/** What is left of the phase in front, if it has a time and no group has one. */
export function PhaseClock() {
  const words = wordsOf("present");
  const endsAtMs = useWorkshop(({ state }) => state.agenda?.current?.endsAtMs ?? null);
  const timed = useWorkshop(({ state }) => state.round?.state === "open" || state.round?.state === "closing");
  const nowMs = useServerNow(250);
  if (endsAtMs === null || timed) return null;
  return (
    <p className="text-[clamp(2rem,9vmin,6rem)] leading-tight font-semibold tabular-nums">
      <span role="timer" aria-live="off" aria-label={words.phaseLeft}>
        {formatClock(Math.max(0, endsAtMs - nowMs))}
      </span>
    </p>
  );
}
