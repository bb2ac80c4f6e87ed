"use client";

import { Shapes } from "lucide-react";
import { useLocale, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { GROUPS, groupLabel } from "#lib/landscape/categories.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { RadioGroup } from "#ui/radio-group.tsx";
import { Stepper } from "#ui/stepper.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { countRooms, dealtCounts, plannedPeople, type PlanDraft } from "./plan.ts";
import { bySize, groupSizes } from "./sizes.ts";
import { useIsHere } from "./use-is-here.ts";

const MOST_PER_GROUP = 50;

interface GroupCountProps {
  readonly draft: PlanDraft;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<PlanDraft>) => void;
}

/** Number of groups, people per group or topics; the sizes that come out of it are shown at once. */
export function GroupCount({ draft, error, onChange }: GroupCountProps) {
  const { form } = wordsOf("planning");
  const state = useWorkshop((ready) => ready.state);
  const isHere = useIsHere();
  const rooms = countRooms(draft, state, isHere);
  const people = plannedPeople(draft, state, isHere);
  const { here, offline } = dealtCounts(state, isHere);
  const tables = draft.kind === "rotate";
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        legend={tables ? form.byTables : form.by}
        layout="tiles"
        value={draft.by}
        onChange={(by) => onChange({ by, ...(by === "rooms" && rooms > 0 && { rooms }) })}
        choices={[
          { value: "rooms", label: form.byRooms },
          { value: "size", label: form.bySize },
          { value: "themes", label: form.byThemes },
        ]}
      />
      {draft.by === "themes" && <Themes draft={draft} error={error} onChange={onChange} />}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        {draft.by === "rooms" && (
          <Field label={tables ? form.tables : form.rooms}>
            {(control) => (
              <Stepper
                control={control}
                value={draft.rooms}
                least={1}
                most={LIMITS.rooms}
                fewerLabel={form.fewer}
                moreLabel={form.more}
                onChange={(value) => onChange({ rooms: value })}
              />
            )}
          </Field>
        )}
        {draft.by === "size" && (
          <Field label={form.size}>
            {(control) => (
              <Stepper
                control={control}
                value={draft.size}
                least={1}
                most={MOST_PER_GROUP}
                fewerLabel={form.fewer}
                moreLabel={form.more}
                onChange={(size) => onChange({ size })}
              />
            )}
          </Field>
        )}
        <Field label={form.reckon} note={form.reckonHint(here, offline)}>
          {(control) => (
            <Stepper
              control={control}
              value={people}
              least={0}
              most={LIMITS.people}
              fewerLabel={form.fewer}
              moreLabel={form.more}
              onChange={(value) => onChange({ people: value === (here || offline) ? null : value })}
            />
          )}
        </Field>
      </div>
      <Sizes draft={draft} rooms={rooms} people={people} />
    </div>
  );
}

/** What comes out of it, in words. */
function Sizes({
  draft,
  rooms,
  people,
}: {
  readonly draft: PlanDraft;
  readonly rooms: number;
  readonly people: number;
}) {
  const { form } = wordsOf("planning");
  if (rooms === 0) return null;
  const sizes = groupSizes(people, { kind: "rooms", rooms });
  const dealt = draft.kind !== "manual" && draft.kind !== "free" && people > 0;
  const empty = sizes.filter((size) => size === 0).length;
  return (
    <output className="flex flex-col rounded-md bg-surface-3 px-3 py-2">
      <span className="text-sm text-ink-2">{form.result}</span>
      <span className="font-semibold">{dealt ? form.sizes(bySize(sizes)) : form.groupCount(rooms)}</span>
      {dealt && empty > 0 && <span className="text-sm text-warn">{form.emptyGroups(empty)}</span>}
      {people === 0 && <span className="text-sm text-ink-2">{form.early}</span>}
    </output>
  );
}

function Themes({ draft, error, onChange }: GroupCountProps) {
  const { form } = wordsOf("planning");
  const locale = useLocale();
  const sectors = GROUPS.map((group) => groupLabel(group.key, locale)).join("\n");
  return (
    <div className="flex flex-col items-start gap-2">
      <Field label={form.themes} hint={form.themesHint} error={error} className="w-full">
        {(control) => (
          <TextArea
            {...control}
            rows={6}
            value={draft.themes}
            onChange={(event) => onChange({ themes: event.target.value })}
          />
        )}
      </Field>
      {draft.themes.trim() === "" && (
        <Button size="small" icon={<Shapes />} onClick={() => onChange({ themes: sectors })}>
          {form.themesSectors}
        </Button>
      )}
    </div>
  );
}
