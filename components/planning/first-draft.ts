// first-draft.ts: what the form for a round begins with: the proposal that is there already, so that changing it loses
// nothing; else what the last round had; else groups of about four for 15 minutes.

import { currentPhase } from "#lib/model/agenda.ts";
import { EVERYBODY, type IsHere, reckonedWith } from "#lib/model/here.ts";
import type { Room, Round, WorkshopState } from "#lib/model/state.ts";
import { BLANK_GROUP, DEFAULT_MINUTES, lastRooms, type PlanDraft } from "./plan.ts";
import { roomCount } from "./sizes.ts";

const DEFAULT_SIZE = 4;
const CAFE_TURNS = 3;
/** The plan for people who are still to come. */
const EARLY_PEOPLE = 12;

/** The plan to begin with: the prepared round as it stands; else a new one, of at least two groups. */
export function firstDraft(state: WorkshopState, isHere: IsHere = EVERYBODY): PlanDraft {
  const { round } = state;
  return {
    ...newDraft(state, isHere),
    ...(round?.state === "prepared" && preparedDraft(round, lastRooms(state))),
  };
}

/** What `kept` says of a prepared round gives way to the round itself; what belongs to other kinds is kept. */
export function draftToGoOn(kept: PlanDraft, state: WorkshopState): PlanDraft {
  const { round } = state;
  return round?.state === "prepared" ? { ...kept, ...preparedDraft(round, lastRooms(state)) } : kept;
}

function newDraft(state: WorkshopState, isHere: IsHere): PlanDraft {
  const last = lastRooms(state);
  // A phase for groups brings its task and its minutes.
  const phase = currentPhase(state);
  const forGroups = phase?.place === "groups" ? phase : undefined;
  const usual = state.round === null ? DEFAULT_MINUTES : state.round.minutes;
  const minutes = forGroups ? forGroups.minutes : usual;
  const people = reckonedWith(state.people, isHere).length || EARLY_PEOPLE;
  return {
    kind: forGroups?.forming === "cafe" ? "rotate" : goingOn(state.round),
    by: "rooms",
    rooms: last.length || Math.max(2, roomCount(people, { kind: "size", size: DEFAULT_SIZE })),
    size: DEFAULT_SIZE,
    themes: "",
    people: null,
    minutes: String(minutes ?? DEFAULT_MINUTES),
    unlimited: minutes === null,
    task: forGroups?.task ?? "",
    groups: last.map((room) => ({ ...BLANK_GROUP, name: room.name, callUrl: room.callUrl ?? "" })),
    places: "",
    list: "",
    hosts: state.round ? hostsOf(state.round) : [],
    turns: CAFE_TURNS,
    automatic: false,
  };
}

type Facts = Omit<PlanDraft, "size" | "themes" | "list">;

function preparedDraft(round: Extract<Round, { state: "prepared" }>, rooms: readonly Room[]): Facts {
  // What all have in common stands once, for all.
  const task = inCommon(rooms.map((each) => each.task ?? ""));
  const places = inCommon(rooms.map((each) => String(each.capacity ?? "")));
  return {
    kind: round.assignment ?? "manual",
    by: "rooms",
    rooms: rooms.length,
    people: null,
    minutes: String(round.minutes ?? DEFAULT_MINUTES),
    unlimited: round.minutes === null,
    task: task ?? "",
    groups: rooms.map((each) => ({
      name: each.name,
      callUrl: each.callUrl ?? "",
      task: task === null ? (each.task ?? "") : "",
      places: places === null ? String(each.capacity ?? "") : "",
    })),
    places: places ?? "",
    hosts: hostsOf(round),
    turns: round.turnsLeft === undefined ? CAFE_TURNS : round.turnsLeft + 1,
    automatic: round.turnsLeft !== undefined,
  };
}

/** A World Café goes on as one; any other way of making groups is chosen anew. */
function goingOn(last: Round | null): PlanDraft["kind"] {
  return last?.assignment === "rotate" ? "rotate" : "random";
}

function hostsOf({ hosts = [], members, roomIds }: Round): string[] {
  return hosts.length === 0
    ? []
    : roomIds.map((roomId) => hosts.find((host) => members[host] === roomId) ?? "");
}

/** null: they differ. */
function inCommon(values: readonly string[]): string | null {
  const [first = ""] = values;
  return values.every((value) => value === first) ? first : null;
}
