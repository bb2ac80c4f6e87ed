// log-values.ts: what a sentence about an event may need: names of that moment, numbers, and which variant it is. Looked
// up in the state before the event; the sentences themselves stand in lib/messages.

import type { EventName, WorkshopEvent } from "./event.ts";
import { weighedIn } from "./vote-options.ts";
import type { Broadcast, Phase, Room, Round, Settings, Timer, Vote, WorkshopState } from "./state.ts";

/** The events that are spoken of; `kind` of the values tells variants apart. */
export type LogKey = Exclude<
  EventName,
  | "vote-cast"
  | "person-visited"
  | "moves-ended"
  | "ready-changed"
  | "expected-arrived"
  | "cards-shared"
  | "cards-published"
>;

/** Which are there depends on the key. */
export interface LogValues {
  readonly person?: string;
  readonly room?: string;
  /** Instead of `room`: it is called by its own word in each language. */
  readonly plenary?: true;
  readonly text?: string;
  readonly count?: number;
  /** Signed where something was moved by so much. */
  readonly seconds?: number;
  /** A word of the data (role, door, place), or of the variants below. */
  readonly kind?: string;
}

type Spoken = Extract<WorkshopEvent, { name: LogKey }>;

export function valuesOf(before: WorkshopState, event: Spoken): LogValues {
  switch (event.name) {
    case "workshop-created":
    case "head-changed":
      return { text: event.head.title };
    case "settings-changed":
      return { kind: changedSetting(before.settings, event.settings) };
    case "door-changed":
      return { kind: event.door };
    case "person-knocked":
      return { person: event.waiting.name, ...(event.again && { kind: "again" }) };
    case "person-joined":
      return { person: event.person.name, kind: event.person.role };
    case "person-renamed":
      return { ...who(before, event.personId), text: event.newName };
    case "person-role-changed":
      return { ...who(before, event.personId), kind: event.role };
    case "links-ended":
      return { kind: event.role };
    case "session-ended":
      return who(before, event.personId);
    case "personal-link-changed":
      return { person: event.person, kind: event.change };
    case "person-turned-away": {
      const waiting = before.waiting?.find(({ id }) => id === event.personId);
      return waiting ? { person: waiting.name } : {};
    }
    case "person-moved":
      return { ...who(before, event.personId), ...where(before, event.roomId) };
    case "person-removed":
    case "person-readmitted":
    case "hand-lowered":
    case "hand-taken":
      return who(before, event.personId);
    case "ready-reset":
      return event.back ? { kind: "again" } : {};
    case "hand-raised":
      return { ...who(before, event.hand.personId), ...(event.again && { kind: "again" }) };
    case "room-changed":
      return named(event.room);
    case "round-prepared":
      return {
        count: event.round.roomIds.length,
        kind: event.round.offered ? "offered" : before.round?.state === "prepared" ? "again" : "first",
      };
    case "round-opened":
      return {
        count: event.round.roomIds.length,
        text: String(event.round.number),
        ...(event.round.sources && { kind: "merged" }),
      };
    case "round-expected":
      return { count: event.expected.length };
    case "round-timer-changed":
      return timerChange(before.round, event.timer);
    case "round-closing":
    case "round-closed":
    case "round-reopened":
    case "round-recalled":
      return before.round ? { text: String(before.round.number) } : {};
    case "agenda-changed":
      return agendaChange(before.agenda?.phases ?? [], event.phases);
    case "phase-started":
      return phase(before, event.current?.phaseId);
    case "phase-timed": {
      const end = before.agenda?.current?.endsAtMs ?? null;
      const seconds = end === null ? {} : { seconds: Math.round((event.endsAtMs - end) / 1000) };
      return { ...phase(before, before.agenda?.current?.phaseId), ...seconds };
    }
    case "vote-opened":
      return asked(event.vote);
    case "vote-proxied":
      return {
        ...question(before, event.voteId),
        person: event.proxy.name,
        count: event.proxy.people,
        kind: proxyChange(before, event),
      };
    case "vote-closed":
    case "vote-reopened":
      return question(before, event.voteId);
    case "vote-discarded":
      return { ...question(before, event.voteId), kind: event.discarded ? "on" : "off" };
    case "focus-changed":
      return { kind: event.focus ? "on" : "off" };
    case "boards-locked":
      return lockChange(before, event.roomIds);
    case "everybody-called":
      return { kind: event.call.place, ...where(before, event.call.roomId ?? null) };
    case "countdown-changed": {
      const { countdown } = event;
      if (!countdown) return { kind: "none" };
      const text = countdown.label === undefined ? {} : { text: countdown.label };
      return { kind: countdown.timer.kind, seconds: countdown.seconds, ...text };
    }
    case "writing-started":
      return { kind: event.writing.author };
    case "writing-changed":
      return { kind: event.author };
    case "broadcast-sent":
      return said(before, event.broadcast);
    case "broadcast-withdrawn":
      return { ...message(before, event.broadcastId), kind: event.withdrawn ? "on" : "off" };
    case "help-raised":
      return { ...where(before, event.roomId), ...(event.again && { kind: "again" }) };
    case "help-taken":
    case "help-done":
    case "help-withdrawn":
      return where(before, event.roomId);
    default:
      return {};
  }
}

function changedSetting(before: Settings, after: Settings): string {
  if (before.editing !== after.editing) return after.editing;
  if (before.documentationVisible !== after.documentationVisible)
    return after.documentationVisible ? "shown" : "hidden";
  return after.door;
}

/** `kind`: the timer's kind, or "moved" by so many seconds. */
function timerChange(round: Round | null, after: Timer): LogValues {
  const before = round?.state === "open" ? round.timer : { kind: "none" as const };
  if (before.kind === "running" && after.kind === "running")
    return { kind: "moved", seconds: Math.round((after.endsAtMs - before.endsAtMs) / 1000) };
  if (before.kind === "paused" && after.kind === "paused")
    return { kind: "moved", seconds: Math.round((after.remainingMs - before.remainingMs) / 1000) };
  if (before.kind === "paused" && after.kind === "running") return { kind: "resumed" };
  return { kind: after.kind };
}

/**
 * `kind`: one phase was "added", "removed", "changed", "moved", "skipped" or is "back" (text: its title); else all were
 * "replaced".
 */
function agendaChange(before: readonly Phase[], after: readonly Phase[]): LogValues {
  const count = after.length;
  const added = after.filter(({ id }) => !before.some((each) => each.id === id));
  const removed = before.filter(({ id }) => !after.some((each) => each.id === id));
  const [first] = [...added, ...removed];
  if (added.length + removed.length > 1) return { kind: "replaced", count };
  if (first) return { kind: added.length > 0 ? "added" : "removed", text: first.title, count };
  const changed = after.find((each) => !before.includes(each) && !isAsBefore(before, each));
  const old = changed && before.find(({ id }) => id === changed.id);
  if (changed && (old?.skipped ?? false) !== (changed.skipped ?? false))
    return { kind: changed.skipped ? "skipped" : "back", text: changed.title, count };
  if (changed) return { kind: "changed", text: changed.title, count };
  return { kind: "moved", ...movedTitle(before, after), count };
}

/** Stored events come back as other objects. */
function isAsBefore(before: readonly Phase[], phase: Phase): boolean {
  const old = before.find(({ id }) => id === phase.id);
  return JSON.stringify(old) === JSON.stringify(phase);
}

/** The one without which both lists are in the same order. */
function movedTitle(before: readonly Phase[], after: readonly Phase[]): LogValues {
  const moved = after.find((phase) => {
    const order = (phases: readonly Phase[]) =>
      phases
        .map(({ id }) => id)
        .filter((id) => id !== phase.id)
        .join(" ");
    return order(before) === order(after);
  });
  return moved ? { text: moved.title } : {};
}

/** `kind`: "on" or "off", of one room if it is one, else of so many. */
function lockChange({ lockedRooms = [], rooms }: WorkshopState, after: readonly string[]): LogValues {
  const added = after.filter((id) => !lockedRooms.includes(id));
  const gone = lockedRooms.filter((id) => !after.includes(id));
  const [only, ...others] = [...added, ...gone];
  const kind = added.length > 0 ? "on" : "off";
  const room = others.length === 0 ? rooms.find(({ id }) => id === only) : undefined;
  return room ? { kind, ...named(room) } : { kind, count: added.length + gone.length };
}

function phase(state: WorkshopState, phaseId: string | undefined): LogValues {
  const found = state.agenda?.phases.find(({ id }) => id === phaseId);
  return found ? { text: found.title } : {};
}

function who(state: WorkshopState, personId: string): LogValues {
  const person = state.people.find(({ id }) => id === personId)?.name;
  return person === undefined ? {} : { person };
}

function where(state: WorkshopState, roomId: string | null): LogValues {
  const room = state.rooms.find(({ id }) => id === roomId);
  return room ? named(room) : {};
}

function named(room: Room): LogValues {
  return room.kind === "plenary" ? { plenary: true } : { room: room.name };
}

/** What it asks, of how many, and whether these are clusters. */
function asked(vote: Vote): LogValues {
  const kind = weighedIn(vote);
  return { text: vote.title, count: vote.cards.length, ...(kind !== "cards" && { kind }) };
}

function question(state: WorkshopState, voteId: string): LogValues {
  const vote = state.votes?.find(({ id }) => id === voteId);
  return vote ? { text: vote.title } : {};
}

function message(state: WorkshopState, broadcastId: string): LogValues {
  const broadcast = state.broadcasts.find(({ id }) => id === broadcastId);
  return broadcast ? said(state, broadcast) : {};
}

function said(state: WorkshopState, { text, roomId }: Broadcast): LogValues {
  return { text, ...where(state, roomId ?? null) };
}

/** An entry for people without a device was "added", "changed", "removed" or is "back". */
function proxyChange(
  { votes = [] }: WorkshopState,
  { voteId, proxy }: Extract<WorkshopEvent, { name: "vote-proxied" }>,
): string {
  const before = votes.find(({ id }) => id === voteId)?.proxies?.find(({ id }) => id === proxy.id);
  if (!before) return "added";
  if (proxy.discarded) return "removed";
  return before.discarded ? "back" : "changed";
}
