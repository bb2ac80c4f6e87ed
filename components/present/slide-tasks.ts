// slide-tasks.ts: what the groups are doing, as it is shown to all on the shared screen.

import { isRunning } from "#lib/model/access.ts";
import { currentPhase } from "#lib/model/agenda.ts";
import { tasksOf } from "#lib/model/tasks.ts";
import type { WorkshopState } from "#lib/model/state.ts";

export type SlideTasks =
  | { readonly kind: "none" }
  | { readonly kind: "shared"; readonly task: string }
  | { readonly kind: "each"; readonly groups: readonly { readonly name: string; readonly task: string }[] };

/** One task that all groups have (by the phase in front, or alike), or each group's own. */
export function slideTasks(state: WorkshopState): SlideTasks {
  if (!isRunning(state.round)) return { kind: "none" };
  const ids = state.round.roomIds;
  const common = currentPhase(state)?.task ?? "";
  const groups = state.rooms
    .filter((room) => ids.includes(room.id))
    .map((room) => ({ name: room.name, task: tasksOf(state, room.id).own ?? common }));
  const first = groups[0]?.task ?? "";
  if (groups.every((group) => group.task === first))
    return first === "" ? { kind: "none" } : { kind: "shared", task: first };
  return { kind: "each", groups: groups.filter((group) => group.task !== "") };
}
