// clock.ts: what happens because time has passed. The server asks dueAtMs when to look again and then gives "clock.tick";
// coming late (a restart, a slept machine) is harmless, because the grace counts from the tick.

import { accept } from "#lib/util/result.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import { endLeaving, leavingDueMs } from "./leaving.ts";
import { GRACE_MS } from "./limits.ts";
import { nextTurn } from "./turns.ts";
import type { WorkshopState } from "./state.ts";

/** When "clock.tick" next has something to do, in ms since the epoch (may lie in the past); null for never. */
export function dueAtMs(state: WorkshopState): number | null {
  if (state.endedAtMs !== undefined) return null;
  const dues = [roundDueMs(state), leavingDueMs(state.round)].filter((due) => due !== null);
  return dues.length === 0 ? null : Math.min(...dues);
}

/**
 * Too early: nothing. Time over: closing, for 60 s. Closing over: closed, or the next turn where turns follow each other.
 * Rights in former groups end.
 */
export function decideTick(state: WorkshopState, moment: Moment): Decision {
  if (state.endedAtMs !== undefined) return NOTHING;
  const { now } = moment;
  const due = roundDueMs(state);
  const ended = endLeaving(state, now);
  if (due === null || now < due) return accept(ended);
  if (state.round?.state !== "closing")
    return accept([...ended, { name: "round-closing", closesAtMs: now + GRACE_MS }]);
  return accept(
    (state.round.turnsLeft ?? 0) > 0
      ? nextTurn(state, state.round, moment)
      : [{ name: "round-closed", closedAtMs: now }],
  );
}

/** When the round goes on by itself. Without automatic return its time may be over for long. */
function roundDueMs({ round, settings }: WorkshopState): number | null {
  if (round?.state === "closing") return round.closesAtMs;
  if (round?.state !== "open" || round.timer.kind !== "running") return null;
  const stays = settings.autoReturn === false && (round.turnsLeft ?? 0) === 0;
  return stays ? null : round.timer.endsAtMs;
}
