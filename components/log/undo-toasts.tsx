"use client";

import { useEffect } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { type Happening, useLog } from "#live/log-client.ts";
import { wordsOf } from "#live/words.ts";
import { valuesOf, type LogKey } from "#lib/model/log-values.ts";
import type { WorkshopEvent } from "#lib/model/event.ts";
import { dismissToast, offerWayBack, showToast, shownToasts } from "#ui/toasts.ts";
import { HELD, lastDone, type Done } from "./last-done.ts";
import { lineText } from "./line-text.ts";

/** Whoever has given the command may have a message of their own about it. */
const OWN_WORDS_MS = 80;

/**
 * After each of moderation's actions that can be undone: what was done, with "Rückgängig". One message at a time, the
 * last action counts; all of them stand in the log. A message that the action shows itself gets the way back instead.
 */
export function UndoToasts() {
  const { watch, undo } = useLog();
  const you = useWorkshop((ready) => ready.you);
  const words = wordsOf("log");

  useEffect(() => {
    const held: Happening[] = [];
    const timers = new Set<ReturnType<typeof setTimeout>>();
    let shown: number | null = null;

    const takeBack = async ({ from, to }: Done) => {
      const ack = await undo({ from, to });
      if (ack.ok) return;
      const text = ack.code === "conflict" ? words.tooLate : wordsOf("refusals")[ack.code];
      showToast({ text, tone: "danger" });
    };
    const offer = (done: Done, newest: number) => {
      const action = { label: words.undo, run: () => void takeBack(done) };
      const own = shownToasts().find(({ id, tone }) => id > newest && tone === "info");
      if (own?.action) return;
      if (shown !== null) dismissToast(shown);
      shown = own ? own.id : showToast({ text: `${textOf(done.spoken)}.`, action });
      if (own) offerWayBack(own.id, action);
    };
    const textOf = ({ before, event }: Happening) => {
      // Whatever can be taken back is spoken of.
      const spoken = event as Extract<WorkshopEvent, { name: LogKey }>;
      return lineText({ key: spoken.name, values: valuesOf(before, spoken) }, words);
    };

    const stop = watch({
      happened(happening) {
        held.push(happening);
        if (held.length > HELD) held.shift();
      },
      done(from, to) {
        const done = lastDone(held, you, from, to);
        if (!done) return;
        const newest = shownToasts().at(-1)?.id ?? 0;
        const timer = setTimeout(() => {
          timers.delete(timer);
          offer(done, newest);
        }, OWN_WORDS_MS);
        timers.add(timer);
      },
    });
    return () => {
      stop();
      for (const timer of timers) clearTimeout(timer);
    };
  }, [watch, undo, you, words]);
  return null;
}
