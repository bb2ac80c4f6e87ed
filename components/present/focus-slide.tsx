"use client";

import type { ReactNode } from "react";
import type { Card } from "#lib/board/card.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";

interface FocusSlideProps {
  /** "roomId/cardId" */
  readonly cardRef: string;
  readonly renderCard: (card: Card) => ReactNode;
}

/** One card, for all to see. */
export function FocusSlide({ cardRef, renderCard }: FocusSlideProps) {
  const words = wordsOf("present");
  const card = useWorkshop((ready) =>
    ready.cards.get(cardRef.split("/")[0] ?? "")?.find(({ ref }) => ref === cardRef),
  );
  return card ? renderCard(card) : <p className="text-3xl text-ink-2">{words.gone}</p>;
}
