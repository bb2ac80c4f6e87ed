// refusal-text.ts: the sentence for a refusal. Codes travel, sentences do not.

import type { Refusal } from "#lib/model/refusal.ts";
import type { FirstMessages } from "./areas.ts";

/** Falls back to a general sentence for a code that has no words of its own. */
export function refusalText(code: Refusal, messages: FirstMessages): string {
  const sentences: Partial<Record<Refusal, string>> = messages.refusals;
  return sentences[code] ?? messages.workroom.failed;
}
