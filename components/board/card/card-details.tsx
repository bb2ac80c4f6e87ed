import type { ReactNode } from "react";
import type { Card, PartnerCard } from "#lib/board/card.ts";
import { wordFor } from "#lib/board/vocabulary.ts";
import { typicalityOf } from "#lib/landscape/categories.ts";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";

interface CardDetailsProps {
  readonly card: Card;
  readonly linked: readonly PartnerCard[];
}

/** An unfolded card that this person reads and does not change. */
export function CardDetails({ card, linked }: CardDetailsProps) {
  const { board } = useMessages();
  const field = wordsOf("fields");
  return (
    <dl className="mt-3 grid gap-x-8 gap-y-3 @lg:grid-cols-2">
      {card.kind === "partner" && (
        <>
          <Entry name={field.ring} value={card.ring && board.ring[card.ring]} />
          <Entry name={field.typicality} value={typicalityWord(card)} />
          <Entry name={field.place} value={card.place} />
          <Entry name={field.formality} value={wordFor(field.formalities, card.formality)} />
          <Entry name={field.lastContact} value={wordFor(field.lastContacts, card.lastContact)} />
          <Entry name={field.gives} value={resources(card.gives)} />
          <Entry name={field.gets} value={resources(card.gets)} />
        </>
      )}
      {card.kind === "offer" && (
        <>
          <Entry name={board.mark.partners} value={linked.map((partner) => partner.title).join(", ")} />
          <Entry name={field.targetGroup} value={card.targetGroup} />
          <Entry name={field.lifePhase} value={card.lifePhase} />
          <Entry name={field.purpose} value={card.purpose} />
          <Entry name={field.outcome} value={card.outcome} />
          <Entry name={field.benefit} value={card.benefit} />
          <Entry name={field.status} value={card.status && board.mark[card.status]} />
        </>
      )}
      {card.kind === "strategy" && (
        <>
          <Entry name={field.obstacle} value={card.obstacle} />
          <Entry name={field.condition} value={card.condition} />
        </>
      )}
      {card.kind === "wish" && (
        <>
          <Entry name={field.addressee} value={card.addressee} />
          <Entry name={field.wishKind} value={wordFor(field.wishKinds, card.wishKind)} />
          <Entry name={field.weBring} value={card.weBring} />
        </>
      )}
      <Entry name={card.kind === "message" ? field.textMessage : field.text} value={card.text} />
    </dl>
  );

  function resources(kinds: readonly string[] = []): string {
    return kinds.map((kind) => wordFor(field.resources, kind)).join(", ");
  }

  function typicalityWord(partner: PartnerCard): string | undefined {
    const typicality = typicalityOf(partner);
    return typicality && (typicality === "typical" ? field.typical : board.mark.untypical);
  }
}

function Entry({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  if (value === undefined || value === "") return null;
  return (
    <div>
      <dt className="text-sm text-ink-3">{name}</dt>
      <dd className="hyphenate max-w-text whitespace-pre-line">{value}</dd>
    </div>
  );
}
