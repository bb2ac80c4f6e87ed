import { FORMALITIES, LAST_CONTACTS, RESOURCES } from "#lib/board/vocabulary.ts";
import type { PartnerCard } from "#lib/board/card.ts";
import { setResource } from "#lib/board/schema.ts";
import { wordsOf } from "#live/words.ts";
import { Checkbox } from "#ui/checkbox.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { useBoardActions } from "../board-context.ts";
import { ScalarChoice } from "./scalar-choice.tsx";

/** What a partner is asked for second: how firm it is, and what flows. */
export function MorePartnerFields({ card }: { readonly card: PartnerCard }) {
  const field = wordsOf("fields");
  return (
    <Disclosure summary={field.more} hint={field.moreHint} className="@lg:col-span-2">
      <div className="grid gap-4 @lg:grid-cols-2">
        <ScalarChoice
          cardId={card.id}
          field="formality"
          label={field.formality}
          value={card.formality}
          choices={FORMALITIES}
          words={field.formalities}
        />
        <ScalarChoice
          cardId={card.id}
          field="lastContact"
          label={field.lastContact}
          value={card.lastContact}
          choices={LAST_CONTACTS}
          words={field.lastContacts}
        />
        <Resources card={card} direction="gives" />
        <Resources card={card} direction="gets" />
      </div>
    </Disclosure>
  );
}

function Resources({
  card,
  direction,
}: {
  readonly card: PartnerCard;
  readonly direction: "gives" | "gets";
}) {
  const field = wordsOf("fields");
  const { doc, perform } = useBoardActions();
  const chosen = card[direction] ?? [];
  return (
    <fieldset className="flex min-w-0 flex-col">
      <legend className="mb-1 font-semibold">{field[direction]}</legend>
      {RESOURCES.map((kind) => (
        <Checkbox
          key={kind}
          label={field.resources[kind]}
          checked={chosen.includes(kind)}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            perform(() => setResource(doc, card.id, direction, kind, checked));
          }}
        />
      ))}
    </fieldset>
  );
}
