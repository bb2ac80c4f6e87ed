"use client";

import type { Vote } from "#lib/model/state.ts";
import { ranksOf } from "#lib/model/ranks.ts";
import { wordsOf } from "#live/words.ts";
import { weighedIn } from "#lib/model/vote-options.ts";
import { useOptionTitle } from "./option-view.tsx";
import { optionOf } from "./options.ts";
import { useSight } from "./use-sight.ts";

/** As many as can be read from the last row. */
const MOST = 6;

/** For the shared screen, after a vote: the first ranks. */
export function ResultSlide({ vote }: { readonly vote: Vote }) {
  const words = wordsOf("votes");
  const sight = useSight();
  const titleOf = useOptionTitle();
  const ranks = ranksOf(vote).filter(({ dots }) => dots > 0);
  const shown = ranks.slice(0, MOST);
  const most = shown[0]?.dots ?? 1;
  return (
    <section className="flex flex-col gap-[3vmin]">
      <h2 className="hyphenate font-serif text-[clamp(1.75rem,5.5vmin,4.5rem)] leading-tight font-semibold">
        {vote.runOffOf !== undefined && `${words.runOff}: `}
        {vote.title}
      </h2>
      {shown.length === 0 && <p className="text-3xl text-ink-2">{words.result.nobody}</p>}
      <ol className="flex flex-col gap-[1.5vmin]">
        {shown.map(({ card: ref, rank, dots, tied }) => {
          const option = optionOf(vote, ref, sight);
          return (
            <li key={ref} className="grid grid-cols-[5.5rem_minmax(0,1fr)_auto] items-center gap-x-[2vmin]">
              <p className="text-[clamp(1.75rem,5vmin,4rem)] leading-none font-semibold tabular-nums">
                <span className="visually-hidden">{words.result.rank(rank)}</span>
                <span aria-hidden="true">{rank}.</span>
                {tied && (
                  <span className="block text-xl leading-tight font-normal text-ink-2">
                    {words.result.shared}
                  </span>
                )}
              </p>
              <div className="flex min-w-0 flex-col gap-1">
                <p className="hyphenate line-clamp-2 text-[clamp(1.25rem,3.4vmin,2.75rem)] leading-snug">
                  {titleOf(option)}
                </p>
                <span aria-hidden="true" className="flex h-[1.4vmin] rounded-full bg-surface-3">
                  <span
                    className="rounded-full bg-accent forced:bg-[Highlight]"
                    style={{ width: `${String((dots / most) * 100)}%` }}
                  />
                </span>
              </div>
              <p className="min-w-[10ch] text-end text-[clamp(1.25rem,3.4vmin,2.75rem)] font-semibold tabular-nums">
                {words.dots(dots)}
              </p>
            </li>
          );
        })}
      </ol>
      {ranks.length > MOST && (
        <p className="text-2xl text-ink-2">
          {words.slide.more(
            ranks.length - MOST,
            weighedIn({ ...vote, cards: ranks.slice(MOST).map(({ card }) => card) }),
          )}
        </p>
      )}
    </section>
  );
}
