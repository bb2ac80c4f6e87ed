// refusal-text.ts: the sentence for a refusal. Codes travel, sentences do not.

import type { Refusal } from "#lib/model/refusal.ts";
import type { Messages } from "./de.ts";

/** Falls back to a general sentence for a code that has no words of its own. */
export function refusalText(code: Refusal, messages: Messages): string {
  const sentences: Partial<Record<Refusal, string>> = messages.refusals;
  return sentences[code] ?? messages.workroom.failed;
}
