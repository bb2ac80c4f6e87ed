"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { currentPhase } from "#lib/model/agenda.ts";
import { Button } from "#ui/button.tsx";

interface PhaseSlideProps {
  readonly clock: ReactNode;
  /** How late comers get in. */
  readonly join: ReactNode;
  readonly onClose: () => void;
}

/** For the shared screen in the plenary: what is on, the task and the time, readable from the last row. */
export function PhaseSlide({ clock, join, onClose }: PhaseSlideProps) {
  const { slide } = wordsOf("desk");
  const title = useWorkshop(({ state }) => state.head.title);
  const phase = useWorkshop(({ state }) => currentPhase(state));
  return (
    <main id="main" tabIndex={-1} className="flex min-h-dvh flex-col gap-[4vmin] bg-surface-2 p-[4vmin]">
      <header className="flex items-start justify-between gap-6">
        <p className="hyphenate text-xl text-ink-2">{title}</p>
        <Button icon={<X />} onClick={onClose} className="shrink-0">
          {slide.back}
        </Button>
      </header>
      <div className="flex grow flex-col items-center justify-center gap-[5vmin]">
        <h1 className="hyphenate text-center text-[clamp(2.5rem,8vmin,6rem)] leading-tight font-semibold text-accent">
          {phase?.title}
        </h1>
        {phase?.task !== undefined && (
          <p className="max-w-[36ch] text-center font-serif text-[clamp(1.5rem,4.5vmin,3.5rem)] leading-snug hyphenate whitespace-pre-line">
            {phase.task}
          </p>
        )}
        {clock}
      </div>
      <footer className="border-t border-line pt-4 text-xl">{join}</footer>
    </main>
  );
}
