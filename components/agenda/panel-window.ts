// panel-window.ts: which phases of a long agenda stand in a small panel: the one in front with what was before it and
// what comes next, the rest as a number.

import type { Progress, Step } from "#lib/model/agenda-progress.ts";

export interface Window {
  readonly steps: readonly Step[];
  readonly before: number;
  readonly after: number;
}

const BEFORE = 1;
const AFTER = 3;

/** One line more is better than "1 more". */
export function windowOf({ steps }: Pick<Progress, "steps">): Window {
  const at = Math.max(
    0,
    steps.findIndex(({ standing }) => standing === "current"),
  );
  const from = at - BEFORE <= 1 ? 0 : at - BEFORE;
  const end = at + AFTER + 1 >= steps.length - 1 ? steps.length : at + AFTER + 1;
  return { steps: steps.slice(from, end), before: from, after: steps.length - end };
}
