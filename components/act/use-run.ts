"use client";

import { useMessages, useSend } from "#live/hooks.ts";
import { refusalText } from "#lib/messages/refusal-text.ts";
import type { CommandName, Commands } from "#lib/model/command.ts";
import { showToast } from "#ui/toasts.ts";

/** Gives a command and shows a refusal in words; answers whether it was accepted. */
export function useRun(): <Name extends CommandName>(name: Name, input: Commands[Name]) => Promise<boolean> {
  const send = useSend();
  const messages = useMessages();
  return async (name, input) => {
    const ack = await send(name, input);
    if (!ack.ok) showToast({ text: refusalText(ack.code, messages), tone: "danger" });
    return ack.ok;
  };
}
