"use client";

import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Field } from "#ui/field.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { placesInAll, plannedPeople, plannedRooms, type PlanDraft } from "./plan.ts";
import { useIsHere } from "./use-is-here.ts";

interface PlaceFieldsProps {
  readonly draft: PlanDraft;
  readonly error: string | undefined;
  readonly onChange: (change: Pick<PlanDraft, "places">) => void;
}

/** How many may choose a group, and whether that is enough for all. */
export function PlaceFields({ draft, error, onChange }: PlaceFieldsProps) {
  const { form } = wordsOf("planning");
  const state = useWorkshop((ready) => ready.state);
  const isHere = useIsHere();
  const places = placesInAll(plannedRooms(draft, state, isHere));
  const people = plannedPeople(draft, state, isHere);
  return (
    <div className="flex flex-col gap-2">
      <Field label={form.places} hint={form.placesHint} error={error} className="max-w-60">
        {(control) => (
          <TextInput
            {...control}
            inputMode="numeric"
            value={draft.places}
            onChange={(event) => onChange({ places: event.target.value })}
          />
        )}
      </Field>
      {places !== null && places < people && (
        <output className="text-sm text-warn">{form.placesFew(places, people)}</output>
      )}
    </div>
  );
}
