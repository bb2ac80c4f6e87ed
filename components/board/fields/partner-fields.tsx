import type { PartnerCard } from "#lib/board/card.ts";
import type { Scalars } from "#lib/board/fields.ts";
import { setScalar } from "#lib/board/schema.ts";
import {
  CATEGORIES,
  categoriesIn,
  categoryLabel,
  categoryOf,
  GROUPS,
  typicalityOf,
} from "#lib/landscape/categories.ts";
import { examplesOf } from "#lib/landscape/examples.ts";
import { useLocale, useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { RadioGroup } from "#ui/radio-group.tsx";
import { Select } from "#ui/select.tsx";
import { useBoardActions } from "../board-context.ts";
import { RingMark } from "../card/ring-mark.tsx";
import { MorePartnerFields } from "./more-partner-fields.tsx";
import { ScalarLine } from "./scalar-line.tsx";

const RINGS = [1, 2, 3, 4] as const;

export function PartnerFields({ card }: { readonly card: PartnerCard }) {
  const { board } = useMessages();
  const { doc, perform } = useBoardActions();
  const field = wordsOf("fields");
  const set = <Name extends "ring" | "typicality">(name: Name, value: Scalars[Name] | null) =>
    perform(() => setScalar(doc, card.id, name, value));
  const usual = categoryOf(card.category)?.typicality;

  return (
    <>
      <CategoryField card={card} />
      <ScalarLine
        cardId={card.id}
        field="place"
        value={card.place}
        label={field.place}
        note={field.placeHint}
      />
      <div className="@lg:col-span-2">
        <RadioGroup
          legend={field.ring}
          layout="tiles"
          value={card.ring === undefined ? "" : String(card.ring)}
          choices={RINGS.map((ring) => ({
            value: String(ring),
            label: (
              <span className="flex items-center gap-1.5">
                <RingMark ring={ring} />
                {board.ring[ring]}
              </span>
            ),
            hint: field.ringTest[ring],
          }))}
          onChange={(value) => set("ring", RINGS.find((ring) => String(ring) === value) ?? null)}
        />
        {card.ring !== undefined && (
          <Button variant="quiet" size="small" className="mt-1" onClick={() => set("ring", null)}>
            {field.ringNone}
          </Button>
        )}
      </div>
      <div className="@lg:col-span-2">
        <RadioGroup
          legend={field.typicality}
          layout="tiles"
          value={typicalityOf(card) ?? ""}
          choices={(["typical", "untypical"] as const).map((value) => ({
            value,
            label: value === "typical" ? field.typical : board.mark.untypical,
            ...(value === usual ? { hint: field.default } : {}),
          }))}
          onChange={(value) => {
            if (value !== "") set("typicality", value === usual ? null : value);
          }}
        />
      </div>
      <MorePartnerFields card={card} />
    </>
  );
}

function CategoryField({ card }: { readonly card: PartnerCard }) {
  const field = wordsOf("fields");
  const locale = useLocale();
  const { doc, perform } = useBoardActions();
  const known = card.category === undefined || CATEGORIES.some((each) => each.key === card.category);
  const examples = examplesOf(card.category, locale);
  return (
    <Field label={field.category} hint={examples && field.categoryExamples(examples)}>
      {(control) => (
        <Select
          {...control}
          value={card.category ?? ""}
          onChange={(event) => {
            const key = event.currentTarget.value;
            perform(() => setScalar(doc, card.id, "category", key === "" ? null : key));
          }}
        >
          <option value="">{field.categoryNone}</option>
          {!known && <option value={card.category}>{field.categoryOther(card.category ?? "")}</option>}
          {GROUPS.map((group) => (
            <optgroup key={group.key} label={group.label[locale]}>
              {categoriesIn(group.key).map((category) => (
                <option key={category.key} value={category.key}>
                  {categoryLabel(category.key, locale)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      )}
    </Field>
  );
}
