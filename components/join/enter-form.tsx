"use client";

import { useEffect, useRef, useState, type FormEvent } from "react";
import type { JoinMessages } from "#lib/messages/de/join.ts";
import type { RefusalsMessages } from "#lib/messages/de/refusals.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import { Apology } from "#ui/apology.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { Field } from "#ui/field.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { enterWithSecret } from "./enter-with-secret.ts";

interface EnterFormProps {
  readonly workshopId: string;
  readonly words: JoinMessages["enter"];
  readonly optional: string;
  readonly refusals: RefusalsMessages;
}

/** Takes the secret out of the address at once, keeps it in memory only, and exchanges it for a session. */
export function EnterForm({ workshopId, words, optional, refusals }: EnterFormProps) {
  const secret = useRef("");
  const [stage, setStage] = useState<"reading" | "asking" | "entering" | "missing">("reading");
  const [problem, setProblem] = useState<Refusal | null>(null);

  useEffect(() => {
    const read = () => {
      const found = location.hash.slice(1);
      if (found !== "") {
        secret.current = found;
        history.replaceState(history.state, "", location.pathname);
      }
      setStage(secret.current === "" ? "missing" : "asking");
    };
    read();
    // Whoever pastes the whole link where its beginning was open already loads no new page.
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (stage === "entering") return;
    const form = new FormData(event.currentTarget);
    setStage("entering");
    setProblem(null);
    const name = textOf(form, "name");
    const organisation = textOf(form, "organisation");
    const entered = await enterWithSecret(workshopId, {
      secret: secret.current,
      ...(name !== "" && { name }),
      ...(organisation !== "" && { organisation }),
    });
    if (entered.ok) return location.replace(entered.value);
    setProblem(entered.code);
    setStage("asking");
  };

  if (stage === "reading") return <Skeleton label={words.preparing} lines={4} />;
  if (stage === "missing")
    return (
      <Apology
        title={words.missing.title}
        text={words.missing.text}
        actions={
          <ButtonLink href="/j" variant="primary">
            {words.toJoin}
          </ButtonLink>
        }
      />
    );

  const nameError = problem === "name-reserved" || problem === "name-missing" ? refusals[problem] : undefined;
  return (
    <div className="flex max-w-form flex-col gap-6 pt-2 sm:pt-6">
      <header className="flex flex-col gap-2">
        <h1 className="font-serif text-3xl font-semibold tracking-tight sm:text-4xl">{words.title}</h1>
        <p className="text-lg text-ink-2">{words.text}</p>
      </header>
      <form
        method="post"
        onSubmit={(event) => void submit(event)}
        className="flex flex-col gap-5 rounded-lg border border-line bg-surface-2 p-4 sm:p-6"
      >
        {problem && (
          <Callout tone="danger" role="alert">
            {refusals[problem]}
          </Callout>
        )}
        <Field label={words.name} note={optional} hint={words.nameHint} error={nameError}>
          {(control) => <TextInput {...control} name="name" maxLength={200} autoComplete="nickname" />}
        </Field>
        <Field label={words.organisation} note={optional}>
          {(control) => (
            <TextInput {...control} name="organisation" maxLength={500} autoComplete="organization" />
          )}
        </Field>
        <Button type="submit" variant="primary" size="large" wide busy={stage === "entering"}>
          {words.submit}
        </Button>
      </form>
      <p className="text-sm text-ink-2">{words.secret}</p>
    </div>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
