"use client";

import { DoorOpen } from "lucide-react";
import { useId } from "react";
import { isRunning, plenaryOf } from "#lib/model/access.ts";
import { usePlace, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { useRun } from "#components/act/use-run.ts";

/** For guests of the groups who have no desk: while groups work, the way into each of them. */
export function VisitList() {
  const { guest } = wordsOf("together");
  const placeId = usePlace();
  const state = useWorkshop((ready) => ready.state);
  const run = useRun();
  const titleId = useId();
  const { round } = state;
  if (!isRunning(round) || placeId !== plenaryOf(state)) return null;
  const rooms = state.rooms.filter((room) => round.roomIds.includes(room.id));
  return (
    <section aria-labelledby={titleId} className="border-b border-line bg-surface-2">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 sm:px-6">
        <DoorOpen aria-hidden="true" className="size-5 shrink-0 text-accent" />
        <p id={titleId} className="font-semibold">
          {guest.visit}
        </p>
        <ul className="flex min-w-0 flex-wrap gap-2">
          {rooms.map((room) => (
            <li key={room.id} className="max-w-full min-w-0">
              <Button size="small" onClick={() => void run("room.visit", { roomId: room.id })}>
                <span className="hyphenate min-w-0">{room.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
