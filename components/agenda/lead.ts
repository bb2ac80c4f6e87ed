// lead.ts: what moderation would do next, so that the desk has one obvious button. Phases and rounds know nothing of
// each other; this only looks at both and hints. Nothing is forbidden and nothing happens by itself.

import { isRunning, settledRound } from "#lib/model/access.ts";
import { currentPhase, nextPhase } from "#lib/model/agenda.ts";
import { isDealt, sizesOf } from "#lib/model/dealt.ts";
import type { Agenda, Phase, WorkshopState } from "#lib/model/state.ts";

/**
 * "groups-open": the phase is not for groups, but they work. "groups-needed": it is for groups, and there were none yet.
 * "pairs-needed", "merge-needed", "cafe-needed": it says how its groups come about, and they are not those yet.
 * "turn-needed": it is one more turn of the World Café that there was.
 * "writing-open": people still write for themselves, which began before this phase. "writing-due": the time for it is up.
 */
export type Hint =
  | "groups-open"
  | "groups-needed"
  | "pairs-needed"
  | "merge-needed"
  | "cafe-needed"
  | "turn-needed"
  | "writing-open"
  | "writing-due";

/** `quietIsUp`: the moment of `quietEndsAtMs` has passed. */
export function hintOf(state: WorkshopState, quietIsUp = false): Hint | null {
  const phase = currentPhase(state);
  if (state.endedAtMs !== undefined) return null;
  if (quietIsUp) return "writing-due";
  if (!phase) return null;
  const { round, writing } = state;
  const beganAtMs = state.agenda?.current?.startedAtMs ?? 0;
  const forming = formingOf(state, phase);
  if (forming && !isFormed(state, phase, beganAtMs))
    return forming === "cafe" && isCafe(state) ? "turn-needed" : `${forming}-needed`;
  if (writing && phase.place !== "alone" && writing.startedAtMs < beganAtMs) return "writing-open";
  if (phase.place !== "groups") return round?.state === "open" ? "groups-open" : null;
  if (isRunning(round) || round?.state === "prepared") return null;
  const hadGroups = round?.state === "closed" && round.closedAtMs >= beganAtMs;
  return hadGroups ? null : "groups-needed";
}

/** Is going on to the next phase the obvious thing to do? Else it is something with groups. */
export function agendaLeads(state: WorkshopState, quietIsUp = false): boolean {
  if (state.endedAtMs !== undefined || !nextPhase(state)) return false;
  return state.round?.state !== "prepared" && !COMES_FIRST.includes(hintOf(state, quietIsUp));
}

/** Has the panel of the agenda the obvious button: the next phase, or what the panel's own hint offers? */
export function panelLeads(state: WorkshopState, quietIsUp = false): boolean {
  return agendaLeads(state, quietIsUp) || isMain(hintOf(state, quietIsUp));
}

/** Is what this hint offers the obvious thing to do? */
export function isMain(hint: Hint | null): boolean {
  return hint !== null && MAIN.includes(hint);
}

/**
 * When the time for writing quietly is over: that of the phase for it, else of the clock for anything. Null without either,
 * and where pairs come next, which take the cards along unseen.
 */
export function quietEndsAtMs(state: WorkshopState): number | null {
  const { writing, agenda, countdown } = state;
  if (!writing || nextPhase(state)?.forming === "pairs") return null;
  if (currentPhase(state)?.place === "alone" && agenda?.current?.endsAtMs != null)
    return agenda.current.endsAtMs;
  const endsAtMs = countdown?.timer.kind === "running" ? countdown.timer.endsAtMs : 0;
  return endsAtMs > writing.startedAtMs ? endsAtMs : null;
}

const MAIN: readonly Hint[] = ["pairs-needed", "merge-needed", "cafe-needed", "turn-needed", "writing-due"];
const COMES_FIRST: readonly (Hint | null)[] = [...MAIN, "groups-needed"];

/** How the groups of a phase come about, as far as there is somebody to pair and something to merge. */
function formingOf(state: WorkshopState, { forming }: Phase): Phase["forming"] {
  const possible = forming === "merge" ? settledRound(state) !== null : state.people.some(isDealt);
  return possible ? forming : undefined;
}

/** There are such groups, or have been in this phase, or others are being prepared. */
function isFormed(state: WorkshopState, { id, forming }: Phase, beganAtMs: number): boolean {
  const { round, agenda } = state;
  if (round === null) return false;
  if (round.state === "prepared" || round.openedAtMs >= beganAtMs) return true;
  if (!isRunning(round)) return false;
  if (forming === "merge") return round.sources !== undefined;
  // Opened by hand before its phase it is the first turn; after another phase for it one more is wanted.
  if (forming === "cafe")
    return isCafe(state) && !agenda?.phases.some((each) => each.id !== id && hadCafe(agenda, each));
  const sizes = sizesOf(round);
  return sizes.every((size) => size <= 3) && sizes.filter((size) => size === 3).length <= 1;
}

function isCafe(state: WorkshopState): boolean {
  return settledRound(state)?.assignment === "rotate";
}

function hadCafe({ spent }: Agenda, { id, forming }: Phase): boolean {
  return forming === "cafe" && spent?.[id] !== undefined;
}
