"use client";

import clsx from "clsx";
import type { FormEvent } from "react";
import type { JoinMessages } from "#lib/messages/de/join.ts";
import type { RefusalsMessages } from "#lib/messages/de/refusals.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { EnterBody, InvitationAnswer } from "#lib/protocol/http.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { Field } from "#ui/field.tsx";
import { TextInput } from "#ui/text-input.tsx";

interface InvitationFormProps {
  readonly invitation: InvitationAnswer;
  readonly busy: boolean;
  readonly problem: Refusal | null;
  readonly onEnter: (given: Omit<EnterBody, "secret">) => void;
  readonly words: JoinMessages["enter"];
  readonly optional: string;
  readonly refusals: RefusalsMessages;
}

/** Whom the link is for and what they are here for; a name can be given, once. One button. */
export function InvitationForm({
  invitation,
  busy,
  problem,
  onEnter,
  words,
  optional,
  refusals,
}: InvitationFormProps) {
  const { title, role, name, back, instead } = invitation;
  const kind = name === undefined ? words.forRole : back ? words.back : words.forPerson;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [given, organisation] = [textOf(form, "name"), textOf(form, "organisation")];
    onEnter({ ...(given !== "" && { name: given }), ...(organisation !== "" && { organisation }) });
  };

  const nameError = problem === "name-reserved" || problem === "name-missing" ? refusals[problem] : undefined;
  return (
    <div className="flex max-w-form flex-col gap-6 pt-2 sm:pt-6">
      <header className="flex flex-col gap-2">
        <p className="hyphenate font-semibold text-accent">{title}</p>
        <h1 className="hyphenate font-serif text-3xl font-semibold tracking-tight sm:text-4xl">
          {name === undefined ? kind.title : `${kind.title}, ${name}`}
        </h1>
        <p className="text-lg text-ink-2">{kind.text}</p>
        <p className="text-lg">
          {words.task} <strong>{words.role[role]}</strong>
        </p>
      </header>
      {instead !== undefined && (
        <Callout tone="warn" role="note" title={`${words.instead} ${instead}`}>
          {words.insteadText}
        </Callout>
      )}
      <form
        method="post"
        onSubmit={submit}
        className={clsx(
          "flex flex-col gap-5",
          !back && "rounded-lg border border-line bg-surface-2 p-4 sm:p-6",
        )}
      >
        {problem && (
          <Callout tone="danger" role="alert">
            {refusals[problem]}
          </Callout>
        )}
        {!back && (
          <>
            <Field label={words.name} note={optional} hint={kind.nameHint} error={nameError}>
              {(control) => (
                <TextInput
                  {...control}
                  name="name"
                  defaultValue={name ?? ""}
                  maxLength={200}
                  autoComplete="nickname"
                />
              )}
            </Field>
            <Field label={words.organisation} note={optional}>
              {(control) => (
                <TextInput {...control} name="organisation" maxLength={500} autoComplete="organization" />
              )}
            </Field>
          </>
        )}
        <Button type="submit" variant="primary" size="large" wide busy={busy}>
          {words.submit}
        </Button>
      </form>
      <p className="text-sm text-ink-2">{kind.keep}</p>
    </div>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
