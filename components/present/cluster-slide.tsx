"use client";

import clsx from "clsx";
import { useMemo } from "react";
import { arrangeCards, NO_CLUSTERING } from "#lib/board/clusters.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";

/** With so many at most their first cards are named, too; more can only be read by their titles. */
const DETAILED = 6;
const CARDS = 4;

/** For the shared screen: what the plenary has put together. */
export function ClusterSlide() {
  const { clusters: words } = wordsOf("present");
  const { board } = useMessages();
  const rooms = useWorkshop((ready) => ready.cards);
  const clustering = useWorkshop((ready) => ready.clustering) ?? NO_CLUSTERING;
  const arranged = useMemo(() => arrangeCards(clustering, [...rooms.values()].flat()), [clustering, rooms]);
  const shown = arranged.clusters.filter(({ cards }) => cards.length > 0);
  const detailed = shown.length <= DETAILED;
  return (
    <section aria-label={words.title} className="flex flex-col gap-[3vmin]">
      <ul
        className={clsx(
          "grid gap-x-[4vmin]",
          detailed
            ? "gap-y-[3vmin] sm:grid-cols-2 lg:grid-cols-3"
            : "gap-y-[1vmin] grid-cols-[repeat(auto-fill,minmax(min(20rem,100%),1fr))]",
        )}
      >
        {shown.map(({ cluster, cards }) => (
          <li key={cluster.id} className="flex min-w-0 flex-col gap-2 border-s-4 border-accent ps-4">
            <h2
              className={clsx(
                "hyphenate flex items-baseline justify-between gap-4 leading-tight",
                detailed ? "text-[clamp(1.5rem,3.6vmin,3rem)]" : "text-2xl",
              )}
            >
              <span className="line-clamp-3 min-w-0">{cluster.title || words.untitled}</span>
              <span className="font-normal text-ink-2 tabular-nums">
                <span aria-hidden="true">{cards.length}</span>
                <span className="visually-hidden">{words.cards(cards.length)}</span>
              </span>
            </h2>
            {detailed && (
              <ul className="flex flex-col gap-1 text-xl text-ink-2">
                {cards.slice(0, CARDS).map((card) => (
                  <li key={card.ref} className="hyphenate line-clamp-2">
                    {card.title || board.card.untitled}
                  </li>
                ))}
                {cards.length > CARDS && <li>{words.more(cards.length - CARDS)}</li>}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {arranged.rest.length > 0 && <p className="text-2xl text-ink-2">{words.rest(arranged.rest.length)}</p>}
    </section>
  );
}
