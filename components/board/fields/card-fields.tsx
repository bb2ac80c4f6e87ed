import { useEffect, useRef } from "react";
import type { Card } from "#lib/board/card.ts";
import { WISH_KINDS } from "#lib/board/vocabulary.ts";
import { useMessages, type Editor } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { CardEyebrow } from "../card/card-face.tsx";
import { OfferFields } from "./offer-fields.tsx";
import { PartnerFields } from "./partner-fields.tsx";
import { ScalarChoice } from "./scalar-choice.tsx";
import { ScalarLine } from "./scalar-line.tsx";
import { SharedText } from "./shared-text.tsx";

interface CardFieldsProps {
  readonly card: Card;
  readonly editors: readonly Editor[];
}

/** All fields of an unfolded card. There is nothing to save. */
export function CardFields({ card, editors }: CardFieldsProps) {
  const { board } = useMessages();
  const field = wordsOf("fields");
  const shared = { cardId: card.id, editors };
  const fields = useRef<HTMLDivElement>(null);

  const begun = useRef(false);

  useEffect(() => {
    // A board that comes back into sight is no card that is unfolded: there the focus goes to where it was.
    if (begun.current) return;
    begun.current = true;
    fields.current?.querySelector("textarea")?.focus({ preventScroll: true });
    fields.current?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, []);

  return (
    <div ref={fields} className="flex flex-col gap-2">
      <CardEyebrow card={card} />
      <div className="grid gap-4 @lg:grid-cols-2">
        <SharedText
          {...shared}
          field="title"
          title={card.kind}
          label={
            card.kind === "partner" ? field.name : card.kind === "message" ? board.kind.message : field.title
          }
          className="@lg:col-span-2"
        />
        {card.kind === "partner" && <PartnerFields card={card} />}
        {card.kind === "offer" && <OfferFields card={card} editors={editors} />}
        {card.kind === "strategy" && (
          <>
            <SharedText {...shared} field="obstacle" label={field.obstacle} />
            <SharedText {...shared} field="condition" label={field.condition} />
          </>
        )}
        {card.kind === "wish" && (
          <>
            <ScalarLine
              cardId={card.id}
              field="addressee"
              value={card.addressee}
              label={field.addressee}
              example={field.addresseeHint}
            />
            <ScalarChoice
              cardId={card.id}
              field="wishKind"
              label={field.wishKind}
              value={card.wishKind}
              choices={WISH_KINDS}
              words={field.wishKinds}
            />
            <SharedText {...shared} field="weBring" label={field.weBring} className="@lg:col-span-2" />
          </>
        )}
        <SharedText
          {...shared}
          field="text"
          label={card.kind === "message" ? field.textMessage : field.text}
          className="@lg:col-span-2"
        />
      </div>
    </div>
  );
}
