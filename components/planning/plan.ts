// plan.ts: the form in which moderation plans a round, and the command that comes out of it. What is not filled in gets a
// sensible default, so that an empty form is already a plan, also before anybody is there. What it begins with stands in
// first-draft.ts.

import { settledRound } from "#lib/model/access.ts";
import { groupName, mergedNames } from "#lib/messages/group-name.ts";
import type { Assignment, Commands, RoomPlan } from "#lib/model/command.ts";
import { isDealt } from "#lib/model/dealt.ts";
import { EVERYBODY, type IsHere, reckonedWith } from "#lib/model/here.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { mergedCount, peopledRooms } from "#lib/model/merging.ts";
import { isCallUrl } from "#lib/model/call-url.ts";
import type { Room, WorkshopState } from "#lib/model/state.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";
import { cleanLine, cutGraphemes } from "#lib/util/text.ts";
import { callUrlFrom } from "./call-url.ts";
import { readNameList, type NameList } from "./name-list.ts";
import { roomCount, type GroupChoice } from "./sizes.ts";

export const DEFAULT_MINUTES = 15;
export const CAFE_MINUTES = 20;

export const PLAN_KINDS = ["random", "mixed", "manual", "free", "list", "keep", "merge", "rotate"] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** Of one group, as typed; empty means: as for all. */
export interface GroupDraft {
  readonly name: string;
  readonly task: string;
  readonly callUrl: string;
  readonly places: string;
}

/** Everything as typed; what belongs to another kind is kept while one looks around. */
export interface PlanDraft {
  readonly kind: PlanKind;
  readonly by: "rooms" | "size" | "themes";
  readonly rooms: number;
  readonly size: number;
  /** One in a line. */
  readonly themes: string;
  /** How many people are reckoned with; null: those who are here. */
  readonly people: number | null;
  readonly minutes: string;
  readonly unlimited: boolean;
  readonly task: string;
  readonly groups: readonly GroupDraft[];
  /** For all groups that are chosen freely; empty: any number. */
  readonly places: string;
  readonly list: string;
  /** personId for each table, "" for none. */
  readonly hosts: readonly string[];
  readonly turns: number;
  readonly automatic: boolean;
}

export type PlanFault = "minutes" | "themes" | "list" | "places" | "callUrl";

interface Kept {
  readonly members: NonNullable<Assignment["members"]>;
  readonly names: NonNullable<Commands["round.prepare"]["names"]>;
}

export const BLANK_GROUP: GroupDraft = { name: "", task: "", callUrl: "", places: "" };

/** Of those whom the server will deal: how many are here, and how many keep a seat for their return. */
export function dealtCounts(
  { people }: WorkshopState,
  isHere: IsHere,
): { readonly here: number; readonly offline: number } {
  const dealt = people.filter(isDealt);
  const here = dealt.filter(({ id }) => isHere(id)).length;
  return { here, offline: dealt.length - here };
}

/** How many people the plan reckons with: as typed, else those who are here, else all who are offline. */
export function plannedPeople(draft: PlanDraft, state: WorkshopState, isHere: IsHere = EVERYBODY): number {
  return draft.people ?? reckonedWith(state.people, isHere).length;
}

/** Group rooms of the last round, in its order. */
export function lastRooms(state: WorkshopState): Room[] {
  return (state.round?.roomIds ?? []).flatMap(
    (roomId) => state.rooms.find((room) => room.id === roomId) ?? [],
  );
}

export function themesOf(draft: PlanDraft): string[] {
  return draft.themes
    .split("\n")
    .map((line) => cutGraphemes(cleanLine(line), LIMITS.roomName))
    .filter((line) => line !== "")
    .slice(0, LIMITS.rooms);
}

export function listOf(draft: PlanDraft, state: WorkshopState): NameList {
  return readNameList(draft.list, (number) => groupName(number, state.head.language));
}

/** How many groups there will be. */
export function countRooms(draft: PlanDraft, state: WorkshopState, isHere: IsHere = EVERYBODY): number {
  if (draft.kind === "keep") return lastRooms(state).length;
  if (draft.kind === "merge") return mergedCount(groupsToMerge(state, isHere));
  if (draft.kind === "list") return listOf(draft, state).groups.length;
  if (draft.by === "themes") return themesOf(draft).length;
  return roomCount(plannedPeople(draft, state, isHere), choiceOf(draft));
}

/** Groups of the last round in which there still is somebody, as `peopledRooms` counts them. */
export function groupsToMerge(state: WorkshopState, isHere: IsHere = EVERYBODY): number {
  return peopledRooms(state, settledRound(state), isHere).length;
}

/** `keep` keeps the number of groups and their names, a list and themes bring both. */
export function plannedRooms(draft: PlanDraft, state: WorkshopState, isHere: IsHere = EVERYBODY): RoomPlan[] {
  const count = countRooms(draft, state, isHere);
  const given = namesOf(draft, state, count);
  const places = draft.kind === "free" ? readPlaces(draft.places) : null;
  return Array.from({ length: count }, (_, index) => {
    const group = draft.groups[index] ?? BLANK_GROUP;
    const task = group.task.trim() || draft.task.trim();
    const callUrl = callUrlFrom(group.callUrl);
    const own = draft.kind === "free" ? readPlaces(group.places) : null;
    const capacity = own ?? places;
    return {
      name: given?.[index] ?? (group.name.trim() || groupName(index + 1, state.head.language)),
      ...(task !== "" && { task }),
      ...(callUrl !== "" && { callUrl }),
      ...(typeof capacity === "number" && { capacity }),
    };
  });
}

/** The command, or which field is wrong. */
export function planInput(
  draft: PlanDraft,
  state: WorkshopState,
  isHere: IsHere = EVERYBODY,
): Result<Commands["round.prepare"], PlanFault> {
  const minutes = draft.unlimited ? null : readMinutes(draft.minutes);
  if (countsGroups(draft) && draft.by === "themes" && themesOf(draft).length === 0) return refuse("themes");
  const list = draft.kind === "list" ? listOf(draft, state) : null;
  if (list?.names.length === 0) return refuse("list");
  const rooms = plannedRooms(draft, state, isHere);
  const places = [draft.places, ...draft.groups.slice(0, rooms.length).map((group) => group.places)];
  if (draft.kind === "free" && places.some((typed) => readPlaces(typed) === undefined))
    return refuse("places");
  if (minutes === undefined) return refuse("minutes");
  if (rooms.some(({ callUrl }) => callUrl !== undefined && !isCallUrl(callUrl))) return refuse("callUrl");
  const assignment = assignmentOf(draft, state, rooms.length, minutes);
  const kept = list === null ? keptSeats(draft, state, rooms.length) : null;
  const names = list?.names ?? kept?.names ?? [];
  return accept({
    rooms,
    assignment: { ...assignment, ...(kept && { members: kept.members, others: "stay" }) },
    minutes,
    ...(names.length > 0 && { names }),
  });
}

/** Is the number of groups asked for? Else it follows from a list or from the last round. */
export function countsGroups({ kind }: PlanDraft): boolean {
  return kind !== "keep" && kind !== "merge" && kind !== "list";
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

/** One person hosts one table at most. */
export function withHost(draft: PlanDraft, table: number, personId: string): PlanDraft {
  const length = Math.max(draft.hosts.length, table + 1);
  const hosts = Array.from({ length }, (_, position) => {
    if (position === table) return personId;
    const host = draft.hosts[position] ?? "";
    return host === personId ? "" : host;
  });
  return { ...draft, hosts };
}

/** Places over all groups; null if one of them takes any number. */
export function placesInAll(rooms: readonly RoomPlan[]): number | null {
  let sum = 0;
  for (const { capacity } of rooms) {
    if (capacity === undefined) return null;
    sum += capacity;
  }
  return sum;
}

/** Turns by themselves need a time. */
export function isAutomatic(draft: PlanDraft): boolean {
  return draft.kind === "rotate" && draft.automatic && !draft.unlimited;
}

function assignmentOf(
  draft: PlanDraft,
  state: WorkshopState,
  rooms: number,
  minutes: number | null,
): Assignment {
  switch (draft.kind) {
    case "list":
      return { kind: "manual" };
    case "rotate": {
      const here = new Set(state.people.filter((person) => !person.removed).map((person) => person.id));
      const hosts = Object.fromEntries(
        draft.hosts.slice(0, rooms).flatMap((host, table) => (here.has(host) ? [[host, table]] : [])),
      );
      const turns = minutes !== null && isAutomatic(draft) ? draft.turns : 1;
      return { kind: "rotate", hosts, ...(turns > 1 && { turns }) };
    }
    default:
      return { kind: draft.kind };
  }
}

/** Who is where in the proposal that is changed stays there as long as there are as many groups of the same kind. */
function keptSeats(draft: PlanDraft, { round, people }: WorkshopState, rooms: number): Kept | null {
  if (round?.state !== "prepared" || round.roomIds.length !== rooms) return null;
  if (draft.kind !== (round.assignment ?? "manual")) return null;
  const here = people.filter((person) => !person.removed);
  const seated = here.flatMap(({ id }): [string, number][] => {
    const room = round.roomIds.indexOf(round.members[id] ?? "");
    return room < 0 ? [] : [[id, room]];
  });
  const names = (round.expected ?? []).map(({ name, roomId }) => ({
    name,
    room: round.roomIds.indexOf(roomId),
  }));
  return { members: Object.fromEntries(seated), names };
}

/** Names that come from elsewhere than the fields for each group. */
function namesOf(draft: PlanDraft, state: WorkshopState, count: number): readonly string[] | null {
  if (draft.kind === "list") return listOf(draft, state).groups;
  if (draft.kind === "keep") return lastRooms(state).map((room) => room.name);
  if (draft.kind === "merge") {
    const names = state.rooms.map(({ name }) => name);
    return mergedNames(count, names, state.head.language);
  }
  return draft.by === "themes" ? themesOf(draft) : null;
}

function choiceOf(draft: PlanDraft): GroupChoice {
  return draft.by === "size" ? { kind: "size", size: draft.size } : { kind: "rooms", rooms: draft.rooms };
}

/** German and English decimal signs; undefined outside 1 to the limit. */
function readMinutes(typed: string): number | undefined {
  const minutes = Number(typed.trim().replace(",", "."));
  return Number.isFinite(minutes) && minutes >= 1 && minutes <= LIMITS.minutes ? minutes : undefined;
}

/** null: nothing is typed; undefined: no number of places. */
export function readPlaces(typed: string): number | null | undefined {
  if (typed.trim() === "") return null;
  const places = Number(typed.trim());
  return Number.isInteger(places) && places >= 1 && places <= LIMITS.people ? places : undefined;
}
