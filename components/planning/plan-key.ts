// plan-key.ts: under which name the plan of a round is kept. One for each round of a workshop: once the round has opened,
// the next has its own.

import type { WorkshopState } from "#lib/model/state.ts";

/** Of the round that is prepared, else of the next one. */
export function planKey({ id, round }: Pick<WorkshopState, "id" | "round">): string {
  return `nw_plan_${id}_${String(plannedNumber(round))}`;
}

export function plannedNumber(round: WorkshopState["round"]): number {
  return (round?.number ?? 0) + (round?.state === "prepared" ? 0 : 1);
}
