import type { Card, CardKind } from "#lib/board/card.ts";
import { useMessages } from "#live/hooks.ts";
import { CardSection, type CardContextOf } from "./card-section.tsx";
import { KindIcon } from "./kind-icon.tsx";

interface KindSectionProps {
  readonly kind: CardKind;
  readonly cards: readonly Card[];
  readonly contextOf: CardContextOf;
}

/** The cards of one kind. */
export function KindSection({ kind, cards, contextOf }: KindSectionProps) {
  const { board } = useMessages();
  return (
    <CardSection
      title={board.kinds[kind]}
      icon={<KindIcon kind={kind} className="size-5" />}
      kind={kind}
      cards={cards}
      contextOf={contextOf}
    />
  );
}
