// line-text.ts: the sentence of a line, of an event of a newer server too.

import type { LogMessages } from "#lib/messages/de/log.ts";
import type { LogLine } from "#lib/model/log.ts";

export function lineText({ key, values }: Pick<LogLine, "key" | "values">, { line }: LogMessages): string {
  const sentences: Readonly<Partial<Record<string, LogMessages["line"][LogLine["key"]]>>> = line;
  return sentences[key]?.(values) ?? key;
}
