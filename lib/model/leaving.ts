// leaving.ts: the time in which somebody may finish in the group that they come from. Whoever is moved, or goes on to the
// next turn, belongs to the new group at once; but a sentence that is begun may end where it was begun, until a minute
// after the arrival. The right ends by the clock (clock.ts).

import { isRunning } from "./access.ts";
import type { WorkshopEvent } from "./event.ts";
import { LEAVING_MS } from "./limits.ts";
import type { Leaving, Round, WorkshopState } from "./state.ts";

/** `from` undefined: comes from the plenary, whose board is open to everybody anyway. */
export function withLeaving<R extends Round>(
  round: R,
  personId: string,
  from: string | undefined,
  arrivesAtMs: number,
): R {
  if (from === undefined || from === round.members[personId]) return round;
  const leaving = { ...round.leaving, [personId]: { roomId: from, untilMs: arrivesAtMs + LEAVING_MS } };
  return { ...round, leaving };
}

/** For a round that opens: everybody who was in another group of the round before it. */
export function withAllLeaving<R extends Extract<Round, { state: "open" }>>(
  round: R,
  before: Round | null,
): R {
  const untilMs = round.arrivesAtMs + LEAVING_MS;
  const leaving: Record<string, Leaving> = {};
  for (const [personId, roomId] of Object.entries(round.members)) {
    const from = before?.members[personId];
    if (from !== undefined && from !== roomId) leaving[personId] = { roomId: from, untilMs };
  }
  return Object.keys(leaving).length === 0 ? round : { ...round, leaving };
}

export function withoutLeaving<R extends Round>(round: R, personIds: readonly string[]): R {
  const { leaving, ...rest } = round;
  if (leaving === undefined) return round;
  const gone = new Set(personIds);
  const left = Object.entries(leaving).filter(([personId]) => !gone.has(personId));
  return { ...rest, ...(left.length > 0 && { leaving: Object.fromEntries(left) }) } as R;
}

/** When the first of these rights ends; null while there are none. */
export function leavingDueMs(round: Round | null): number | null {
  const leaving = isRunning(round) ? Object.values(round.leaving ?? {}) : [];
  return leaving.length === 0 ? null : Math.min(...leaving.map(({ untilMs }) => untilMs));
}

export function endLeaving(state: WorkshopState, now: number): readonly WorkshopEvent[] {
  const round = state.round;
  if (!isRunning(round)) return [];
  const over = Object.entries(round.leaving ?? {}).filter(([, { untilMs }]) => untilMs <= now);
  return over.length === 0 ? [] : [{ name: "moves-ended", personIds: over.map(([personId]) => personId) }];
}

export function evolveMovesEnded(
  state: WorkshopState,
  { personIds }: { readonly personIds: readonly string[] },
): WorkshopState {
  if (state.round === null) return state;
  return { ...withoutPreceding(state), round: withoutLeaving(state.round, personIds) };
}

/** Long after the opening, or once a round closes, the opening is taken back no more. */
export function withoutPreceding(state: WorkshopState): WorkshopState {
  const { preceding: _, ...rest } = state;
  return rest;
}
