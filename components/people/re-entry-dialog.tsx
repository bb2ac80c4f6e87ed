"use client";

import { useState } from "react";
import { wordsOf } from "#live/words.ts";
import { useLocale, useMessages, useWorkshop } from "#live/hooks.ts";
import { showCode } from "#lib/protocol/codes.ts";
import type { ReEntryCodeAnswer } from "#lib/protocol/http.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { CopyButton } from "#ui/copy-button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { makeReEntryCode } from "./re-entry-code.ts";

/** A code with which one is the same person on another device. */
export function ReEntryDialog({ onClose }: { readonly onClose: () => void }) {
  const { people, workroom } = useMessages();
  const workshopId = useWorkshop((ready) => ready.state.id);
  const [answer, setAnswer] = useState<ReEntryCodeAnswer | "making" | "failed" | null>(null);
  const made = typeof answer === "object" ? answer : null;

  const make = async () => {
    setAnswer("making");
    const fresh = await makeReEntryCode(workshopId);
    setAnswer(fresh ?? "failed");
    announce(fresh ? `${people.reentry.code}: ${showCode(fresh.code)}` : people.reentry.failed);
  };
  return (
    <Dialog open onClose={onClose} title={people.reentry.title} closeLabel={workroom.close} width="narrow">
      <div className="flex flex-col gap-4">
        <p>{people.reentry.text}</p>
        {made ? (
          <Made answer={made} />
        ) : (
          <Button
            variant="primary"
            busy={answer === "making"}
            onClick={() => void make()}
            className="self-start"
          >
            {answer === "making" ? people.reentry.making : people.reentry.make}
          </Button>
        )}
        {answer === "failed" && <Callout tone="danger">{people.reentry.failed}</Callout>}
      </div>
    </Dialog>
  );
}

function Made({ answer }: { readonly answer: ReEntryCodeAnswer }) {
  const { people } = useMessages();
  const locale = useLocale();
  const until = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(answer.expiresAtMs);
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="eyebrow">{people.reentry.code}</p>
      <p className="rounded-md border border-line bg-surface-1 px-4 py-2 font-mono text-3xl tracking-widest">
        {showCode(answer.code)}
      </p>
      <CopyButton
        text={showCode(answer.code)}
        label={people.reentry.copy}
        doneLabel={people.reentry.copied}
        failedLabel={people.reentry.copyFailed}
        size="small"
      />
      <p>{people.reentry.how(`${location.host}/j`, wordsOf("join").again.summary)}</p>
      <p className="text-sm text-ink-2">
        {people.reentry.until(until)}. {people.reentry.keep}
      </p>
    </div>
  );
}
