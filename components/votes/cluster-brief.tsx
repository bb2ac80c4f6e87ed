"use client";

import { Group } from "lucide-react";
import { useId, useState } from "react";
import type { Card } from "#lib/board/card.ts";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import type { RenderCard } from "./option-view.tsx";

interface ClusterBriefProps {
  /** May be empty. */
  readonly title: string;
  /** Cards in it. */
  readonly count: number;
  /** Those of them that can be seen. */
  readonly cards: readonly Card[];
  /** Without it the cards are named, but cannot be read here. */
  readonly renderCard?: RenderCard;
}

/** As many say what a cluster is about. */
const NAMED = 3;

/** A cluster in a list of what is weighed: its title, what its cards are called, and if wished what they say. */
export function ClusterBrief({ title, count, cards, renderCard }: ClusterBriefProps) {
  const { cluster: words } = wordsOf("votes");
  const { board } = useMessages();
  const [reading, setReading] = useState(false);
  const id = useId();
  const name = title || words.untitled;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
        <span className="flex items-center gap-1.5">
          <Group aria-hidden="true" className="size-4 text-accent" />
          {words.label}
        </span>
        <span className="tabular-nums">{words.cards(count)}</span>
      </div>
      <p
        className={
          title === "" ? "hyphenate text-ink-2 italic" : "hyphenate text-lg leading-snug font-semibold"
        }
      >
        {name}
      </p>
      {reading ? (
        <ul id={id} className="flex flex-col gap-2.5 border-s-2 border-line ps-3 py-1">
          {cards.map((card) => (
            <li key={card.ref}>{renderCard?.(card)}</li>
          ))}
        </ul>
      ) : (
        <ul id={id} className="flex flex-col text-sm text-ink-2">
          {cards.slice(0, NAMED).map((card) => (
            <li key={card.ref} className="hyphenate line-clamp-1">
              {card.title || card.text || board.card.untitled}
            </li>
          ))}
          {cards.length > NAMED && !renderCard && <li>{words.more(cards.length - NAMED)}</li>}
        </ul>
      )}
      {cards.length < count && <p className="text-sm text-ink-2">{words.unseen(count - cards.length)}</p>}
      {renderCard && cards.length > 0 && (
        <button
          type="button"
          aria-expanded={reading}
          aria-controls={id}
          aria-label={reading ? undefined : words.readOf(words.read(cards.length), name)}
          onClick={() => setReading(!reading)}
          className="target-small self-start rounded-sm text-sm text-accent underline underline-offset-2"
        >
          {reading ? words.less : words.read(cards.length)}
        </button>
      )}
    </div>
  );
}
