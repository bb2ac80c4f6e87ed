"use client";

import { Undo2 } from "lucide-react";
import { useState } from "react";
import { useLocale, useWorkshop } from "#live/hooks.ts";
import { useLog } from "#live/log-client.ts";
import { wordsOf } from "#live/words.ts";
import type { LogLine } from "#lib/model/log.ts";
import { Button } from "#ui/button.tsx";
import { showToast } from "#ui/toasts.ts";
import { lineText } from "./line-text.ts";

interface LogEntryProps {
  readonly line: LogLine;
  readonly onUndone: () => void;
}

export function LogEntry({ line, onUndone }: LogEntryProps) {
  const words = wordsOf("log");
  const locale = useLocale();
  const you = useWorkshop((ready) => ready.you);
  const { undo } = useLog();
  const [busy, setBusy] = useState(false);
  const text = lineText(line, words);
  const own = line.by === you;
  const name = own ? undefined : line.byName;

  const takeBack = async () => {
    setBusy(true);
    const ack = await undo({ from: line.seq, to: line.seq });
    setBusy(false);
    if (ack.ok) showToast({ text: name === undefined ? words.undone(text) : words.undoneOf(text, name) });
    else
      showToast({
        text: ack.code === "conflict" ? words.tooLate : wordsOf("refusals")[ack.code],
        tone: "danger",
      });
    onUndone();
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <div className="min-w-0 grow basis-52">
        <p className="text-sm text-ink-3 tabular-nums">
          {line.atMs !== undefined && (
            <time dateTime={new Date(line.atMs).toISOString()}>{timeOf(line.atMs, locale)}</time>
          )}
          {line.byName !== undefined && (
            <span className="hyphenate">
              {line.atMs !== undefined && " · "}
              {own ? words.byYou : line.byName}
            </span>
          )}
        </p>
        <p className="hyphenate whitespace-pre-line">{text}</p>
      </div>
      {line.undoable && (
        <Button
          size="small"
          busy={busy}
          icon={<Undo2 />}
          aria-label={name === undefined ? words.undoOwn(text) : words.undoOf(text, name)}
          onClick={() => void takeBack()}
        >
          {words.undo}
        </Button>
      )}
    </div>
  );
}

/** With the day, if it is not today. */
function timeOf(atMs: number, locale: string): string {
  const at = new Date(atMs);
  const today = at.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(locale, {
    ...(!today && { day: "numeric", month: "short" }),
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}
