"use client";

import { useId, type FormEvent } from "react";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { AUTHORS_SHOWN, PHASE_FORMINGS, PHASE_KINDS, PHASE_PLACES } from "#lib/model/state.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { withKind, withPlace, type PhaseDraft, type PhaseFaults } from "./phase-draft.ts";

interface PhaseFormProps {
  readonly title: string;
  readonly draft: PhaseDraft;
  readonly faults: PhaseFaults;
  /** It is the phase in front. */
  readonly running: boolean;
  readonly busy: boolean;
  readonly onChange: (draft: PhaseDraft) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** One phase: what it is called, how long, where, what is to be done, which cards. */
export function PhaseForm(props: PhaseFormProps) {
  const { title, draft, faults, running, busy, onChange, onSave, onCancel } = props;
  const words = wordsOf("agenda").form;
  const quiet = wordsOf("writing").begin;
  const { board } = useMessages();
  const titleId = useId();
  const set = (part: Partial<PhaseDraft>) => onChange({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSave();
  };
  return (
    <form
      onSubmit={submit}
      noValidate
      aria-labelledby={titleId}
      className="flex flex-col gap-4 rounded-md border border-accent bg-surface-1 p-4"
    >
      <h3 id={titleId} className="hyphenate text-lg">
        {title}
      </h3>
      <Field label={words.title} error={faults.title && words.titleMissing}>
        {(control) => (
          <TextInput
            {...control}
            data-phase-title
            value={draft.title}
            maxLength={LIMITS.phaseTitle}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <Field
            label={words.minutes}
            error={faults.minutes && words.minutesWrong(LIMITS.minutes)}
            className="w-28"
          >
            {(control) => (
              <TextInput
                {...control}
                inputMode="decimal"
                value={draft.minutes}
                disabled={draft.timeless}
                onChange={(event) => set({ minutes: event.target.value, proposed: false })}
              />
            )}
          </Field>
          <Checkbox
            label={words.noTime}
            checked={draft.timeless}
            onChange={(event) => set({ timeless: event.target.checked })}
          />
        </div>
        <Field label={words.place}>
          {(control) => (
            <Select
              {...control}
              value={draft.place}
              onChange={(event) => {
                const place = PHASE_PLACES.find((each) => each === event.target.value);
                if (place) onChange(withPlace(draft, place));
              }}
            >
              {PHASE_PLACES.map((place) => (
                <option key={place} value={place}>
                  {words.places[place]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {draft.place === "groups" && (
        <Field label={words.forming}>
          {(control) => (
            <Select
              {...control}
              value={draft.forming ?? "none"}
              onChange={(event) =>
                set({ forming: PHASE_FORMINGS.find((each) => each === event.target.value) ?? null })
              }
            >
              <option value="none">{words.formings.none}</option>
              {PHASE_FORMINGS.map((forming) => (
                <option key={forming} value={forming}>
                  {words.formings[forming]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {draft.place === "alone" && (
        <div className="flex flex-col gap-2">
          <Field label={quiet.author} hint={quiet.hints[draft.author]}>
            {(control) => (
              <Select
                {...control}
                value={draft.author}
                onChange={(event) => {
                  const author = AUTHORS_SHOWN.find((each) => each === event.target.value);
                  if (author) set({ author });
                }}
              >
                {AUTHORS_SHOWN.toReversed().map((author) => (
                  <option key={author} value={author}>
                    {quiet.authors[author]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Checkbox
            label={quiet.own}
            hint={quiet.ownHint}
            checked={draft.own}
            onChange={(event) => set({ own: event.target.checked })}
          />
        </div>
      )}
      {running && <p className="text-sm text-ink-2">{words.running}</p>}
      <Field label={words.task} hint={words.taskHint}>
        {(control) => (
          <TextArea
            {...control}
            rows={3}
            value={draft.task}
            maxLength={LIMITS.task}
            onChange={(event) => set({ task: event.target.value })}
          />
        )}
      </Field>
      <fieldset className="flex flex-col">
        <legend className="font-semibold">{words.kinds}</legend>
        <p className="text-sm text-ink-2">{words.kindsHint}</p>
        <div className="mt-1 grid grid-cols-2 gap-x-4 sm:grid-cols-3">
          {PHASE_KINDS.map((kind) => (
            <Checkbox
              key={kind}
              label={board.kinds[kind]}
              checked={draft.kinds.includes(kind)}
              onChange={(event) => onChange(withKind(draft, kind, event.target.checked))}
            />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button type="submit" variant="primary" busy={busy}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
