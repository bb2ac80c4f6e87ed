"use client";

import { isRunning } from "#lib/model/access.ts";
import { useWorkshop } from "#live/hooks.ts";
import { LazyPhaseClock, LazyRoundClock } from "./lazy-places.tsx";

interface ClockProps {
  readonly size: "inline" | "block" | "slide";
}

/** The time that counts where one is: of the groups while they work, else of the phase. */
export function Clock({ size }: ClockProps) {
  const running = useWorkshop(({ state }) => isRunning(state.round));
  const timed = useWorkshop(({ state }) => (state.agenda?.current?.endsAtMs ?? null) !== null);
  if (running) return <LazyRoundClock size={size} />;
  return timed ? <LazyPhaseClock size={size} /> : null;
}
