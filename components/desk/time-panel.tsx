"use client";

import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Menu } from "#ui/menu.tsx";
import { useRun } from "#components/act/use-run.ts";

const EXTEND_MINUTES = [1, 2, 5] as const;
const GRACE_SECONDS = [0, 30, 60, 120] as const;

interface TimePanelProps {
  readonly clock: ReactNode;
}

/** The time of the running round: more, less, and the end of it. */
export function TimePanel({ clock }: TimePanelProps) {
  const desk = wordsOf("desk");
  const round = useWorkshop((ready) => ready.state.round);
  const run = useRun();
  if (round?.state !== "open" && round?.state !== "closing") return null;
  const closing = round.state === "closing";
  const extend = (minutes: number) => void run("round.extend", { seconds: minutes * 60 });
  const close = (graceSeconds: number) => void run("round.close", { graceSeconds });
  const timed = round.state === "open" && round.timer.kind !== "none";
  return (
    <section
      aria-label={desk.timer.title}
      className="flex flex-col gap-2 max-wide:flex-row max-wide:flex-wrap max-wide:items-center"
    >
      <h2 className="eyebrow max-wide:w-full">{closing ? desk.timer.closing : desk.timer.title}</h2>
      {clock}
      {timed && (
        <div className="grid grow grid-cols-4 gap-1.5">
          <Button
            size="small"
            aria-label={desk.timer.shortenLabel}
            onClick={() => extend(-1)}
            className="px-1!"
          >
            {desk.timer.shorten}
          </Button>
          {EXTEND_MINUTES.map((minutes) => (
            <Button
              key={minutes}
              size="small"
              aria-label={desk.timer.extendLabel(minutes)}
              onClick={() => extend(minutes)}
              className="px-1!"
            >
              {desk.timer.extend(minutes)}
            </Button>
          ))}
        </div>
      )}
      {closing ? (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => close(0)}>
            {desk.timer.closeNow}
          </Button>
          <Button size="small" variant="quiet" onClick={() => extend(5)}>
            {desk.timer.reopen}
          </Button>
        </div>
      ) : (
        <Menu
          label={desk.timer.close}
          entries={GRACE_SECONDS.map((seconds) => ({
            key: String(seconds),
            label: desk.timer.closeIn[seconds],
            onSelect: () => close(seconds),
          }))}
          trigger={(trigger) => (
            <Button {...trigger} size="small" wide icon={<ChevronDown />}>
              {desk.timer.close}
            </Button>
          )}
        />
      )}
    </section>
  );
}
