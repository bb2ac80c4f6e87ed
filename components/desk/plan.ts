// plan.ts: the form in which moderation plans a round, and the command that comes out of it. What is not filled in gets
// a sensible default, so that an empty form is already a plan.

import { groupName } from "#lib/messages/group-name.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { isDealt } from "#lib/model/dealt.ts";
import type { Commands, RoomPlan } from "#lib/model/command.ts";
import type { Room, WorkshopState } from "#lib/model/state.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";
import { roomCount, type GroupChoice } from "./sizes.ts";

export const DEFAULT_MINUTES = 15;
export const DEFAULT_SIZE = 4;

/** Of one group, as typed; empty means: as for all. */
export interface GroupDraft {
  readonly name: string;
  readonly task: string;
  readonly callUrl: string;
}

export interface PlanDraft {
  readonly choice: GroupChoice;
  /** As typed. */
  readonly minutes: string;
  readonly unlimited: boolean;
  readonly task: string;
  readonly groups: readonly GroupDraft[];
  readonly assignment: "random" | "manual" | "keep";
}

export const BLANK_GROUP: GroupDraft = { name: "", task: "", callUrl: "" };

/** The plan to begin with: at least two groups, of about four, for 15 minutes; or what the last round had. */
export function firstDraft(state: WorkshopState): PlanDraft {
  const last = lastRooms(state);
  const minutes = state.round === null ? DEFAULT_MINUTES : state.round.minutes;
  return {
    choice: {
      kind: "rooms",
      rooms: last.length || Math.max(2, roomCount(dealtCount(state), { kind: "size", size: DEFAULT_SIZE })),
    },
    minutes: String(minutes ?? DEFAULT_MINUTES),
    unlimited: minutes === null,
    task: "",
    groups: last.map((room) => ({ name: room.name, task: "", callUrl: room.callUrl ?? "" })),
    assignment: "random",
  };
}

/** How many people the server will deal. */
export function dealtCount(state: WorkshopState): number {
  return state.people.filter(isDealt).length;
}

/** Group rooms of the last round, in its order. */
export function lastRooms(state: WorkshopState): Room[] {
  return (state.round?.roomIds ?? []).flatMap(
    (roomId) => state.rooms.find((room) => room.id === roomId) ?? [],
  );
}

/** `keep` keeps the number of groups too, so the choice does not count then. */
export function plannedRooms(draft: PlanDraft, state: WorkshopState): RoomPlan[] {
  const last = lastRooms(state);
  const count = draft.assignment === "keep" ? last.length : roomCount(dealtCount(state), draft.choice);
  return Array.from({ length: count }, (_, index) => {
    const group = draft.groups[index] ?? BLANK_GROUP;
    const task = group.task.trim() || draft.task.trim();
    const callUrl = group.callUrl.trim();
    return {
      name: group.name.trim() || groupName(index + 1, state.head.language),
      ...(task !== "" && { task }),
      ...(callUrl !== "" && { callUrl }),
    };
  });
}

/** The command, or which field is wrong. */
export function planInput(
  draft: PlanDraft,
  state: WorkshopState,
): Result<Commands["round.prepare"], "minutes"> {
  const minutes = draft.unlimited ? null : readMinutes(draft.minutes);
  if (minutes === undefined) return refuse("minutes");
  const rooms = plannedRooms(draft, state);
  return accept({ rooms, assignment: { kind: draft.assignment }, minutes });
}

/** Replaces what is typed for one group; the list grows as needed. */
export function withGroup(draft: PlanDraft, index: number, change: Partial<GroupDraft>): PlanDraft {
  const length = Math.max(draft.groups.length, index + 1);
  const groups = Array.from({ length }, (_, position) => {
    const group = draft.groups[position] ?? BLANK_GROUP;
    return position === index ? { ...group, ...change } : group;
  });
  return { ...draft, groups };
}

/** German and English decimal signs; undefined outside 1 to the limit. */
function readMinutes(typed: string): number | undefined {
  const minutes = Number(typed.trim().replace(",", "."));
  return Number.isFinite(minutes) && minutes >= 1 && minutes <= LIMITS.minutes ? minutes : undefined;
}
