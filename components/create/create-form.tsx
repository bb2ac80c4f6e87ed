"use client";

import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { Messages } from "#lib/messages/de.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { Language } from "#lib/model/state.ts";
import type { CreateAnswer } from "#lib/protocol/http.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Field } from "#ui/field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { useScripted } from "#ui/use-scripted.ts";
import { createWorkshop } from "./create-workshop.ts";
import { emptyDraft, faultsOf, fieldOf, hasDetailFault, inputOf, type Draft, type Faults } from "./draft.ts";
import { faultWords } from "./fault-words.ts";
import { HeadPreview } from "./head-preview.tsx";
import { HeadFields } from "./head-fields.tsx";

interface CreateFormProps {
  readonly language: Language;
  readonly messages: Messages;
  /** Chooses the sequence to begin with. */
  readonly renderTemplates: (choice: {
    readonly value: string;
    readonly onChange: (name: string) => void;
    readonly language: Language;
  }) => ReactNode;
  readonly onCreated: (answer: CreateAnswer, title: string) => void;
}

/**
 * A title is enough; the rest is folded away. Faults stand at their fields, the first one gets the focus. Nothing can be
 * typed or sent before the script is there, and nothing of it can ever come into an address.
 */
export function CreateForm({ language, messages, renderTemplates, onCreated }: CreateFormProps) {
  const { create, common, refusals } = messages;
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => emptyDraft(language));
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [unfolded, setUnfolded] = useState(false);
  const [busy, setBusy] = useState(false);
  const scripted = useScripted();

  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    // What was marked is judged again while it is being corrected; nothing new is marked before sending.
    const still = faultsOf(next);
    setFaults(Object.fromEntries(Object.entries(still).filter(([id]) => id in faults)));
  };

  const mark = (found: Faults, code: Refusal | null) => {
    // Drawn at once, so that the field that gets the focus is there, also one that was just unfolded or asked for.
    flushSync(() => {
      setFaults(found);
      setRefusal(code);
      if (hasDetailFault(found)) setUnfolded(true);
    });
    const first = code === "passphrase-wrong" ? "passphrase" : Object.keys(found)[0];
    form.current?.querySelector<HTMLElement>(`[name="${first ?? ""}"]`)?.focus();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const found = faultsOf(draft);
    if (Object.keys(found).length > 0) return mark(found, null);
    setBusy(true);
    const created = await createWorkshop(inputOf(draft));
    setBusy(false);
    if (created.ok) return onCreated(created.answer, draft.title.trim());
    mark(
      Object.fromEntries(
        created.fields.map((pointer) => [fieldOf(pointer, draft), { kind: "other" } as const]),
      ),
      created.code,
    );
  };

  const count = Object.keys(faults).length;
  const errorOf = (id: string) => {
    const fault = faults[id];
    return fault && faultWords(fault, create.errors);
  };
  return (
    <div className="grid grid-cols-1 items-start gap-x-14 gap-y-8 noscript:hidden wide:grid-cols-[minmax(0,1fr)_22rem]">
      <form
        ref={form}
        method="post"
        noValidate
        inert={!scripted}
        onSubmit={(event) => void submit(event)}
        className="flex flex-col gap-6"
      >
        {(count > 1 || (refusal && refusal !== "passphrase-wrong")) && (
          <Callout tone="danger" role="alert" title={create.problem}>
            {refusal && refusal !== "invalid" ? refusals[refusal] : create.fieldsToFix(count)}
          </Callout>
        )}
        <Field label={create.name} hint={create.nameHint} error={errorOf("title")}>
          {(control) => (
            <TextArea
              {...control}
              name="title"
              required
              rows={1}
              value={draft.title}
              placeholder={create.nameExample}
              // A title is one line, however long: it wraps to be read, and Enter sends.
              onChange={(event) => change({ title: event.target.value.replace(/\s*\n\s*/g, " ") })}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                event.preventDefault();
                form.current?.requestSubmit();
              }}
              className="resize-none! text-lg"
            />
          )}
        </Field>

        {renderTemplates({
          value: draft.template,
          onChange: (template) => change({ template }),
          language: draft.language,
        })}

        <Disclosure
          summary={create.more}
          hint={create.moreHint}
          open={unfolded}
          onToggle={(event) => setUnfolded(event.currentTarget.open)}
        >
          <HeadFields draft={draft} change={change} errorOf={errorOf} create={create} common={common} />
        </Disclosure>

        {refusal === "passphrase-wrong" && (
          <Field label={create.passphrase} error={refusals[refusal]}>
            {(control) => (
              <TextInput
                {...control}
                type="password"
                name="passphrase"
                autoComplete="off"
                value={draft.passphrase}
                onChange={(event) => change({ passphrase: event.target.value })}
              />
            )}
          </Field>
        )}

        <Button type="submit" variant="primary" size="large" busy={busy} className="sm:self-start">
          {create.submit}
        </Button>
        {!scripted && <p className="animate-late text-sm text-ink-2">{create.waiting}</p>}
      </form>
      <aside className="sticky top-6 hidden wide:block">
        <HeadPreview draft={draft} locale={language} create={create} />
      </aside>
    </div>
  );
}
