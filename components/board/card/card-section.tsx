import { useId, type ReactNode } from "react";
import type { Card, CardKind } from "#lib/board/card.ts";
import { CardGrid } from "./card-grid.tsx";
import { CardItem, type CardItemProps } from "./card-item.tsx";

/** What a card needs beside itself; answers the same values as long as nothing changed. */
export type CardContextOf = (card: Card) => Omit<CardItemProps, "card">;

interface CardSectionProps {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly kind: CardKind | "mixed";
  readonly cards: readonly Card[];
  readonly contextOf: CardContextOf;
}

/** A titled group of cards. */
export function CardSection({ title, icon, kind, cards, contextOf }: CardSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} className="flex items-center gap-2 text-lg">
        {icon}
        {title}
        <span className="text-sm font-normal text-ink-3 tabular-nums">{cards.length}</span>
      </h3>
      <CardGrid label={title} kind={kind}>
        {cards.map((card) => (
          <CardItem key={card.ref} card={card} {...contextOf(card)} />
        ))}
      </CardGrid>
    </section>
  );
}
