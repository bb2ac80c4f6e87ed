"use client";

import clsx from "clsx";
import { Clock } from "lucide-react";
import { useMessages, useServerNow, useWorkshop } from "#live/hooks.ts";
import { formatClock, signAt, timeLeftMs, type Sign } from "#lib/model/time-left.ts";

interface RoundClockProps {
  /** `inline` in a bar, `block` at the side, `slide` for the projector. */
  readonly size: "inline" | "block" | "slide";
}

/** Time left in the round, by the server's clock. Nothing where no round runs. */
export function RoundClock({ size }: RoundClockProps) {
  const round = useWorkshop((ready) => ready.state.round);
  const signs = useWorkshop((ready) => ready.state.settings.signs);
  const nowMs = useServerNow(250);
  const { rounds } = useMessages();
  if (round?.state !== "open" && round?.state !== "closing") return null;
  const leftMs = timeLeftMs(round, nowMs);
  const sign = leftMs === null ? null : signAt(leftMs, signs);
  const paused = round.state === "open" && round.timer.kind === "paused";
  return (
    <p
      className={clsx(
        "flex items-baseline gap-2 tabular-nums",
        size === "inline" && "rounded-md px-2 text-lg font-semibold",
        size === "block" && "rounded-md px-3 py-1.5",
        size === "slide" &&
          "justify-center rounded-xl px-[0.3em] text-[clamp(4rem,20vmin,13rem)] leading-tight",
        lookOf(sign, size),
      )}
    >
      <Clock
        aria-hidden="true"
        className={clsx("shrink-0 self-center", size === "slide" ? "size-[0.6em]" : "size-5")}
      />
      <span
        role="timer"
        aria-live="off"
        aria-label={rounds.timeLeft}
        className={clsx("font-semibold", size === "block" && "text-3xl")}
      >
        {leftMs === null ? rounds.noLimit : formatClock(leftMs)}
      </span>
      {paused && <span className={size === "slide" ? "text-2xl" : "text-sm"}>{rounds.paused}</span>}
    </p>
  );
}

function lookOf(sign: Sign | null, size: RoundClockProps["size"]): string {
  switch (sign) {
    case "minute":
    case "final":
    case "over":
      return "bg-warn-fill text-on-warn";
    case "quiet":
    case "harvest":
      return "bg-warn-soft text-warn";
    default:
      return size === "inline" ? "text-ink-1" : "bg-surface-2 text-ink-1";
  }
}
