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
  const { workroom } = useMessages();
  const words = wordsOf("join").reentry;
  const workshopId = useWorkshop((ready) => ready.state.id);
  const [answer, setAnswer] = useState<ReEntryCodeAnswer | "making" | "failed" | null>(null);
  const made = typeof answer === "object" ? answer : null;

  const make = async () => {
    setAnswer("making");
    const fresh = await makeReEntryCode(workshopId);
    setAnswer(fresh ?? "failed");
    announce(fresh ? `${words.code}: ${showCode(fresh.code)}` : words.failed);
  };
  return (
    <Dialog open onClose={onClose} title={words.title} closeLabel={workroom.close} width="narrow">
      <div className="flex flex-col gap-4">
        <p>{words.text}</p>
        {made ? (
          <Made answer={made} />
        ) : (
          <Button
            variant="primary"
            busy={answer === "making"}
            onClick={() => void make()}
            className="self-start"
          >
            {answer === "making" ? words.making : words.make}
          </Button>
        )}
        {answer === "failed" && <Callout tone="danger">{words.failed}</Callout>}
      </div>
    </Dialog>
  );
}

function Made({ answer }: { readonly answer: ReEntryCodeAnswer }) {
  const words = wordsOf("join").reentry;
  const locale = useLocale();
  const until = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(answer.expiresAtMs);
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="eyebrow">{words.code}</p>
      <p className="rounded-md border border-line bg-surface-1 px-4 py-2 font-mono text-3xl tracking-widest max-sm:px-2 max-sm:text-center max-sm:text-2xl max-sm:tracking-normal">
        {showCode(answer.code)}
      </p>
      <CopyButton
        text={showCode(answer.code)}
        label={words.copy}
        doneLabel={words.copied}
        failedLabel={words.copyFailed}
        size="small"
      />
      <p>{words.how(`${location.host}/j`, wordsOf("join").again.summary)}</p>
      <p className="text-sm text-ink-2">
        {words.until(until)}. {words.keep}
      </p>
    </div>
  );
}
