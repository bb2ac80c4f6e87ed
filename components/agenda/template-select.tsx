"use client";

import { useState } from "react";
import type { AgendaMessages } from "#lib/messages/de/agenda.ts";
import type { Locale } from "#lib/messages/locale.ts";
import type { Language } from "#lib/model/state.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import { minutesOf, phasesLine } from "./templates.ts";
import { useTemplates } from "./use-templates.ts";

interface TemplateSelectProps {
  /** Name of the template; empty for none. */
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly locale: Locale;
  /** In which the phases will be written. */
  readonly language: Language;
  readonly words: AgendaMessages;
}

/** For the form of a new workshop: one line, and what it brings below it. Nothing has to be chosen. */
export function TemplateSelect({ value, onChange, locale, language, words }: TemplateSelectProps) {
  const found = useTemplates();
  const [wanted, setWanted] = useState(false);
  const templates = found.state === "there" ? found.templates : [];
  const chosen = templates.find(({ name }) => name === value);
  return (
    <div className="flex flex-col gap-2">
      <Field label={words.templates.field} note={words.templates.note}>
        {(control) => (
          <Select
            {...control}
            name="template"
            value={chosen ? value : ""}
            onFocus={() => setWanted(true)}
            onChange={(event) => onChange(event.target.value)}
          >
            <option value="">{words.templates.none}</option>
            {templates.map((template) => (
              <option key={template.name} value={template.name}>
                {words.templates.option(template.label[locale], minutesOf(template))}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {found.state === "failed" && wanted && (
        <output className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
          {words.templates.failed}
          <Button size="small" onClick={found.retry}>
            {words.templates.again}
          </Button>
        </output>
      )}
      {chosen && (
        <>
          <p className="max-w-text text-sm text-ink-2">{chosen.summary[locale]}</p>
          <p className="text-sm">{phasesLine(chosen, language, words)}</p>
        </>
      )}
    </div>
  );
}
