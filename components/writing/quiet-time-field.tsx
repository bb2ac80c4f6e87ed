"use client";

import { LIMITS } from "#lib/model/limits.ts";
import { wordsOf } from "#live/words.ts";
import { Checkbox } from "#ui/checkbox.tsx";
import { Field } from "#ui/field.tsx";
import { TextInput } from "#ui/text-input.tsx";
import type { QuietTime } from "./quiet-time.ts";

interface QuietTimeFieldProps {
  readonly time: QuietTime;
  readonly wrong: boolean;
  readonly onChange: (time: QuietTime) => void;
}

/** How long everybody writes; a clock says it to all. */
export function QuietTimeField({ time, wrong, onChange }: QuietTimeFieldProps) {
  const { begin: words } = wordsOf("writing");
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <Field
        label={words.minutes}
        error={wrong ? words.minutesWrong(LIMITS.minutes) : undefined}
        className="w-28"
      >
        {(control) => (
          <TextInput
            {...control}
            inputMode="decimal"
            value={time.minutes}
            disabled={time.timeless}
            onChange={(event) => onChange({ ...time, minutes: event.target.value })}
          />
        )}
      </Field>
      <Checkbox
        label={words.noTime}
        checked={time.timeless}
        onChange={(event) => onChange({ ...time, timeless: event.currentTarget.checked })}
      />
    </div>
  );
}
