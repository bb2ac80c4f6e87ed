"use client";

import { useCallback } from "react";
import { useMessages, useSend } from "#live/hooks.ts";
import { fetchWords, wordsOf } from "#live/words.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { CommandName, Commands } from "#lib/model/command.ts";
import { showToast } from "#ui/toasts.ts";

type Run = <Name extends CommandName>(name: Name, input: Commands[Name]) => Promise<boolean>;

/** Gives a command and shows a refusal in words; answers whether it was accepted. Stays the same function. */
export function useRun(): Run {
  const send = useSend();
  const { workroom } = useMessages();
  return useCallback<Run>(
    async (name, input) => {
      const ack = await send(name, input);
      if (!ack.ok)
        void refusalText(ack.code, workroom.failed).then((text) => showToast({ text, tone: "danger" }));
      return ack.ok;
    },
    [send, workroom],
  );
}

async function refusalText(code: Refusal, otherwise: string): Promise<string> {
  return fetchWords("refusals").then(
    () => wordsOf("refusals")[code],
    () => otherwise,
  );
}
