// fault-words.ts: a fault of the form in words.

import type { CreateMessages } from "#lib/messages/de/create.ts";
import { unreachable } from "#lib/util/result.ts";
import type { Fault } from "./draft.ts";

export function faultWords(fault: Fault, words: CreateMessages["errors"]): string {
  switch (fault.kind) {
    case "title-missing":
      return words.titleMissing;
    case "ordinal":
      return words.ordinal;
    case "congress-missing":
      return words.congressMissing;
    case "person-missing":
      return words.personMissing;
    case "too-long":
      return words.tooLong(fault.limit);
    case "other":
      return words.field;
    default:
      return unreachable(fault);
  }
}
