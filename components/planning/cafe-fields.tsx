"use client";

import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Field } from "#ui/field.tsx";
import { RadioGroup } from "#ui/radio-group.tsx";
import { Select } from "#ui/select.tsx";
import { Stepper } from "#ui/stepper.tsx";
import { countRooms, isAutomatic, plannedRooms, withHost, type PlanDraft } from "./plan.ts";
import { useIsHere } from "./use-is-here.ts";

interface CafeFieldsProps {
  readonly draft: PlanDraft;
  readonly onChange: (draft: PlanDraft) => void;
}

/** Of a World Café: how the next turn begins, how many there are, and who stays at the tables. */
export function CafeFields({ draft, onChange }: CafeFieldsProps) {
  const { form } = wordsOf("planning");
  const state = useWorkshop((ready) => ready.state);
  const isHere = useIsHere();
  const hosted = draft.hosts.some((host) => host !== "");
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        legend={form.go}
        layout="tiles"
        value={isAutomatic(draft) ? "automatic" : "hand"}
        onChange={(value) => onChange({ ...draft, automatic: value === "automatic" })}
        choices={[
          { value: "hand", label: form.goByHand },
          {
            value: "automatic",
            label: form.goAutomatic,
            disabled: draft.unlimited,
            ...(draft.unlimited && { hint: form.goNeedsTime }),
          },
        ]}
      />
      {isAutomatic(draft) && (
        <Field label={form.turns} {...(hosted && { hint: form.turnsHint(countRooms(draft, state, isHere)) })}>
          {(control) => (
            <Stepper
              control={control}
              value={draft.turns}
              least={2}
              most={LIMITS.turns}
              fewerLabel={form.fewer}
              moreLabel={form.more}
              onChange={(turns) => onChange({ ...draft, turns })}
            />
          )}
        </Field>
      )}
      <Disclosure summary={form.hosts} open={hosted}>
        <Hosts draft={draft} onChange={onChange} />
      </Disclosure>
    </div>
  );
}

function Hosts({ draft, onChange }: CafeFieldsProps) {
  const { form } = wordsOf("planning");
  const state = useWorkshop((ready) => ready.state);
  const isHere = useIsHere();
  const rooms = plannedRooms(draft, state, isHere);
  const people = state.people
    .filter((person) => !person.removed && person.role !== "observer")
    .toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-ink-2">{form.hostsHint}</p>
      <ol className="grid gap-3 sm:grid-cols-2">
        {rooms.map((room, table) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={table}>
            <Field label={form.hostOf(room.name)}>
              {(control) => (
                <Select
                  {...control}
                  value={draft.hosts[table] ?? ""}
                  onChange={(event) => onChange(withHost(draft, table, event.target.value))}
                >
                  <option value="">{form.noHost}</option>
                  {people.map((person) => (
                    <option key={person.id} value={person.id}>
                      {person.name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </li>
        ))}
      </ol>
    </div>
  );
}
