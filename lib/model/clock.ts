// clock.ts: what happens because time has passed. The server asks dueAtMs when to look again and then gives "clock.tick";
// coming late (a restart, a slept machine) is harmless, because the grace counts from the tick.

import { accept } from "#lib/util/result.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import { GRACE_MS } from "./limits.ts";
import { nextTurn } from "./turns.ts";
import type { WorkshopState } from "./state.ts";

/** When "clock.tick" next has something to do, in ms since the epoch (may lie in the past); null for never. */
export function dueAtMs(state: WorkshopState): number | null {
  const round = state.round;
  if (round === null || state.endedAtMs !== undefined) return null;
  if (round.state === "closing") return round.closesAtMs;
  return round.state === "open" && round.timer.kind === "running" ? round.timer.endsAtMs : null;
}

/** Too early: nothing. Time over: closing, for 60 s. Closing over: closed, or the next turn where turns follow each other. */
export function decideTick(state: WorkshopState, moment: Moment): Decision {
  const { now } = moment;
  const due = dueAtMs(state);
  if (due === null || now < due) return NOTHING;
  if (state.round?.state === "closing" && (state.round.turnsLeft ?? 0) > 0)
    return accept(nextTurn(state, state.round, moment));
  return state.round?.state === "closing"
    ? accept([{ name: "round-closed", closedAtMs: now }])
    : accept([{ name: "round-closing", closesAtMs: now + GRACE_MS }]);
}
