"use client";

import clsx from "clsx";
import {
  ArrowDown,
  ArrowUp,
  Copy,
  EllipsisVertical,
  Pencil,
  Play,
  Redo2,
  SkipForward,
  Square,
  Trash2,
} from "lucide-react";
import type { KeyboardEvent } from "react";
import { useRun } from "#components/act/use-run.ts";
import { wordsOf } from "#live/words.ts";
import type { Step } from "#lib/model/agenda-progress.ts";
import { Badge } from "#ui/badge.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { Menu } from "#ui/menu.tsx";

interface PhaseRowProps {
  readonly step: Step;
  readonly index: number;
  readonly count: number;
  readonly onEdit: () => void;
  /** To this place, keeping the focus where it is. */
  readonly onMove: (to: number, from: HTMLElement) => void;
}

/** One phase in the editor: what it is, and what can be done with it. */
export function PhaseRow({ step, index, count, onEdit, onMove }: PhaseRowProps) {
  const words = wordsOf("agenda");
  const { editor } = words;
  const run = useRun();
  const { phase, standing, spentMs } = step;
  const current = standing === "current";
  const quiet = standing === "skipped" || standing === "left-out";
  const phaseId = phase.id;

  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    const to = index + (event.key === "ArrowUp" ? -1 : 1);
    if (to >= 0 && to < count && event.target instanceof HTMLElement) onMove(to, event.target);
  };
  return (
    // Keys of the buttons inside; the row itself is no control.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      onKeyDown={move}
      className={clsx(
        "flex items-start gap-x-2 rounded-md border py-2 ps-3 pe-1",
        current ? "border-accent bg-accent-soft" : "border-line bg-surface-2",
      )}
    >
      <span className="w-6 shrink-0 pt-1.5 text-end text-ink-3 tabular-nums">{index + 1}.</span>
      <div className="min-w-0 grow py-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className={clsx("hyphenate font-semibold", quiet && "text-ink-3 line-through")}>
            {phase.title}
          </span>
          <span className="text-sm text-ink-2 tabular-nums">{words.minutesShort(phase.minutes)}</span>
          {phase.place !== "plenary" && (
            <span className="text-sm text-ink-2">{words.place[phase.place]}</span>
          )}
          {standing !== "ahead" && (
            <Badge tone={current ? "accent" : "neutral"}>
              {standing === "done" ? words.spent(Math.round(spentMs / 60_000)) : words.standing[standing]}
            </Badge>
          )}
        </p>
        {phase.task !== undefined && (
          <p className="line-clamp-2 hyphenate text-sm text-ink-2">{phase.task}</p>
        )}
      </div>
      <div className="flex shrink-0">
        <IconButton
          data-phase-control={`up ${phaseId}`}
          label={editor.up(phase.title)}
          icon={<ArrowUp />}
          aria-disabled={index === 0 || undefined}
          className={clsx(index === 0 && "opacity-40")}
          onClick={(event) => index > 0 && onMove(index - 1, event.currentTarget)}
        />
        <IconButton
          data-phase-control={`down ${phaseId}`}
          label={editor.down(phase.title)}
          icon={<ArrowDown />}
          aria-disabled={index === count - 1 || undefined}
          className={clsx(index === count - 1 && "opacity-40")}
          onClick={(event) => index < count - 1 && onMove(index + 1, event.currentTarget)}
        />
        <Menu
          label={editor.menu(phase.title)}
          entries={[
            { key: "edit", label: editor.change, icon: <Pencil />, onSelect: onEdit },
            current
              ? {
                  key: "stop",
                  label: editor.stop,
                  icon: <Square />,
                  onSelect: () => void run("agenda.start", { phaseId: null }),
                }
              : {
                  key: "start",
                  label: editor.start,
                  icon: <Play />,
                  onSelect: () => void run("agenda.start", { phaseId }),
                },
            phase.skipped
              ? {
                  key: "unskip",
                  label: editor.unskip,
                  icon: <Redo2 />,
                  onSelect: () => void run("agenda.skip", { phaseId, skipped: false }),
                }
              : {
                  key: "skip",
                  label: editor.skip,
                  icon: <SkipForward />,
                  onSelect: () => void run("agenda.skip", { phaseId }),
                },
            {
              key: "repeat",
              label: editor.repeat,
              icon: <Copy />,
              onSelect: () => void run("agenda.repeat", { phaseId }),
            },
            { key: "line", divider: true },
            {
              key: "remove",
              label: editor.remove,
              icon: <Trash2 />,
              tone: "danger",
              onSelect: () => void run("agenda.remove", { phaseId }),
            },
          ]}
          trigger={(trigger) => (
            <IconButton
              {...trigger}
              data-phase-control={`menu ${phaseId}`}
              label={editor.menu(phase.title)}
              icon={<EllipsisVertical />}
            />
          )}
        />
      </div>
    </div>
  );
}
