"use client";

import { useId, useState, type FormEvent } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Field } from "#ui/field.tsx";
import { RadioGroup } from "#ui/radio-group.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { GroupCount } from "./group-count.tsx";
import { PlanGroups } from "./plan-groups.tsx";
import { PlanPreview } from "./plan-preview.tsx";
import { firstDraft, lastRooms, planInput, type PlanDraft } from "./plan.ts";
import { useRun } from "#components/act/use-run.ts";

interface PlanFormProps {
  readonly onDone: () => void;
}

/** Groups for the next round: how many, how long, what to do, who goes where. An untouched form is a plan. */
export function PlanForm({ onDone }: PlanFormProps) {
  const desk = wordsOf("desk");
  const state = useWorkshop((ready) => ready.state);
  const run = useRun();
  const titleId = useId();
  const [draft, setDraft] = useState<PlanDraft>(() => firstDraft(state));
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const last = lastRooms(state);
  const number = (state.round?.number ?? 0) + 1;
  const change = (part: Partial<PlanDraft>) => setDraft({ ...draft, ...part });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const input = planInput(draft, state);
    setWrong(!input.ok);
    if (!input.ok) return announce(desk.plan.minutesWrong(LIMITS.minutes));
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
          {number === 1 ? desk.plan.title : desk.plan.titleAgain(number)}
        </h2>
        {last.length > 0 && (
          <RadioGroup
            legend={desk.plan.assignment}
            value={draft.assignment}
            onChange={(assignment) => change({ assignment })}
            choices={[
              { value: "random", label: desk.plan.random },
              { value: "manual", label: desk.plan.manual },
              {
                value: "keep",
                label: desk.plan.keep,
                hint: desk.plan.keepHint(last.map((room) => room.name).join(", ")),
              },
            ]}
          />
        )}
        {draft.assignment !== "keep" && <GroupCount draft={draft} onChange={change} />}
        {last.length === 0 && (
          <RadioGroup
            legend={desk.plan.assignment}
            layout="tiles"
            value={draft.assignment}
            onChange={(assignment) => change({ assignment })}
            choices={[
              { value: "random", label: desk.plan.random },
              { value: "manual", label: desk.plan.manual },
            ]}
          />
        )}
        <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
          <Field
            label={desk.plan.minutes}
            error={wrong ? desk.plan.minutesWrong(LIMITS.minutes) : undefined}
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
            label={desk.plan.noLimit}
            checked={draft.unlimited}
            onChange={(event) => change({ unlimited: event.target.checked })}
          />
        </div>
        <Field label={desk.plan.task} hint={desk.plan.taskHint}>
          {(control) => (
            <TextArea
              {...control}
              value={draft.task}
              maxLength={LIMITS.task}
              onChange={(event) => change({ task: event.target.value })}
            />
          )}
        </Field>
        <Disclosure summary={desk.plan.details}>
          <PlanGroups draft={draft} onChange={setDraft} />
        </Disclosure>
        <div className="sticky bottom-0 mt-auto flex flex-wrap justify-end gap-2 border-t border-line bg-surface-1 py-3 max-sm:bottom-16">
          <Button onClick={onDone}>{desk.plan.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {desk.plan.prepare}
          </Button>
        </div>
      </form>
      <div className="max-xl:hidden">
        <PlanPreview draft={draft} />
      </div>
    </div>
  );
}
