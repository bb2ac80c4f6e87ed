"use client";

import type { ReactNode } from "react";
import type { Card } from "#lib/board/card.ts";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { ClusterBrief } from "./cluster-brief.tsx";
import type { RenderCard } from "./option-view.tsx";
import { isTicked, type VotableCluster, type VoteDraft } from "./vote-draft.ts";

interface TicksProps {
  readonly draft: VoteDraft;
  readonly onTick: (options: readonly string[], ticked: boolean) => void;
}

interface CardTicksProps extends TicksProps {
  readonly label: string;
  readonly cards: readonly Card[];
  readonly renderCard: RenderCard;
}

/** Cards with a box each. Nothing where there are none. */
export function CardTicks({ label, cards, renderCard, ...ticks }: CardTicksProps) {
  const { board } = useMessages();
  if (cards.length === 0) return null;
  return (
    <TickList label={label}>
      {cards.map((card) => (
        <Tick key={card.ref} {...ticks} option={card.ref} title={card.title || board.card.untitled}>
          {renderCard(card)}
        </Tick>
      ))}
    </TickList>
  );
}

interface ClusterTicksProps extends TicksProps {
  readonly clusters: readonly VotableCluster[];
}

/** Clusters with a box each, and what is in them. */
export function ClusterTicks({ clusters, ...ticks }: ClusterTicksProps) {
  const { form } = wordsOf("weigh");
  const { cluster: words } = wordsOf("votes");
  return (
    <TickList label={form.clusterList}>
      {clusters.map(({ id, title, shown }) => (
        <Tick key={id} {...ticks} option={id} title={title || words.untitled}>
          <ClusterBrief title={title} count={shown.length} cards={shown} />
        </Tick>
      ))}
    </TickList>
  );
}

function TickList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul
      aria-label={label}
      className="grid max-h-112 overflow-y-auto rounded-lg border border-line bg-surface-2 lg:grid-cols-2"
    >
      {children}
    </ul>
  );
}

interface TickProps extends TicksProps {
  readonly option: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Tick({ draft, onTick, option, title, children }: TickProps) {
  return (
    <li className="-mb-px flex border-b border-line lg:odd:border-e">
      <label className="flex w-full items-start gap-3 px-3 py-2.5 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent">
        <input
          type="checkbox"
          checked={isTicked(draft, option)}
          onChange={(event) => onTick([option], event.target.checked)}
          aria-label={title}
          className="mt-1 size-5 shrink-0 focus-visible:outline-none"
        />
        <div className="min-w-0 grow">{children}</div>
      </label>
    </li>
  );
}
