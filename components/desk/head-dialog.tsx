"use client";

import { useState } from "react";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { Field } from "#ui/field.tsx";
import { FormDialog } from "#ui/form-dialog.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { showToast } from "#ui/toasts.ts";
import { ContributorsFields } from "./contributors-fields.tsx";
import { draftOf, headInput, withPerson, type HeadDraft } from "./head-draft.ts";
import { useRun } from "#components/act/use-run.ts";

type TextKey = Exclude<keyof HeadDraft, "people" | "language">;

/** Everything that stands in the head of the documentation. */
export function HeadDialog({ onClose }: { readonly onClose: () => void }) {
  const desk = wordsOf("desk");
  const { workroom } = useMessages();
  const head = useWorkshop((ready) => ready.state.head);
  const run = useRun();
  const [draft, setDraft] = useState(() => draftOf(head));
  const [missing, setMissing] = useState(false);
  const set = (part: Partial<HeadDraft>) => setDraft((before) => ({ ...before, ...part }));

  const submit = async () => {
    const input = headInput(draft);
    setMissing(!input.ok);
    if (!input.ok) return;
    const accepted = await run("head.change", input.value);
    if (!accepted) return;
    showToast({ text: desk.head.saved });
    onClose();
  };

  const line = (key: TextKey, label: string, limit: number, more: { hint?: string; error?: string } = {}) => (
    <Field label={label} {...more}>
      {(control) => (
        <TextInput
          {...control}
          value={draft[key]}
          maxLength={limit}
          onChange={(event) => set({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  const lines = (key: TextKey, label: string, limit: number, hint?: string) => (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(control) => (
        <TextArea
          {...control}
          rows={3}
          value={draft[key]}
          maxLength={limit}
          onChange={(event) => set({ [key]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <FormDialog
      onClose={onClose}
      title={desk.head.title}
      closeLabel={workroom.close}
      width="wide"
      submitLabel={desk.head.save}
      onSubmit={submit}
    >
      <div className="flex flex-col gap-6">
        <p className="text-ink-2">{desk.head.text}</p>
        <fieldset className="flex flex-col gap-4">
          <legend className="mb-2 text-lg font-semibold">{desk.head.workshop}</legend>
          <div className="grid gap-4 sm:grid-cols-[7rem_1fr]">
            {line("number", desk.head.number, LIMITS.number)}
            {line("title", desk.head.name, LIMITS.title, missing ? { error: desk.head.nameMissing } : {})}
          </div>
          {line("subtitle", desk.head.subtitle, LIMITS.subtitle)}
          {lines("abstract", desk.head.abstract, LIMITS.abstract)}
        </fieldset>
        <ContributorsFields
          draft={draft}
          onChange={(people) => set({ people })}
          onAdd={() => setDraft(withPerson)}
        />
        <fieldset className="flex flex-col gap-4">
          <legend className="mb-2 text-lg font-semibold">{desk.head.congress}</legend>
          <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
            {line("congressTitle", desk.head.congressTitle, LIMITS.congressTitle)}
            <Field label={desk.head.ordinal}>
              {(control) => (
                <TextInput
                  {...control}
                  inputMode="numeric"
                  value={draft.ordinal}
                  onChange={(event) => set({ ordinal: event.target.value })}
                />
              )}
            </Field>
          </div>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={desk.head.date}>
              {(control) => (
                <TextInput
                  {...control}
                  type="date"
                  value={draft.date}
                  onChange={(event) => set({ date: event.target.value })}
                />
              )}
            </Field>
            {line("dayLabel", desk.head.dayLabel, LIMITS.dayLabel, { hint: desk.head.dayLabelHint })}
          </div>
        </fieldset>
        {lines("funding", desk.head.funding, LIMITS.funding, desk.head.fundingHint)}
        <Field label={desk.head.language} className="max-w-60">
          {(control) => (
            <Select
              {...control}
              value={draft.language}
              onChange={(event) => set({ language: event.target.value === "en" ? "en" : "de" })}
            >
              <option value="de">{desk.head.german}</option>
              <option value="en">{desk.head.english}</option>
            </Select>
          )}
        </Field>
      </div>
    </FormDialog>
  );
}
