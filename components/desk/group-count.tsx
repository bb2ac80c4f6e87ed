"use client";

import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { Field } from "#ui/field.tsx";
import { RadioGroup } from "#ui/radio-group.tsx";
import { dealtCount, DEFAULT_SIZE, type PlanDraft } from "./plan.ts";
import { bySize, groupSizes, roomCount } from "./sizes.ts";
import { Stepper } from "#ui/stepper.tsx";

const MOST_PER_GROUP = 50;

interface GroupCountProps {
  readonly draft: PlanDraft;
  readonly onChange: (change: Pick<PlanDraft, "choice">) => void;
}

/** Number of groups or people per group; the sizes that come out of it are shown at once. */
export function GroupCount({ draft, onChange }: GroupCountProps) {
  const desk = wordsOf("desk");
  const people = useWorkshop((ready) => dealtCount(ready.state));
  const { choice } = draft;
  const sizes = groupSizes(people, choice);
  const empty = sizes.filter((size) => size === 0).length;
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        legend={desk.plan.by}
        layout="tiles"
        value={choice.kind}
        onChange={(kind) =>
          onChange({
            choice:
              kind === "rooms"
                ? { kind, rooms: roomCount(people, choice) }
                : { kind, size: Math.max(2, sizes[0] ?? DEFAULT_SIZE) },
          })
        }
        choices={[
          { value: "rooms", label: desk.plan.byRooms },
          { value: "size", label: desk.plan.bySize },
        ]}
      />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        {choice.kind === "rooms" ? (
          <Field label={desk.plan.rooms}>
            {(control) => (
              <Stepper
                control={control}
                value={choice.rooms}
                least={1}
                most={LIMITS.rooms}
                fewerLabel={desk.plan.fewer}
                moreLabel={desk.plan.more}
                onChange={(rooms) => onChange({ choice: { kind: "rooms", rooms } })}
              />
            )}
          </Field>
        ) : (
          <Field label={desk.plan.size}>
            {(control) => (
              <Stepper
                control={control}
                value={choice.size}
                least={1}
                most={MOST_PER_GROUP}
                fewerLabel={desk.plan.fewer}
                moreLabel={desk.plan.more}
                onChange={(size) => onChange({ choice: { kind: "size", size } })}
              />
            )}
          </Field>
        )}
        <output className="flex grow basis-60 flex-col rounded-md bg-surface-3 px-3 py-2">
          <span className="text-sm text-ink-2">{desk.plan.people(people)}</span>
          {draft.assignment === "manual" ? (
            <span className="font-semibold">{desk.plan.groupCount(sizes.length)}</span>
          ) : (
            <span className="font-semibold">{desk.plan.sizes(bySize(sizes))}</span>
          )}
          {empty > 0 && draft.assignment !== "manual" && (
            <span className="text-sm text-warn">{desk.plan.emptyGroups(empty)}</span>
          )}
        </output>
      </div>
      <p className="text-sm text-ink-2">{desk.plan.late}</p>
    </div>
  );
}
