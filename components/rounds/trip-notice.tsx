"use client";

import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages, useServerNow, useWorkshop } from "#live/hooks.ts";
import { Button } from "#ui/button.tsx";
import { useArrival } from "./arrival-context.tsx";
import { secondsLeft } from "./arrival.ts";
import { tripTitle } from "./trip-words.ts";

/** "Sie gehen in Gruppe 2", across the whole screen, with the seconds that remain. `more`: what is to be known of that place. */
export function TripNotice({ more }: { readonly more?: ReactNode }) {
  const { shown, go } = useArrival();
  const nowMs = useServerNow(250);
  const messages = useMessages();
  const trip = shown.trip;
  const room = useWorkshop((ready) => ready.state.rooms.find((candidate) => candidate.id === trip?.toRoomId));
  if (trip === null) return null;
  const { going } = messages.rounds;
  const seconds = secondsLeft(trip, nowMs);
  return (
    <section
      aria-label={messages.rounds.notices}
      className="animate-fade border-b-4 border-warn-fill bg-accent text-on-accent forced:border"
    >
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 gap-y-3 px-4 py-4 sm:px-6">
        <div className="flex min-w-0 grow basis-72 flex-col gap-1">
          <h2 className="hyphenate text-2xl">
            {tripTitle(trip, room, messages)}{" "}
            {seconds !== null && <span className="tabular-nums opacity-90">{going.in(seconds)}</span>}
          </h2>
          {more}
          <p>{seconds === null ? going.held : going.kept}</p>
        </div>
        <Button
          size="large"
          icon={<ArrowRight />}
          onClick={go}
          className="border-transparent! bg-surface-2! text-accent! focus-visible:outline-on-accent"
        >
          {going.now}
        </Button>
      </div>
    </section>
  );
}
