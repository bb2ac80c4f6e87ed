"use client";

import { useCallback } from "react";
import { useMessages, useSend } from "#live/hooks.ts";
import { refusalText } from "#lib/messages/refusal-text.ts";
import type { CommandName, Commands } from "#lib/model/command.ts";
import { showToast } from "#ui/toasts.ts";

type Run = <Name extends CommandName>(name: Name, input: Commands[Name]) => Promise<boolean>;

/** Gives a command and shows a refusal in words; answers whether it was accepted. Stays the same function. */
export function useRun(): Run {
  const send = useSend();
  const messages = useMessages();
  return useCallback<Run>(
    async (name, input) => {
      const ack = await send(name, input);
      if (!ack.ok) showToast({ text: refusalText(ack.code, messages), tone: "danger" });
      return ack.ok;
    },
    [send, messages],
  );
}
