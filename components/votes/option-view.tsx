"use client";

import type { ReactNode } from "react";
import type { Card } from "#lib/board/card.ts";
import type { Vote } from "#lib/model/state.ts";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { ChangedMark } from "./changed-mark.tsx";
import { ClusterBrief } from "./cluster-brief.tsx";
import type { Option } from "./options.ts";

export type RenderCard = (card: Card) => ReactNode;

interface OptionViewProps {
  readonly vote: Vote;
  readonly option: Option;
  readonly renderCard: RenderCard;
}

/** What can be chosen in a vote, and whether it was another when the vote began. */
export function OptionView({ vote, option, renderCard }: OptionViewProps) {
  const words = wordsOf("votes");
  if (option.kind === "unseen") return <p className="text-ink-2">{words.gone}</p>;
  return (
    <>
      {option.kind === "card" ? (
        renderCard(option.card)
      ) : (
        <ClusterBrief
          title={option.title}
          count={option.count}
          cards={option.cards}
          renderCard={renderCard}
        />
      )}
      <ChangedMark open={vote.counts === undefined} option={option} />
    </>
  );
}

/** How it is spoken of; clusters without a title can be told apart by a card. */
export function useOptionTitle(): (option: Option) => string {
  const words = wordsOf("votes");
  const { board } = useMessages();
  return (option) => {
    if (option.kind === "unseen") return words.gone;
    if (option.kind === "card") return option.card.title || board.card.untitled;
    const [first] = option.cards;
    const untitled = first?.title ? words.cluster.untitledWith(first.title) : words.cluster.untitled;
    return option.title || untitled;
  };
}
