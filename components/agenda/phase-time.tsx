"use client";

import clsx from "clsx";
import { useRun } from "#components/act/use-run.ts";
import { useRing } from "#live/use-ring.ts";
import { wordsOf } from "#live/words.ts";
import type { Step } from "#lib/model/agenda-progress.ts";
import { formatClock } from "#lib/model/time-left.ts";
import { Button } from "#ui/button.tsx";

const STEPS_MINUTES = [-1, 1, 2, 5] as const;

interface PhaseTimeProps {
  readonly step: Step;
  readonly leftMs: number | null;
}

/** How much of the phase is left, and more or less of it. At zero nothing happens; then it is said by how much. */
export function PhaseTime({ step, leftMs }: PhaseTimeProps) {
  const words = wordsOf("agenda").time;
  const run = useRun();
  useRing(leftMs !== null && leftMs <= 0);
  const { minutes } = step.phase;
  if (leftMs === null)
    return <p className="text-sm text-ink-2">{words.open(Math.floor(step.spentMs / 60_000))}</p>;
  const over = leftMs < 0;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span
          role="timer"
          aria-live="off"
          aria-label={words.left}
          className={clsx("font-semibold tabular-nums", over ? "text-warn" : "text-xl")}
        >
          {over ? words.over(formatClock(-leftMs)) : formatClock(leftMs)}
        </span>
        {minutes !== null && <span className="text-sm text-ink-2">{words.of(minutes)}</span>}
      </p>
      <div className="grid grid-cols-4 gap-1.5">
        {STEPS_MINUTES.map((step) => (
          <Button
            key={step}
            size="small"
            aria-label={words.extendLabel(step)}
            onClick={() => void run("agenda.extend", { seconds: step * 60 })}
            className="px-1!"
          >
            {words.extend(step)}
          </Button>
        ))}
      </div>
    </>
  );
}
