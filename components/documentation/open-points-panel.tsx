"use client";

import { Check, CircleDashed } from "lucide-react";
import { useMemo } from "react";
import { wordsOf } from "#live/words.ts";
import { Panel } from "#ui/panel.tsx";
import { openPoints, openPointText } from "./open-points.ts";
import type { ReportSource } from "./use-report.ts";

/** What the document still lacks, in neutral words, for those who write it. */
export function OpenPoints({ source }: { readonly source: ReportSource }) {
  const { open, done, total } = useMemo(() => openPoints(source), [source]);
  const words = wordsOf("documentation").open;
  return (
    <Panel title={words.title}>
      <div className="flex flex-col gap-3">
        <div>
          <Bar done={done} total={total} />
          <p className="mt-1 text-sm text-ink-2">{words.progress(done, total)}</p>
        </div>
        {open.length === 0 ? (
          <p className="flex gap-2 text-sm">
            <Check aria-hidden="true" className="size-5 shrink-0 text-accent" />
            {words.none}
          </p>
        ) : (
          <ul className="flex flex-col gap-1.5 text-sm">
            {open.map((point) => {
              const text = openPointText(point, words);
              return (
                <li key={text} className="flex gap-2">
                  <CircleDashed aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-3" />
                  <span className="hyphenate">{text}</span>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </Panel>
  );
}

interface BarProps {
  readonly done: number;
  readonly total: number;
}

/** One segment for each part; the words beside it say the same. */
function Bar({ done, total }: BarProps) {
  const gap = 0.8;
  const width = (100 - gap * (total - 1)) / total;
  return (
    <svg aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none" className="block h-2 w-full">
      {Array.from({ length: total }, (_, index) => (
        <rect
          key={index}
          x={index * (width + gap)}
          width={width}
          height="4"
          className={index < done ? "fill-accent" : "fill-surface-3 stroke-line-strong"}
          strokeWidth="0.4"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
