"use client";

import clsx from "clsx";
import type { Vote } from "#lib/model/state.ts";
import { ranksOf, type Rank } from "#lib/model/ranks.ts";
import { wordsOf } from "#live/words.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { weighedIn } from "#lib/model/vote-options.ts";
import { OptionView, type RenderCard } from "./option-view.tsx";
import { optionOf } from "./options.ts";
import { useSight } from "./use-sight.ts";

interface RankingProps {
  readonly vote: Vote;
  readonly renderCard: RenderCard;
}

/** What came out: ranks, dots and what was chosen; equal dots share a rank. What has no dots is folded away. */
export function Ranking({ vote, renderCard }: RankingProps) {
  const words = wordsOf("votes");
  const ranks = ranksOf(vote);
  const chosen = ranks.filter(({ dots }) => dots > 0);
  const others = ranks.filter(({ dots }) => dots === 0);
  const most = chosen[0]?.dots ?? 1;
  return (
    <div className="flex flex-col gap-2">
      {chosen.length === 0 && <p className="text-ink-2">{words.result.nobody}</p>}
      <ol className="flex flex-col divide-y divide-line">
        {chosen.map((row) => (
          <RankRow key={row.card} vote={vote} row={row} most={most} renderCard={renderCard} />
        ))}
      </ol>
      {chosen.length > 0 && others.length > 0 && (
        <Disclosure
          summary={words.result.without(
            others.length,
            weighedIn({ ...vote, cards: others.map(({ card }) => card) }),
          )}
        >
          <ul className="flex flex-col gap-3">
            {others.map(({ card }) => (
              <li key={card}>
                <CardOf vote={vote} card={card} renderCard={renderCard} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

interface RankRowProps {
  readonly vote: Vote;
  readonly row: Rank;
  /** Dots on the first rank: the length of the bar. */
  readonly most: number;
  readonly renderCard: RenderCard;
}

function RankRow({ vote, row: { card, rank, dots, tied }, most, renderCard }: RankRowProps) {
  const words = wordsOf("votes");
  return (
    <li className="grid grid-cols-[3rem_minmax(0,1fr)] gap-x-3 py-3">
      <p className="flex flex-col items-center">
        <span className="visually-hidden">{words.result.rank(rank)}</span>
        <span
          aria-hidden="true"
          className={clsx("text-3xl font-semibold tabular-nums", rank === 1 ? "text-accent" : "text-ink-2")}
        >
          {rank}.
        </span>
        {tied && <span className="text-xs text-ink-3">{words.result.shared}</span>}
      </p>
      <div className="flex min-w-0 flex-col gap-1.5">
        <CardOf vote={vote} card={card} renderCard={renderCard} />
        <p className="flex items-center gap-3">
          <span aria-hidden="true" className="flex h-2.5 grow overflow-hidden rounded-full bg-surface-3">
            <span
              className="rounded-full bg-accent forced:bg-[Highlight]"
              style={{ width: `${String((dots / most) * 100)}%` }}
            />
          </span>
          <span className="w-20 shrink-0 text-end font-semibold tabular-nums">{words.dots(dots)}</span>
        </p>
      </div>
    </li>
  );
}

interface CardOfProps {
  readonly vote: Vote;
  readonly card: string;
  readonly renderCard: RenderCard;
}

function CardOf({ vote, card: ref, renderCard }: CardOfProps) {
  return <OptionView vote={vote} option={optionOf(vote, ref, useSight())} renderCard={renderCard} />;
}
