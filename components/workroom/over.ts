// over.ts: why the workroom cannot be shown, in the kinds that have different ways on.

import type { Refusal } from "#lib/model/refusal.ts";

export type OverKind = "noSession" | "signedOut" | "removed" | "turnedAway" | "notFound" | "ended" | "other";

/** `wasInside`: the workshop was open in this tab before. */
export function overKind(code: Refusal, wasInside: boolean): OverKind {
  switch (code) {
    case "no-session":
      return wasInside ? "signedOut" : "noSession";
    case "not-allowed":
      return wasInside ? "removed" : "noSession";
    case "turned-away":
      return wasInside ? "removed" : "turnedAway";
    case "not-found":
      return wasInside ? "notFound" : "noSession";
    case "workshop-ended":
      return "ended";
    default:
      return "other";
  }
}
