"use client";

import type { Messages } from "#lib/messages/de.ts";
import type { Language } from "#lib/model/state.ts";
import { countGraphemes } from "#lib/util/text.ts";
import { Field } from "#ui/field.tsx";
import { Meter } from "#ui/meter.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { ABSTRACT_LENGTH, type Draft } from "./draft.ts";
import { PeopleFields } from "./people-fields.tsx";

export interface HeadFieldsProps {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  readonly errorOf: (id: string) => string | undefined;
  readonly create: Messages["create"];
  readonly common: Messages["common"];
}

type Text = Exclude<keyof Draft, "people" | "language">;

/** All that the head of the documentation can have besides the title. */
export function HeadFields(props: HeadFieldsProps) {
  const { draft, change, errorOf, create } = props;
  const bind = (name: Text) => ({
    name,
    value: draft[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      change({ [name]: event.target.value }),
  });
  const { low, high } = ABSTRACT_LENGTH;
  const length = countGraphemes(draft.abstract.trim());
  return (
    <div className="flex flex-col gap-8 rounded-lg border border-line bg-surface-2 p-4 sm:p-6">
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-2 text-lg font-semibold">{create.about}</legend>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
          <Field label={create.number} error={errorOf("number")}>
            {(control) => <TextInput {...control} {...bind("number")} placeholder={create.numberExample} />}
          </Field>
          <Field label={create.subtitle} error={errorOf("subtitle")}>
            {(control) => <TextInput {...control} {...bind("subtitle")} />}
          </Field>
        </div>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-3">
          <Field label={create.date} error={errorOf("date")}>
            {(control) => <TextInput {...control} {...bind("date")} type="date" />}
          </Field>
          <Field label={create.dayLabel} error={errorOf("dayLabel")}>
            {(control) => <TextInput {...control} {...bind("dayLabel")} placeholder={create.dayExample} />}
          </Field>
          <Field label={create.language}>
            {(control) => (
              <Select
                {...control}
                name="language"
                value={draft.language}
                onChange={(event) => change({ language: event.target.value as Language })}
              >
                <option value="de">{create.languages.de}</option>
                <option value="en">{create.languages.en}</option>
              </Select>
            )}
          </Field>
        </div>
        <Field label={create.abstract} hint={create.abstractHint} error={errorOf("abstract")}>
          {(control) => <TextArea {...control} {...bind("abstract")} rows={6} />}
        </Field>
        <Meter
          label={create.abstractLength}
          value={length}
          low={low}
          high={high}
          text={create.abstractCount(length, low, high)}
        />
      </fieldset>

      <fieldset className="flex flex-col gap-4">
        <legend className="mb-2 text-lg font-semibold">{create.congress}</legend>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
          <Field label={create.ordinal} error={errorOf("ordinal")}>
            {(control) => (
              <TextInput
                {...control}
                {...bind("ordinal")}
                inputMode="numeric"
                placeholder={create.ordinalExample}
              />
            )}
          </Field>
          <Field label={create.congressTitle} error={errorOf("congressTitle")}>
            {(control) => (
              <TextInput {...control} {...bind("congressTitle")} placeholder={create.congressExample} />
            )}
          </Field>
        </div>
      </fieldset>

      <PeopleFields {...props} />

      <Field label={create.funding} hint={create.fundingHint} error={errorOf("funding")}>
        {(control) => <TextArea {...control} {...bind("funding")} rows={3} />}
      </Field>
    </div>
  );
}
