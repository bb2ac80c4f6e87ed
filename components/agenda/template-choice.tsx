"use client";

import { useState } from "react";
import { useRun } from "#components/act/use-run.ts";
import { useLocale, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { RadioGroup } from "#ui/radio-group.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { minutesOf, phasesLine } from "./templates.ts";
import { useTemplates } from "./use-templates.ts";

interface TemplateChoiceProps {
  /** There are phases that would be replaced. */
  readonly replaces: boolean;
  readonly onTaken: () => void;
}

/** A sequence to begin with, or to begin anew with. */
export function TemplateChoice({ replaces, onTaken }: TemplateChoiceProps) {
  const words = wordsOf("agenda");
  const locale = useLocale();
  const language = useWorkshop((ready) => ready.state.head.language);
  const run = useRun();
  const found = useTemplates();
  const [name, setName] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (found.state === "loading") return <Skeleton label={words.templates.loading} lines={6} />;
  if (found.state === "failed")
    return (
      <Callout tone="warn" actions={<Button onClick={found.retry}>{words.templates.again}</Button>}>
        {words.templates.failed}
      </Callout>
    );
  const { templates } = found;
  const chosen = templates.find((template) => template.name === name) ?? templates[0];
  if (!chosen) return null;
  const take = async () => {
    if (busy) return;
    setBusy(true);
    const taken = await run("agenda.use", { template: chosen.name });
    setBusy(false);
    if (taken) onTaken();
  };
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        legend={words.templates.legend}
        value={chosen.name}
        onChange={setName}
        choices={templates.map((template) => ({
          value: template.name,
          label: words.templates.option(template.label[locale], minutesOf(template)),
          hint:
            template === chosen ? (
              <>
                {template.summary[locale]}
                <span className="block pt-1 text-ink-1">{phasesLine(template, language, words)}</span>
              </>
            ) : (
              template.summary[locale]
            ),
        }))}
      />
      {replaces && <p className="text-sm text-ink-2">{words.templates.replaces}</p>}
      <Button variant="primary" busy={busy} onClick={() => void take()} className="self-start max-sm:w-full">
        {words.templates.take}
      </Button>
    </div>
  );
}
