"use client";

import type { Vote } from "#lib/model/state.ts";
import { weighedIn } from "#lib/model/vote-options.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { turnoutOf } from "./turnout.ts";

/** For the shared screen, while a vote runs: the question and how many have voted. */
export function VoteSlide({ vote }: { readonly vote: Vote }) {
  const words = wordsOf("votes");
  const { voters, of } = useWorkshop(({ state }) => turnoutOf(state, vote));
  const share = of === 0 ? 0 : Math.min(1, voters / of);
  return (
    <section className="flex flex-col items-center gap-[4vmin] text-center">
      <h2 className="hyphenate max-w-[30ch] font-serif text-[clamp(2rem,7vmin,5.5rem)] leading-tight font-semibold">
        {vote.title}
      </h2>
      <p className="text-[clamp(1.5rem,4vmin,3rem)] text-ink-2">
        {words.slide.each(vote.dots, vote.perCard, weighedIn(vote))}
      </p>
      <div
        aria-hidden="true"
        className="h-[3vmin] w-full max-w-[70vmin] overflow-hidden rounded-full border-2 border-line-strong"
      >
        <div
          className="h-full bg-accent forced:bg-[Highlight]"
          style={{ width: `${String(share * 100)}%` }}
        />
      </div>
      <p className="text-[clamp(1.5rem,5vmin,3.5rem)] font-semibold tabular-nums">
        {words.voters(voters, of)}
      </p>
      <p className="text-2xl text-ink-2">{words.slide.where}</p>
    </section>
  );
}
