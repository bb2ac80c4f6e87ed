// lines.ts: typed text → lines of the document. Cleaning itself is lib/util/text.ts; here only what the tree needs on
// top: paragraphs, runs whose neighbouring blanks survive, names in a row.

import type { RichRun } from "#lib/board/overlay.ts";
import type { ReportMessages } from "#lib/messages/de/report.ts";
import { cleanLine, cleanText } from "#lib/util/text.ts";
import type { Line, Run } from "./report.ts";

export function plain(text: string): Line {
  return [{ text }];
}

/** The paragraphs of a longer text, without empty ones. */
export function cleanParagraphs(text: string): string[] {
  return cleanText(text)
    .split("\n")
    .map(cleanLine)
    .filter((line) => line !== "");
}

/** Runs without empty ones; none at all if nothing readable is written. Blanks between runs are kept. */
export function cleanRuns(runs: readonly RichRun[]): Line {
  const cleaned = runs
    .map((run): Run => ({ ...run, text: cleanRun(run.text) }))
    .filter((run) => run.text !== "");
  return cleaned.some((run) => run.text !== " ") ? cleaned : [];
}

/** "a, b und c". */
export function listNames(names: readonly string[], words: ReportMessages): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${words.and} ${last}`;
}

function cleanRun(text: string): string {
  const line = cleanLine(text);
  if (line === "") return /\s/u.test(text) ? " " : "";
  return `${/^\s/u.test(text) ? " " : ""}${line}${/\s$/u.test(text) ? " " : ""}`;
}
