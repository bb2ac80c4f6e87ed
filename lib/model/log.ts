// log.ts: the protocol of a session as moderation reads it: one line for each thing that has happened, with the names of
// that moment, and the command that takes it back where that is possible. A line is a key and its values; the sentence is
// looked up where it is shown. Dots, visits and readiness are nobody's business afterwards and have no line.

import type { Actor, Command } from "./command.ts";
import type { EventName, WorkshopEvent } from "./event.ts";
import type { WorkshopState } from "./state.ts";
import { undoOf } from "./undo.ts";
import { evolve } from "./workshop.ts";

/** Who gave the command that led to an event, and when; added where events are stored. */
export interface Stamp {
  /** personId; null: the server or its clock. */
  readonly by: Actor;
  readonly atMs: number;
}

export type Logged = WorkshopEvent & { readonly stamp?: Stamp };

const SILENT = [
  "vote-cast",
  "person-visited",
  "ready-changed",
  "expected-arrived",
] as const satisfies readonly EventName[];

/** The event's name; the values tell variants apart. */
export type LogKey = Exclude<EventName, (typeof SILENT)[number]>;

export interface LogLine {
  /** Of the event, from 1. */
  readonly seq: number;
  readonly key: LogKey;
  readonly values: LogValues;
  /** Name of the person who did it; absent if it is not known, or was the server's clock. */
  readonly by?: string;
  readonly atMs?: number;
  /** Takes it back; absent if that cannot be, or if the same thing was changed since. */
  readonly undo?: Command;
}

/** What a sentence may need; which are there depends on the key. */
export interface LogValues {
  readonly person?: string;
  readonly room?: string;
  readonly text?: string;
  readonly count?: number;
  readonly seconds?: number;
  /** A word of the data: role, door, state of a timer; "on" or "off". */
  readonly kind?: string;
}

/** All lines, oldest first. `nowMs` is when an undo would be given. */
export function logOf(events: readonly Logged[], nowMs: number): readonly LogLine[] {
  const lines: LogLine[] = [];
  /** slot → index of the line that changed it last. */
  const last = new Map<string, number>();
  let state: WorkshopState | null = null;
  for (const [index, event] of events.entries()) {
    const before: WorkshopState | null = state;
    const after = evolve(before, event);
    state = after;
    const undo = before && undoOf(before, event, nowMs);
    if (undo) forgetUndo(lines, last.get(undo.slot));
    if (!hasLine(event)) continue;
    if (undo) last.set(undo.slot, lines.length);
    const by = nameOf(before ?? after, event.stamp?.by ?? null);
    const atMs = event.stamp?.atMs ?? timeOf(event);
    lines.push({
      seq: index + 1,
      key: event.name,
      values: valuesOf(before ?? after, event),
      ...(by !== undefined && { by }),
      ...(atMs !== undefined && { atMs }),
      ...(undo?.command && { undo: undo.command }),
    });
  }
  return lines;
}

type Spoken = Extract<WorkshopEvent, { name: LogKey }>;

function hasLine(event: Logged): event is Spoken & Logged {
  return !(SILENT as readonly EventName[]).includes(event.name);
}

function forgetUndo(lines: LogLine[], index: number | undefined): void {
  const line = index === undefined ? undefined : lines[index];
  if (index === undefined || !line) return;
  const { undo: _undo, ...rest } = line;
  lines[index] = rest;
}

function valuesOf(before: WorkshopState, event: Spoken): LogValues {
  switch (event.name) {
    case "workshop-created":
    case "head-changed":
      return { text: event.head.title };
    case "settings-changed":
      return { kind: event.settings.door };
    case "door-changed":
      return { kind: event.door };
    case "person-knocked":
      return { person: event.waiting.name };
    case "person-joined":
      return { person: event.person.name, kind: event.person.role };
    case "person-renamed":
      return { ...who(before, event.personId), text: event.newName };
    case "person-role-changed":
      return { ...who(before, event.personId), kind: event.role };
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
    case "hand-raised":
      return who(before, event.hand.personId);
    case "room-changed":
      return { room: event.room.name };
    case "round-prepared":
    case "round-opened":
      return {
        count: event.round.roomIds.length,
        ...(event.round.assignment && { kind: event.round.assignment }),
      };
    case "round-expected":
      return { count: event.expected.length };
    case "round-timer-changed":
      return { kind: event.timer.kind };
    case "agenda-changed":
      return { count: event.phases.length };
    case "phase-started": {
      const phase = before.agenda?.phases.find(({ id }) => id === event.current?.phaseId);
      return phase ? { text: phase.title } : {};
    }
    case "vote-opened":
      return { text: event.vote.title, count: event.vote.cards.length };
    case "vote-proxied":
      return { ...question(before, event.voteId), person: event.proxy.name, count: event.proxy.people };
    case "vote-closed":
    case "vote-reopened":
      return question(before, event.voteId);
    case "vote-discarded":
      return { ...question(before, event.voteId), kind: event.discarded ? "on" : "off" };
    case "focus-changed":
      return { kind: event.focus ? "on" : "off" };
    case "boards-locked":
      return { count: event.roomIds.length };
    case "everybody-called":
      return { kind: event.call.place, ...where(before, event.call.roomId ?? null) };
    case "countdown-changed": {
      const { countdown } = event;
      if (!countdown) return { kind: "none" };
      const text = countdown.label === undefined ? {} : { text: countdown.label };
      return { kind: countdown.timer.kind, seconds: countdown.seconds, ...text };
    }
    case "broadcast-sent":
      return { text: event.broadcast.text, ...where(before, event.broadcast.roomId ?? null) };
    case "help-raised":
    case "help-taken":
    case "help-done":
    case "help-withdrawn":
      return where(before, event.roomId);
    default:
      return {};
  }
}

function who(state: WorkshopState, personId: string): LogValues {
  const person = nameOf(state, personId);
  return person === undefined ? {} : { person };
}

function where(state: WorkshopState, roomId: string | null): LogValues {
  const room = state.rooms.find(({ id }) => id === roomId);
  return room ? { room: room.name } : {};
}

function question(state: WorkshopState, voteId: string): LogValues {
  const vote = state.votes?.find(({ id }) => id === voteId);
  return vote ? { text: vote.title } : {};
}

function nameOf(state: WorkshopState, personId: string | null): string | undefined {
  return state.people.find(({ id }) => id === personId)?.name;
}

/** For events of a time when nothing was stamped: what they say themselves. */
function timeOf(event: WorkshopEvent): number | undefined {
  switch (event.name) {
    case "workshop-created":
      return event.createdAtMs;
    case "workshop-ended":
      return event.endedAtMs;
    case "person-joined":
      return event.person.joinedAtMs;
    case "person-knocked":
      return event.waiting.sinceMs;
    case "round-opened":
      return event.round.openedAtMs;
    case "round-closed":
    case "vote-closed":
      return event.closedAtMs;
    case "phase-started":
      return event.current?.startedAtMs;
    case "vote-opened":
      return event.vote.openedAtMs;
    case "everybody-called":
      return event.call.calledAtMs;
    case "hand-raised":
      return event.hand.raisedAtMs;
    case "broadcast-sent":
      return event.broadcast.sentAtMs;
    case "help-raised":
      return event.raisedAtMs;
    default:
      return undefined;
  }
}
