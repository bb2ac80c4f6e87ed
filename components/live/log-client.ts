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
    // The server answers each message in its own form.
    const own = async <Answer extends Ack | LogAnswer>(answer: Promise<unknown>): Promise<Answer> =>
      ((await answer) ?? { ok: false, code: "unavailable" }) as Answer;
    return {
      read: (input) => own<LogAnswer>(control.ask("log.read", input)),
      undo: (input) => own<Ack>(control.insist("log.undo", input)),
      watch: (watcher) => control.watch(watcher),
    };
  }, [control]);
}
