"use client";

import { useId, useState, type FormEvent } from "react";
import { keepDraft, readDraft } from "#components/act/kept-draft.ts";
import { useRun } from "#components/act/use-run.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { isRunning } from "#lib/model/access.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Field } from "#ui/field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { CafeFields } from "./cafe-fields.tsx";
import { draftToGoOn, firstDraft } from "./first-draft.ts";
import { GroupCount } from "./group-count.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { PlanGroups } from "./plan-groups.tsx";
import { PlanKinds } from "./plan-kinds.tsx";
import { PlanList } from "./plan-list.tsx";
import { plannedNumber, planKey } from "./plan-key.ts";
import { PlanPreview } from "./plan-preview.tsx";
import {
  CAFE_MINUTES,
  countsGroups,
  DEFAULT_MINUTES,
  planInput,
  type PlanDraft,
  type PlanFault,
} from "./plan.ts";
import { useIsHere } from "./use-is-here.ts";

interface PlanFormProps {
  readonly onDone: () => void;
}

/** Groups for the next round: who goes where, how many, how long, what to do. An untouched form is a plan. */
export function PlanForm({ onDone }: PlanFormProps) {
  const { form, list } = wordsOf("planning");
  const state = useWorkshop((ready) => ready.state);
  const isHere = useIsHere();
  const run = useRun();
  const titleId = useId();
  const waitId = useId();
  // A round that is already prepared is changed.
  const changing = state.round?.state === "prepared";
  const running = isRunning(state.round);
  const number = plannedNumber(state.round);
  const key = planKey(state);
  const [draft, setDraft] = useState<PlanDraft>(() =>
    draftToGoOn(readDraft(key, firstDraft(state, isHere)), state),
  );
  // Said when the form was sent, and only as long as it holds.
  const [wrong, setWrong] = useState<PlanFault | null>(null);
  const [busy, setBusy] = useState(false);

  const replace = (next: PlanDraft) => {
    setDraft(next);
    keepDraft(key, next);
  };
  const change = (part: Partial<PlanDraft>) => {
    // A World Café takes its own time, unless somebody has already said how long.
    const cafe = part.kind === "rotate" && draft.minutes === String(DEFAULT_MINUTES);
    replace({ ...draft, ...part, ...(cafe && { minutes: String(CAFE_MINUTES) }) });
  };
  const errors: Record<PlanFault, string> = {
    minutes: form.minutesWrong(LIMITS.minutes),
    themes: form.themesMissing,
    list: list.missing,
    places: form.placesWrong(LIMITS.people),
    callUrl: form.callUrlWrong,
  };
  const isWrong = wrong !== null && faultOf(draft, state) === wrong;
  const errorAt = (fault: PlanFault) => (isWrong && wrong === fault ? errors[fault] : undefined);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || running) return;
    const input = planInput(draft, state, isHere);
    setWrong(input.ok ? null : input.code);
    if (!input.ok) return announce(errors[input.code]);
    setBusy(true);
    if (await run("round.prepare", input.value)) onDone();
    setBusy(false);
  };

  return (
    <div className="grid grow gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,34rem)_minmax(14rem,1fr)]">
      <form
        onSubmit={(event) => void submit(event)}
        noValidate
        aria-labelledby={titleId}
        className="flex max-w-form flex-col gap-6"
      >
        <h2 id={titleId} className="text-2xl">
          {number === 1 ? form.title : form.titleAgain(number)}
        </h2>
        {changing && <p className="text-ink-2">{form.changing}</p>}
        <PlanKinds draft={draft} onChange={change} />
        {draft.kind === "list" && <PlanList draft={draft} error={errorAt("list")} onChange={change} />}
        {countsGroups(draft) && <GroupCount draft={draft} error={errorAt("themes")} onChange={change} />}
        {draft.kind === "free" && <PlaceFields draft={draft} error={errorAt("places")} onChange={change} />}
        {draft.kind === "rotate" && <CafeFields draft={draft} onChange={replace} />}
        <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
          <Field
            label={draft.kind === "rotate" ? form.minutesTurn : form.minutes}
            error={errorAt("minutes")}
            className="w-44"
          >
            {(control) => (
              <TextInput
                {...control}
                inputMode="decimal"
                value={draft.minutes}
                disabled={draft.unlimited}
                onChange={(event) => change({ minutes: event.target.value })}
              />
            )}
          </Field>
          <Checkbox
            label={form.noLimit}
            checked={draft.unlimited}
            onChange={(event) => change({ unlimited: event.target.checked })}
          />
        </div>
        <Field label={form.task} hint={form.taskHint}>
          {(control) => (
            <TextArea
              {...control}
              value={draft.task}
              maxLength={LIMITS.task}
              onChange={(event) => change({ task: event.target.value })}
            />
          )}
        </Field>
        <Disclosure summary={form.details} {...(wrong === "callUrl" && { open: true })}>
          <PlanGroups draft={draft} error={errorAt("callUrl")} onChange={replace} />
        </Disclosure>
        <div className="sticky bottom-0 z-10 mt-auto flex flex-wrap justify-end gap-2 border-t border-line bg-surface-1 py-3 max-sm:bottom-16">
          {running && (
            <p id={waitId} className="basis-full text-sm text-ink-2">
              {form.waits}
            </p>
          )}
          <Button onClick={onDone}>{running ? form.toGroups : form.cancel}</Button>
          <Button
            type="submit"
            variant="primary"
            busy={busy}
            {...(running && { disabled: true, "aria-describedby": waitId })}
          >
            {form.prepare}
          </Button>
        </div>
      </form>
      <div className="max-xl:hidden">
        <PlanPreview draft={draft} />
      </div>
    </div>
  );
}

function faultOf(draft: PlanDraft, state: WorkshopState): PlanFault | null {
  const input = planInput(draft, state);
  return input.ok ? null : input.code;
}
