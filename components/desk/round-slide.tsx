"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { currentPhase } from "#lib/model/agenda.ts";
import { Button } from "#ui/button.tsx";
import { slideTasks } from "./slide-tasks.ts";

interface RoundSlideProps {
  readonly clock: ReactNode;
  /** How late comers get in. */
  readonly join: ReactNode;
  readonly onClose: () => void;
}

/** For the shared screen while groups work: the time and the task, readable from the last row. */
export function RoundSlide({ clock, join, onClose }: RoundSlideProps) {
  const desk = wordsOf("desk");
  const { workroom } = useMessages();
  const state = useWorkshop((ready) => ready.state);
  const tasks = slideTasks(state);
  const phase = currentPhase(state);
  return (
    <main id="main" tabIndex={-1} className="flex min-h-dvh flex-col gap-[4vmin] bg-surface-2 p-[4vmin]">
      <header className="flex items-start justify-between gap-6">
        <h1 className="hyphenate text-xl">
          {phase && <span className="text-accent">{phase.title} · </span>}
          {state.round && <span className="text-ink-2">{workroom.round(state.round.number)} · </span>}
          {state.head.title}
        </h1>
        <Button icon={<X />} onClick={onClose} className="shrink-0">
          {desk.slide.back}
        </Button>
      </header>
      <div className="flex grow flex-col items-center justify-center gap-[5vmin]">
        {clock}
        {tasks.kind === "shared" && (
          <section className="flex max-w-[36ch] flex-col items-center gap-2 text-[clamp(1.5rem,4.5vmin,3.5rem)] leading-snug">
            <h2 className="text-xl text-ink-2">{desk.slide.task}</h2>
            <p className="hyphenate text-center font-serif whitespace-pre-line">{tasks.task}</p>
          </section>
        )}
        {tasks.kind === "each" && (
          <dl className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
            {tasks.groups.map((group) => (
              <div key={group.name} className="border-s-4 border-accent ps-4">
                <dt className="text-2xl font-semibold">{group.name}</dt>
                <dd className="hyphenate font-serif text-2xl whitespace-pre-line">{group.task}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <footer className="border-t border-line pt-4 text-xl">{join}</footer>
    </main>
  );
}
