"use client";

// log-client.ts: the log of the session as moderation asks for it. Fetched only with the parts that show it.

import { useMemo } from "react";
import type { Ack, LogAnswer, LogReadInput, LogUndoInput } from "#lib/protocol/control.ts";
import type { Watcher } from "./control-client.ts";
import { useLive } from "./workshop.tsx";

export type { Happening } from "./control-client.ts";

export interface LogClient {
  /** Never rejects; without a connection "unavailable". */
  readonly read: (input: LogReadInput) => Promise<LogAnswer>;
  readonly undo: (input: LogUndoInput) => Promise<Ack>;
  readonly watch: (watcher: Watcher) => () => void;
}

export function useLog(): LogClient {
  const { control } = useLive();
  return useMemo(() => {
    const ask = async <Answer extends Ack | LogAnswer>(name: string, input: object): Promise<Answer> => {
      // The server answers each message in its own form.
      const answer = (await control.ask(name, input)) as Answer | null;
      return answer ?? ({ ok: false, code: "unavailable" } as Answer);
    };
    return {
      read: (input) => ask<LogAnswer>("log.read", input),
      undo: (input) => ask<Ack>("log.undo", input),
      watch: (watcher) => control.watch(watcher),
    };
  }, [control]);
}
