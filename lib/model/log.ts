// log.ts: the protocol of a session as moderation reads it: one line for each thing that has happened, with the names of
// that moment, and whether it can be taken back. A line is a key and its values; the sentence is looked up where it is
// shown. Dots, visits, readiness and own cards that are shown are nobody's business afterwards and have no line.
//
// The log grows event by event and keeps the newest lines only. What takes something back is asked of undo.ts when it is
// wanted, because it may depend on the time.

import type { Command } from "./command.ts";
import type { Random } from "#lib/util/random.ts";
import type { EventName, Stamp, Stamped, WorkshopEvent } from "./event.ts";
import { type LogKey, type LogValues, valuesOf } from "./log-values.ts";
import type { WorkshopState } from "./state.ts";
import { undoOf } from "./undo.ts";
import { decide, evolve } from "./workshop.ts";

/** So many lines are kept. */
export const MOST_LINES = 2_000;

export interface LogLine {
  /** Of the event, from 1. */
  readonly seq: number;
  readonly key: LogKey;
  readonly values: LogValues;
  /** personId of who did it; absent if it is not known, or was the server's clock. */
  readonly by?: string;
  /** Their name at that moment. */
  readonly byName?: string;
  readonly atMs?: number;
  /** Can be taken back; absent if that cannot be, or if the same thing was changed since. */
  readonly undoable?: true;
}

export interface LogPage {
  /** Of the last event that it knows. */
  readonly seq: number;
  /** The newest first. */
  readonly lines: readonly LogLine[];
  /** Are there older ones? */
  readonly more: boolean;
}

export interface Log {
  readonly seq: number;
  add(event: Stamped): void;
  /** At most `most` lines before the event `before` (absent: from the last on), as somebody may undo them at `nowMs`. */
  page(reader: string, nowMs: number, most: number, before?: number): LogPage;
  /**
   * What takes the events `from` to `to` back, the last one first, passing over those that leave nothing to take back;
   * null if there is nothing, or one of the others cannot be taken back (any more). Where one command changed a thing
   * twice, its last change counts, and the one before it is taken back as far as that goes.
   */
  undo(from: number, to: number, reader: string, nowMs: number): readonly Command[] | null;
}

/** A change of one thing. */
interface Change {
  readonly slot: string;
  readonly seq: number;
  readonly before: WorkshopState;
  readonly event: WorkshopEvent;
  readonly stamp: Stamp | undefined;
}

const SILENT = [
  "vote-cast",
  "person-visited",
  "moves-ended",
  "ready-changed",
  "expected-arrived",
  "cards-shared",
  "cards-published",
] as const satisfies readonly Exclude<EventName, LogKey>[];

/** Seats of a round that is dealt anew or over are nothing to come back to. */
const ENDS_SEATS: readonly EventName[] = ["round-prepared", "round-discarded", "round-closed"];

export function createLog(): Log {
  const lines: Omit<LogLine, "undoable">[] = [];
  /** What the last command that changed it did to each thing: mostly one change. */
  const bySlot = new Map<string, readonly Change[]>();
  const bySeq = new Map<number, Change>();
  /** Events that leave nothing to take back. */
  const free = new Set<number>();
  let dropped = false;
  let seq = 0;
  let state: WorkshopState | null = null;

  const forget = (slot: string): void => {
    for (const change of bySlot.get(slot) ?? []) bySeq.delete(change.seq);
    bySlot.delete(slot);
  };

  const note = (before: WorkshopState, { stamp, ...event }: Stamped): void => {
    if (ENDS_SEATS.includes(event.name))
      for (const slot of bySlot.keys()) if (slot.startsWith("seat ")) forget(slot);
    const slot = leftByThemselves(event, stamp) ? undefined : undoOf(before, event, 0)?.slot;
    if (slot === undefined) return void free.add(seq);
    const last = bySlot.get(slot) ?? [];
    const together = isOneCommand(last.at(-1)?.stamp, stamp);
    if (!together) forget(slot);
    const change = { slot, seq, before, event, stamp };
    bySlot.set(slot, together ? [...last, change] : [change]);
    bySeq.set(seq, change);
  };

  const trim = (): void => {
    if (lines.length <= MOST_LINES + 200) return;
    lines.splice(0, lines.length - MOST_LINES);
    dropped = true;
    const oldest = lines[0]?.seq ?? 0;
    for (const [slot, changes] of bySlot) if ((changes.at(-1)?.seq ?? 0) < oldest) forget(slot);
    for (const each of free) if (each < oldest) free.delete(each);
  };

  /** What takes back the changes among these lines, the last one first; null: it cannot be, or would change nothing. */
  const commandsFor = (from: number, to: number, reader: string, nowMs: number): Command[] | null => {
    const commands: Command[] = [];
    const done = new Set<string>();
    const random = askedOnly();
    let current = state;
    for (let line = to; line >= from; line -= 1) {
      if (free.has(line)) continue;
      const change = bySeq.get(line);
      if (!change || !current) return null;
      const isLast = bySlot.get(change.slot)?.at(-1) === change;
      if (!isLast && !done.has(change.slot)) return null;
      const command = undoOf(change.before, change.event, nowMs)?.command;
      if (!command) return null;
      const decision = decide(current, command, reader, nowMs, random);
      if (!decision.ok && isLast) return null;
      if (!decision.ok || decision.value.length === 0) continue;
      commands.push(command);
      done.add(change.slot);
      current = decision.value.reduce<WorkshopState>(evolve, current);
    }
    return commands.length === 0 ? null : commands;
  };

  return {
    get seq() {
      return seq;
    },
    add(event) {
      const before = state;
      const after = evolve(before, event);
      seq += 1;
      state = after;
      if (before) note(before, event);
      if (!hasLine(event)) return;
      const by = event.stamp?.by ?? actorOf(event);
      const byName = by === undefined ? undefined : nameOf(before ?? after, by);
      const atMs = event.stamp?.atMs ?? timeOf(event);
      lines.push({
        seq,
        key: event.name,
        values: valuesOf(before ?? after, event),
        ...(by !== undefined && { by }),
        ...(byName !== undefined && { byName }),
        ...(atMs !== undefined && { atMs }),
      });
      trim();
    },
    page(reader, nowMs, most, before = seq + 1) {
      const end = lines.findLastIndex((line) => line.seq < before) + 1;
      const start = Math.max(0, end - most);
      return {
        seq,
        lines: lines
          .slice(start, end)
          .toReversed()
          .map((line) =>
            commandsFor(line.seq, line.seq, reader, nowMs) ? { ...line, undoable: true } : line,
          ),
        more: start > 0 || (dropped && end === 0),
      };
    },
    undo: commandsFor,
  };
}

/** Whoever waits no longer was turned away by nobody. */
function leftByThemselves({ name }: WorkshopEvent, stamp: Stamp | undefined): boolean {
  return name === "person-turned-away" && stamp?.by === null;
}

/** Events of one command have the same stamp; without stamps each stands alone. */
function isOneCommand(first: Stamp | undefined, second: Stamp | undefined): boolean {
  return (
    first !== undefined && first.by === second?.by && first.atMs === second.atMs && first.op === second.op
  );
}

/** Dice for asking whether something would be accepted. */
function askedOnly(): Random {
  let ids = 0;
  return { id: () => `asked-only-${String((ids += 1))}`, below: () => 0 };
}

type Spoken = Extract<WorkshopEvent, { name: LogKey }>;

function hasLine(event: Stamped): event is Spoken & Stamped {
  return !(SILENT as readonly EventName[]).includes(event.name);
}

/** What moderation does by HTTP is written down by the server. */
function actorOf(event: WorkshopEvent): string | undefined {
  switch (event.name) {
    case "links-ended":
    case "session-ended":
    case "personal-link-changed":
      return event.by;
    default:
      return undefined;
  }
}

function nameOf(state: WorkshopState, personId: string): string | undefined {
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
      return event.current?.startedAtMs ?? event.atMs;
    case "vote-opened":
      return event.vote.openedAtMs;
    case "everybody-called":
      return event.call.calledAtMs;
    case "writing-started":
      return event.writing.startedAtMs;
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
