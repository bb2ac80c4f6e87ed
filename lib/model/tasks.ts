// tasks.ts: what is to be done in a room at this moment: the task of the phase in front, and the room's own. A room keeps
// its task when the agenda goes on, so one that came from a phase gives way to the phase in front.

import { currentPhase } from "./agenda.ts";
import type { Phase, WorkshopState } from "./state.ts";

export interface Tasks {
  /** The phase in front, with or without a task. */
  readonly phase?: Phase;
  /** Absent where it says the same as the phase. */
  readonly own?: string;
}

export function tasksOf(state: WorkshopState, roomId: string): Tasks {
  const phase = currentPhase(state);
  const own = state.rooms.find(({ id }) => id === roomId)?.task;
  const fromAgenda = phase?.task !== undefined && state.agenda?.phases.some(({ task }) => task === own);
  return { ...(phase && { phase }), ...(own !== undefined && !fromAgenda && { own }) };
}
