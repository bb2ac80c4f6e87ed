"use client";

import { Check, Footprints } from "lucide-react";
import { useServerNow, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { helpQueue, type Waiting } from "./help-queue.ts";
import { useRun } from "#components/act/use-run.ts";

interface HelpPanelProps {
  readonly onVisit: (roomId: string) => void;
}

/** Who asked for help, the longest waiting first. */
export function HelpPanel({ onVisit }: HelpPanelProps) {
  const desk = wordsOf("desk");
  const state = useWorkshop((ready) => ready.state);
  const nowMs = useServerNow(10_000);
  const you = useWorkshop((ready) => ready.you);
  const queue = helpQueue(state, nowMs, you);
  return (
    <section aria-label={desk.help.title} className="flex flex-wrap items-baseline gap-2">
      <h2 className="eyebrow wide:w-full">{desk.help.title}</h2>
      {queue.length === 0 && <p className="text-sm text-ink-3">{desk.help.none}</p>}
      <ol className="flex basis-full flex-col gap-2 empty:hidden">
        {queue.map((waiting) => (
          <li key={waiting.roomId} className="rounded-md border border-warn bg-warn-soft px-3 py-2">
            <Call waiting={waiting} onVisit={onVisit} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Call({ waiting, onVisit }: HelpPanelProps & { readonly waiting: Waiting }) {
  const desk = wordsOf("desk");
  const run = useRun();
  const { roomId, roomName, taken, mine, waitedMs } = waiting;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="hyphenate font-semibold">{roomName}</span>
        <span className="text-sm text-ink-2 tabular-nums">
          {desk.help.waited(Math.floor(waitedMs / 60_000))}
        </span>
      </p>
      {taken !== null && <p className="text-sm">{desk.help.taken(taken)}</p>}
      <div className="flex flex-wrap gap-2">
        {taken === null ? (
          <Button
            size="small"
            icon={<Footprints />}
            aria-label={desk.help.takeRoom(roomName)}
            onClick={() => void run("help.take", { roomId })}
          >
            {desk.help.take}
          </Button>
        ) : (
          <Button size="small" aria-label={desk.tile.visitRoom(roomName)} onClick={() => onVisit(roomId)}>
            {desk.tile.visit}
          </Button>
        )}
        {taken !== null && !mine && (
          <Button
            size="small"
            variant="quiet"
            icon={<Footprints />}
            aria-label={desk.help.takeOverRoom(roomName)}
            onClick={() => void run("help.take", { roomId })}
          >
            {desk.help.takeOver}
          </Button>
        )}
        <Button
          size="small"
          variant="quiet"
          icon={<Check />}
          aria-label={desk.help.doneRoom(roomName)}
          onClick={() => void run("help.done", { roomId })}
        >
          {desk.help.done}
        </Button>
      </div>
    </div>
  );
}
