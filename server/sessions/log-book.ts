// log-book.ts: the protocols of sessions that moderation reads, held ready for those that were asked for last. A log is
// filled once from storage and then follows the commits; a gap drops it, and the next question fills it anew. Undoing
// is decided on exactly the state that the log knows: whoever was overtaken in between is refused.

import { createLog, type Log, type LogPage } from "#lib/model/log.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";
import type { Clock, Identity, Storage } from "#server/ports.ts";
import type { Commit, Registry } from "./registry.ts";

/** Workshops whose logs are in memory at once. */
const MOST_LOGS = 20;
const LINES_AT_ONCE = 100;

export interface LogBook {
  /** The newest lines before the event `before`. Refuses "not-allowed" to all but moderation, and "not-found". */
  read(who: Identity, before?: number): Promise<Result<LogPage, Refusal>>;
  /**
   * Takes back what the events `from` to `to` did, as commands of this person: all or nothing. Refuses "not-allowed",
   * and "conflict" if one of them cannot be taken back (any more). What was done under the id `op` is not done again.
   */
  undo(who: Identity, from: number, to: number, op?: string): Promise<Result<number, Refusal>>;
  /** Out of memory. */
  forget(workshopId: string): void;
}

interface Page {
  /** Null while it is being filled; `missed` are the commits since. */
  log: Log | null;
  readonly missed: Commit[];
  readonly filled: Promise<Log | null>;
}

export function createLogBook(deps: {
  readonly registry: Pick<Registry, "load" | "seqOf" | "runAll" | "onCommit">;
  readonly storage: Pick<Storage, "loadWorkshop">;
  readonly clock: Clock;
}): LogBook {
  const { registry, storage, clock } = deps;
  /** The one asked for last is the last. */
  const pages = new Map<string, Page>();

  const follow = (id: string, log: Log, { before, events, stamp }: Commit): void => {
    if (before.seq > log.seq) return void pages.delete(id);
    for (const event of events.slice(log.seq - before.seq)) log.add({ ...event, stamp });
  };

  const fill = async (id: string): Promise<Log | null> => {
    const stored = await storage.loadWorkshop(id);
    if (!stored) return null;
    const log = createLog();
    for (const event of stored.events) log.add(event);
    return log;
  };

  const open = (id: string): Promise<Log | null> => {
    const known = pages.get(id);
    pages.delete(id);
    const page: Page = known ?? { log: null, missed: [], filled: filled() };
    pages.set(id, page);
    for (const oldest of pages.keys()) if (pages.size > MOST_LOGS) pages.delete(oldest);
    return page.filled;

    async function filled(): Promise<Log | null> {
      try {
        const log = await fill(id);
        if (log) for (const commit of page.missed) follow(id, log, commit);
        page.log = log;
        if (!log) pages.delete(id);
        return log;
      } catch (error) {
        pages.delete(id);
        throw error;
      }
    }
  };

  /** The log, to whoever moderates at this moment. */
  const openFor = async ({ workshopId, personId }: Identity): Promise<Result<Log, Refusal>> => {
    const committed = await registry.load(workshopId);
    const person = committed?.state.people.find(({ id }) => id === personId);
    if (!person || person.removed) return refuse("no-session");
    if (person.role !== "moderator") return refuse("not-allowed");
    const log = await open(workshopId);
    return log ? accept(log) : refuse("not-found");
  };

  registry.onCommit((commit) => {
    const page = pages.get(commit.workshopId);
    if (page?.log) follow(commit.workshopId, page.log, commit);
    else page?.missed.push(commit);
  });

  return {
    async read(who, before) {
      const log = await openFor(who);
      return log.ok ? accept(log.value.page(who.personId, clock.now(), LINES_AT_ONCE, before)) : log;
    },
    async undo(who, from, to, op) {
      const log = await openFor(who);
      if (!log.ok) return log;
      const doneAt = op === undefined ? undefined : registry.seqOf(who.workshopId, who.personId, op);
      if (doneAt !== undefined) return accept(doneAt);
      const commands = log.value.undo(from, to, who.personId, clock.now());
      if (!commands) return refuse("conflict");
      return registry.runAll(who.workshopId, commands, who.personId, { seq: log.value.seq, op });
    },
    forget: (workshopId) => void pages.delete(workshopId),
  };
}
