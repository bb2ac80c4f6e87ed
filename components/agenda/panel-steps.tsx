"use client";

import clsx from "clsx";
import { Check, Minus } from "lucide-react";
import { wordsOf } from "#live/words.ts";
import type { Progress, Step } from "#lib/model/agenda-progress.ts";
import { PhaseTime } from "./phase-time.tsx";
import { windowOf } from "./panel-window.ts";

interface PanelStepsProps {
  readonly progress: Progress;
  readonly onEdit: () => void;
}

/** The phases around the one in front, with what was planned and what it took. */
export function PanelSteps({ progress, onEdit }: PanelStepsProps) {
  const words = wordsOf("agenda");
  const { steps, before, after } = windowOf(progress);
  return (
    <ol className="flex flex-col">
      {before > 0 && <More label={words.earlier(before)} onEdit={onEdit} />}
      {steps.map((step) => (
        <li key={step.phase.id} aria-current={step.standing === "current" ? "step" : undefined}>
          {step.standing === "current" ? (
            <Current step={step} leftMs={progress.leftMs} />
          ) : (
            <Line step={step} />
          )}
        </li>
      ))}
      {after > 0 && <More label={words.more(after)} onEdit={onEdit} />}
    </ol>
  );
}

function Line({ step }: { readonly step: Step }) {
  const words = wordsOf("agenda");
  const { phase, standing, spentMs } = step;
  const quiet = standing === "skipped" || standing === "left-out";
  return (
    <p className="flex items-baseline gap-2 py-1 text-sm">
      <span aria-hidden="true" className="w-4 shrink-0 self-center text-ink-3 [&>svg]:size-4">
        {standing === "done" && <Check />}
        {quiet && <Minus />}
      </span>
      <span className={clsx("min-w-0 grow hyphenate", quiet && "text-ink-3 line-through")}>
        {phase.title}
        {standing !== "ahead" && <span className="visually-hidden"> ({words.standing[standing]})</span>}
      </span>
      <span className="shrink-0 text-ink-3 tabular-nums">
        {standing === "done" ? (
          <>
            {Math.round(spentMs / 60_000)}
            {phase.minutes !== null && ` / ${words.minutesShort(phase.minutes)}`}
          </>
        ) : (
          words.minutesShort(phase.minutes)
        )}
      </span>
    </p>
  );
}

function Current({ step, leftMs }: { readonly step: Step; readonly leftMs: number | null }) {
  return (
    <div
      className={clsx(
        "my-1 flex flex-col gap-1.5 rounded-md border-s-4 px-3 py-2",
        leftMs !== null && leftMs < 0 ? "border-warn bg-warn-soft" : "border-accent bg-accent-soft",
      )}
    >
      <p className="hyphenate text-lg leading-snug font-semibold">{step.phase.title}</p>
      {step.phase.task !== undefined && <p className="line-clamp-2 hyphenate text-sm">{step.phase.task}</p>}
      <PhaseTime step={step} leftMs={leftMs} />
    </div>
  );
}

function More({ label, onEdit }: { readonly label: string; readonly onEdit: () => void }) {
  return (
    <li>
      <button
        type="button"
        onClick={onEdit}
        className="target-small ps-6 text-start text-sm text-ink-2 underline decoration-line-strong underline-offset-3 hover:text-accent"
      >
        {label}
      </button>
    </li>
  );
}
