// lead.ts: what moderation would do next, so that the desk has one obvious button. Phases and rounds know nothing of
// each other; this only looks at both and hints. Nothing is forbidden and nothing happens by itself.

import { isRunning } from "#lib/model/access.ts";
import { currentPhase, nextPhase } from "#lib/model/agenda.ts";
import type { WorkshopState } from "#lib/model/state.ts";

/**
 * "groups-open": the phase is not for groups, but they work. "groups-needed": it is for groups, and there were none yet.
 * "writing-open": people still write for themselves, which began before this phase.
 */
export type Hint = "groups-open" | "groups-needed" | "writing-open";

export function hintOf(state: WorkshopState): Hint | null {
  const phase = currentPhase(state);
  if (!phase || state.endedAtMs !== undefined) return null;
  const { round, writing } = state;
  const beganAtMs = state.agenda?.current?.startedAtMs ?? 0;
  if (writing && phase.place !== "alone" && writing.startedAtMs < beganAtMs) return "writing-open";
  if (phase.place !== "groups") return round?.state === "open" ? "groups-open" : null;
  if (isRunning(round) || round?.state === "prepared") return null;
  const hadGroups = round?.state === "closed" && round.closedAtMs >= beganAtMs;
  return hadGroups ? null : "groups-needed";
}

/** Is going on to the next phase the obvious thing to do? Else it is something with groups. */
export function agendaLeads(state: WorkshopState): boolean {
  if (state.endedAtMs !== undefined || !nextPhase(state)) return false;
  return state.round?.state !== "prepared" && hintOf(state) !== "groups-needed";
}
