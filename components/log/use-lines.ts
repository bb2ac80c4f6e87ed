"use client";

import { useCallback, useEffect, useState } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { useLog } from "#live/log-client.ts";
import { withEarlier, withNewest, type Lines } from "./pages.ts";

/** Many things happen at once when a round opens. */
const PAUSE_MS = 400;

interface ShownLines {
  /** null: not there yet. */
  readonly held: Lines | null;
  readonly failed: boolean;
  readonly refresh: () => Promise<void>;
  readonly earlier: () => Promise<void>;
}

/** The log, kept up to date while it is shown, also across a lost connection. */
export function useLines(): ShownLines {
  const { read, watch } = useLog();
  const online = useWorkshop((ready) => ready.connection === "online");
  const [held, setHeld] = useState<Lines | null>(null);
  const [failed, setFailed] = useState(false);

  const refresh = useCallback(async () => {
    const answer = await read({});
    setFailed(!answer.ok);
    if (answer.ok) setHeld((last) => withNewest(last, answer));
  }, [read]);

  useEffect(() => {
    if (!online) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refreshIn = (delayMs: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), delayMs);
    };
    refreshIn(0);
    const stop = watch({ happened: () => refreshIn(PAUSE_MS), done: () => {} });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [online, refresh, watch]);

  const earlier = async () => {
    const before = held?.lines.at(-1)?.seq;
    if (before === undefined) return;
    const answer = await read({ before });
    setFailed(!answer.ok);
    if (answer.ok) setHeld((last) => last && withEarlier(last, answer));
  };
  return { held, failed, refresh, earlier };
}
