// slide-tasks.ts: what the groups are doing, as it is shown to all on the shared screen.

import { isRunning } from "#lib/model/access.ts";
import type { WorkshopState } from "#lib/model/state.ts";

export type SlideTasks =
  | { readonly kind: "none" }
  | { readonly kind: "shared"; readonly task: string }
  | { readonly kind: "each"; readonly groups: readonly { readonly name: string; readonly task: string }[] };

/** One task that all groups have, or each group's own. */
export function slideTasks(state: WorkshopState): SlideTasks {
  if (!isRunning(state.round)) return { kind: "none" };
  const ids = state.round.roomIds;
  const groups = state.rooms
    .filter((room) => ids.includes(room.id))
    .map((room) => ({ name: room.name, task: room.task ?? "" }));
  const first = groups[0]?.task ?? "";
  if (groups.every((group) => group.task === first))
    return first === "" ? { kind: "none" } : { kind: "shared", task: first };
  return { kind: "each", groups: groups.filter((group) => group.task !== "") };
}
