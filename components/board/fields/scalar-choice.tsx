import { setScalar } from "#lib/board/schema.ts";
import { wordsOf } from "#live/words.ts";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import { useBoardActions } from "../board-context.ts";

interface ScalarChoiceProps<Choice extends string> {
  readonly cardId: string;
  readonly field: "formality" | "lastContact" | "wishKind";
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly words: Readonly<Record<Choice, string>>;
}

/** One of a few values, or none; what another program wrote stays until something else is chosen. */
export function ScalarChoice<Choice extends string>({
  cardId,
  field,
  label,
  value,
  choices,
  words,
}: ScalarChoiceProps<Choice>) {
  const { doc, perform } = useBoardActions();
  const known = value === undefined || choices.some((each) => each === value);
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          value={value ?? ""}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            perform(() => setScalar(doc, cardId, field, chosen || null));
          }}
        >
          <option value="">{wordsOf("fields").open}</option>
          {!known && <option value={value}>{value}</option>}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {words[choice]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
