// agenda-progress.ts: how far a workshop is in its agenda, by the clock: which phases are behind, in front and ahead, how
// much time is left, how far one is behind the plan or ahead of it. All of it follows from the agenda and the time; it
// is computed where it is shown and stored nowhere.

import { nextPhase } from "./agenda.ts";
import type { Agenda, Phase, WorkshopState } from "./state.ts";

export interface Step {
  readonly phase: Phase;
  /** "left out" was never in front, although a later one is. */
  readonly standing: "done" | "current" | "ahead" | "skipped" | "left-out";
  /** Time in front so far, all turns together. */
  readonly spentMs: number;
}

export interface Progress {
  /** In order, skipped ones included. */
  readonly steps: readonly Step[];
  readonly current: Step | undefined;
  readonly next: Phase | undefined;
  /** Of the phase in front, counting without the skipped ones: 3 of 8. 0 before the first. */
  readonly number: number;
  readonly count: number;
  /** Of the phase in front; below zero when it is over, null without an end. */
  readonly leftMs: number | null;
  /** Later than planned (or, below zero, earlier): by the phases so far, as far as they have minutes. */
  readonly lateMs: number;
  /** When all will be over if everything goes on as planned; null where a phase to come has no minutes. */
  readonly endMs: number | null;
}

export function progressOf(state: WorkshopState, nowMs: number): Progress {
  const agenda = state.agenda ?? { phases: [] };
  const { phases, current } = agenda;
  const at = phases.findIndex(({ id }) => id === current?.phaseId);
  const steps = phases.map((phase, index) => stepOf(agenda, phase, index, at, nowMs));
  const leftMs = current && at >= 0 && current.endsAtMs !== null ? current.endsAtMs - nowMs : null;
  const kept = steps.filter(({ standing }) => standing !== "skipped");
  const inFront = steps[at];
  return {
    steps,
    current: inFront,
    next: nextPhase(state),
    number: inFront ? kept.indexOf(inFront) + 1 : 0,
    count: kept.length,
    leftMs,
    lateMs: lateness(steps.slice(0, at + 1), leftMs),
    endMs: endOf(steps.slice(at + 1), inFront, leftMs, nowMs),
  };
}

function stepOf(agenda: Agenda, phase: Phase, index: number, at: number, nowMs: number): Step {
  const before = agenda.spent?.[phase.id] ?? 0;
  if (agenda.current && index === at)
    return { phase, standing: "current", spentMs: before + Math.max(0, nowMs - agenda.current.startedAtMs) };
  if (phase.skipped) return { phase, standing: "skipped", spentMs: before };
  if (before > 0) return { phase, standing: "done", spentMs: before };
  return { phase, standing: index < at ? "left-out" : "ahead", spentMs: 0 };
}

/** Of the phase in front only what goes beyond its time: that it is not over yet says nothing. */
function lateness(steps: readonly Step[], leftMs: number | null): number {
  let lateMs = 0;
  for (const { phase, standing, spentMs } of steps) {
    if (phase.minutes === null) continue;
    const plannedMs = phase.minutes * 60_000;
    if (standing === "done") lateMs += spentMs - plannedMs;
    if (standing === "left-out") lateMs -= plannedMs;
    // Shortening and extending count at once: what is left is known.
    if (standing === "current" && leftMs !== null) lateMs += spentMs + Math.max(0, leftMs) - plannedMs;
  }
  return lateMs;
}

function endOf(
  ahead: readonly Step[],
  current: Step | undefined,
  leftMs: number | null,
  nowMs: number,
): number | null {
  if (current && leftMs === null) return null;
  let endMs = nowMs + Math.max(0, leftMs ?? 0);
  for (const { phase, standing } of ahead) {
    if (standing === "skipped") continue;
    if (phase.minutes === null) return null;
    endMs += phase.minutes * 60_000;
  }
  return endMs;
}
