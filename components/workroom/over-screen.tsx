"use client";

import { useEffect, useId, useState, type FormEvent } from "react";
import type { FirstMessages } from "#lib/messages/areas.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import { wordsOf } from "#live/words.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Field } from "#ui/field.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { Wordmark } from "#ui/wordmark.tsx";
import { watchForReadmission } from "./let-in-again.ts";
import { overKind } from "./over.ts";
import { reEnter } from "./re-enter.ts";
import { useTitle } from "./use-title.ts";

interface OverScreenProps {
  readonly workshopId: string;
  readonly code: Refusal;
  /** Was the workshop open here before? Then somebody was taken out; else they never were in. */
  readonly wasInside: boolean;
  readonly messages: FirstMessages;
  /** Something else that is over, with the one way on. */
  readonly instead?: {
    readonly title: string;
    readonly text: string;
    readonly label: string;
    readonly href: string;
  };
}

/** The workshop cannot be shown (any more): what happened, and the way back. */
export function OverScreen({ workshopId, code, wasInside, messages, instead }: OverScreenProps) {
  const { common } = messages;
  const over = wordsOf("over");
  const kind = overKind(code, wasInside);
  const words = instead ?? over[kind];
  useTitle(words.title);
  const mayReturn = kind === "removed" || kind === "turnedAway";
  useEffect(
    () => (mayReturn ? watchForReadmission(workshopId, () => location.reload()) : undefined),
    [mayReturn, workshopId],
  );
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-line bg-surface-2 px-4 py-2 sm:px-6">
        <Wordmark name={common.product} href="/" size="small" />
      </header>
      <main id="main" tabIndex={-1} className="mx-auto flex w-full max-w-form grow flex-col gap-6 px-4 py-12">
        <div className="flex flex-col gap-3">
          <h1 className="text-3xl">{words.title}</h1>
          <p className="text-ink-2">{words.text}</p>
        </div>
        {instead ? (
          <div className="flex">
            <ButtonLink href={instead.href} size="large" variant="primary">
              {instead.label}
            </ButtonLink>
          </div>
        ) : kind === "noSession" || kind === "signedOut" || mayReturn ? (
          <>
            <div className="flex flex-wrap gap-3">
              {kind !== "noSession" && (
                <Button variant="primary" size="large" onClick={() => location.reload()}>
                  {over.again}
                </Button>
              )}
              <ButtonLink href="/j" variant={kind === "noSession" ? "primary" : "secondary"} size="large">
                {over.joinAgain}
              </ButtonLink>
            </div>
            <ReEntryForm />
          </>
        ) : (
          <div className="flex flex-wrap gap-3">
            {kind === "other" && (
              <Button variant="primary" size="large" onClick={() => location.reload()}>
                {over.again}
              </Button>
            )}
            <ButtonLink href="/" size="large" variant={kind === "other" ? "secondary" : "primary"}>
              {over.toStart}
            </ButtonLink>
          </div>
        )}
      </main>
    </div>
  );
}

/** A personal code made on another device. */
function ReEntryForm() {
  const words = wordsOf("join").again;
  const formId = useId();
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await reEnter(code);
    if (answer.ok) location.assign(`/w/${answer.value.workshopId}`);
    else setRefusal(answer.code);
    setBusy(false);
  };
  return (
    <Disclosure summary={words.summary}>
      <form id={formId} onSubmit={(event) => void submit(event)} className="flex flex-col items-start gap-3">
        <Field label={words.code} hint={words.hint} error={refusal === null ? undefined : problemOf(refusal)}>
          {(control) => (
            <TextInput
              {...control}
              value={code}
              onChange={(event) => setCode(event.target.value)}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              required
              className="font-mono tracking-widest uppercase"
            />
          )}
        </Field>
        <Button type="submit" busy={busy}>
          {words.submit}
        </Button>
      </form>
    </Disclosure>
  );
}

function problemOf(refusal: Refusal): string {
  return refusal === "code-unknown" ? wordsOf("join").again.problem : wordsOf("refusals")[refusal];
}
