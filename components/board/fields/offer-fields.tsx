import type { OfferCard } from "#lib/board/card.ts";
import { setScalar } from "#lib/board/schema.ts";
import { useMessages, type Editor } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Checkbox } from "#ui/checkbox.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import { useBoardActions } from "../board-context.ts";
import { PartnerPicker } from "./partner-picker.tsx";
import { ScalarLine } from "./scalar-line.tsx";
import { SharedText } from "./shared-text.tsx";

const STATUS = ["running", "idea", "past"] as const;

interface OfferFieldsProps {
  readonly card: OfferCard;
  readonly editors: readonly Editor[];
}

export function OfferFields({ card, editors }: OfferFieldsProps) {
  const { board } = useMessages();
  const { doc, perform } = useBoardActions();
  const field = wordsOf("fields");
  return (
    <>
      <div className="@lg:col-span-2">
        <PartnerPicker card={card} />
      </div>
      <SharedText
        cardId={card.id}
        field="purpose"
        label={field.purpose}
        hint={field.purposeHint}
        editors={editors}
      />
      <SharedText
        cardId={card.id}
        field="outcome"
        label={field.outcome}
        hint={field.outcomeHint}
        editors={editors}
      />
      <ScalarLine
        cardId={card.id}
        field="targetGroup"
        value={card.targetGroup}
        label={field.targetGroup}
        example={field.targetGroupHint}
      />
      <Field label={field.status}>
        {(control) => (
          <Select
            {...control}
            value={card.status ?? ""}
            onChange={(event) => {
              const chosen = STATUS.find((status) => status === event.currentTarget.value);
              perform(() => setScalar(doc, card.id, "status", chosen ?? null));
            }}
          >
            <option value="">{field.statusNone}</option>
            {STATUS.map((status) => (
              <option key={status} value={status}>
                {board.mark[status]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {(["newPartner", "newTask"] as const).map((name) => (
        <Checkbox
          key={name}
          label={field[name]}
          checked={card[name] ?? false}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            perform(() => setScalar(doc, card.id, name, checked || null));
          }}
        />
      ))}
      <Disclosure summary={field.more} hint={field.moreHint} className="@lg:col-span-2">
        <div className="grid gap-4 @lg:grid-cols-2">
          <ScalarLine
            cardId={card.id}
            field="benefit"
            value={card.benefit}
            label={field.benefit}
            example={field.benefitHint}
          />
          <ScalarLine
            cardId={card.id}
            field="lifePhase"
            value={card.lifePhase}
            label={field.lifePhase}
            example={field.lifePhaseHint}
          />
        </div>
      </Disclosure>
    </>
  );
}
