// kept-draft.ts: the plan under way, kept in this tab while one looks at something else or loads the page anew. One for
// each round of a workshop; it goes when the round has opened.

import type { PlanDraft } from "./plan.ts";

/** What was kept, put into the form of `first`; `first` itself if nothing fits. */
export function readDraft(key: string, first: PlanDraft): PlanDraft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isLike(kept, first) ? kept : first;
  } catch {
    return first;
  }
}

/** Storage may be closed to us; then the plan lasts as long as the form. */
export function keepDraft(key: string, draft: PlanDraft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    return;
  }
}

/** Has it every key of ours with a value of the same type? A draft of another version has not. */
function isLike(kept: unknown, first: PlanDraft): kept is PlanDraft {
  if (typeof kept !== "object" || kept === null) return false;
  return Object.entries(first).every(([key, value]) => {
    const found: unknown = Reflect.get(kept, key);
    return key === "people"
      ? found === null || typeof found === "number"
      : typeof found === typeof value && Array.isArray(found) === Array.isArray(value);
  });
}
