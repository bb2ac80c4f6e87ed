// registry.ts: the only writer of workshop state. One command at a time per workshop: decide, store, evolve, tell. If
// storing fails nothing is told and the state is unchanged. Workshops are loaded on first use by replaying their events
// and stay in memory. It knows nothing of people's sessions, of sockets and of clocks that ring.

import type { Actor, Command } from "#lib/model/command.ts";
import type { Moment } from "#lib/model/decision.ts";
import type { Stamp, WorkshopEvent } from "#lib/model/event.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import type { Template } from "#lib/model/templates.ts";
import { decide, evolve } from "#lib/model/workshop.ts";
import type { Random } from "#lib/util/random.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";
import { type Clock, type Committed, type Logger, type Storage, StorageError } from "#server/ports.ts";
import { createOperations, type Operations } from "./operations.ts";

/** One commit: what was, what happened by whom, what is. */
export interface Commit {
  readonly workshopId: string;
  readonly before: Committed;
  readonly after: Committed;
  readonly events: readonly WorkshopEvent[];
  readonly stamp: Stamp;
}

export interface Registry {
  /** Null if there is no such workshop. */
  readonly load: (id: string) => Promise<Committed | null>;
  /** Without loading. */
  peek(id: string): Committed | null;
  /** What this actor has done under the id `op` is answered and not done again. */
  readonly run: (id: string, command: Command, actor: Actor, op?: string) => Promise<Result<number, Refusal>>;
  /** Of what this actor did under this id, as far as it is in memory. */
  seqOf(id: string, actor: Actor, op: string): number | undefined;
  /** Several in one step, all or none. */
  runAll(
    id: string,
    commands: readonly Command[],
    actor: Actor,
    terms: Terms,
  ): Promise<Result<number, Refusal>>;
  /** Who is connected to a workshop, for what is decided from now on; nobody, as long as nothing says so. */
  decideWith(presence: (id: string) => Moment["isOnline"]): void;
  /** Listeners are called in the order of their registration, after the commit and before the command is answered. */
  onCommit(listener: (commit: Commit) => void): void;
  onLoad(listener: (id: string, committed: Committed) => void): void;
  /** Takes no more commands for this workshop and waits for those under way; then it is unknown here. */
  forget(id: string): Promise<void>;
  /** Takes back `forget`. */
  recall(id: string): void;
  loadedCount(): number;
  /** What is in memory, and when it was last asked for. */
  loaded(): readonly Loaded[];
  /** Out of memory until it is asked for again. False while something is under way in it. */
  unload(id: string): boolean;
  /** Takes no more commands; resolves when those under way are stored. */
  drain(): Promise<void>;
}

export interface Terms {
  /** "conflict" if this is no longer the seq of the last event. */
  readonly seq?: number;
  /** What this actor has done under this id is answered and not done again. */
  readonly op?: string | undefined;
}

export interface Loaded {
  readonly id: string;
  readonly usedMs: number;
  readonly committed: Committed;
}

interface Entry {
  usedMs: number;
  /** Commands that wait or run. */
  underWay: number;
  committed: Committed | null;
  operations: Operations;
  /** Loading under way. */
  loading: Promise<Committed | null> | null;
  /** The last command of the queue; never rejects. */
  tail: Promise<unknown>;
}

export function createRegistry(deps: {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly templates: readonly Template[];
  readonly logger: Logger;
}): Registry {
  const { storage, clock, random, templates, logger } = deps;
  const entries = new Map<string, Entry>();
  const commitListeners: ((commit: Commit) => void)[] = [];
  const loadListeners: ((id: string, committed: Committed) => void)[] = [];
  const closing = new Set<string>();
  let draining = false;
  let isOnlineIn: (id: string) => Moment["isOnline"] = () => () => false;

  const tell = <T extends readonly unknown[]>(
    listeners: readonly ((...args: T) => void)[],
    ...args: T
  ): void => {
    for (const listener of listeners) {
      try {
        listener(...args);
      } catch (error) {
        logger.error("listener-failed", error);
      }
    }
  };

  const replay = async (id: string, entry: Entry): Promise<Committed | null> => {
    const stored = await storage.loadWorkshop(id);
    const state = stored?.events.reduce<WorkshopState | null>(evolve, null);
    if (!stored || !state) {
      // Nobody may fill the memory with ids that do not exist.
      entries.delete(id);
      return null;
    }
    entry.committed = { seq: stored.seq, state };
    entry.operations = createOperations();
    entry.operations.note(stored.events, stored.seq);
    tell(loadListeners, id, entry.committed);
    return entry.committed;
  };

  const entryOf = (id: string): Entry => {
    const known = entries.get(id);
    if (known) {
      known.usedMs = clock.now();
      return known;
    }
    const entry: Entry = {
      usedMs: clock.now(),
      underWay: 0,
      committed: null,
      operations: createOperations(),
      loading: null,
      tail: Promise.resolve(),
    };
    entries.set(id, entry);
    return entry;
  };

  /** What could not be read leaves nothing behind. */
  const dropUnread = (id: string, entry: Entry): void => {
    if (!entry.committed && entry.underWay === 0 && entries.get(id) === entry) entries.delete(id);
  };

  const load = async (id: string): Promise<Committed | null> => {
    if (closing.has(id)) return null;
    const entry = entryOf(id);
    if (entry.committed) return entry.committed;
    entry.loading ??= replay(id, entry).finally(() => {
      entry.loading = null;
      dropUnread(id, entry);
    });
    return entry.loading;
  };

  const decideAll = (
    before: WorkshopState,
    commands: readonly Command[],
    { by, atMs }: Stamp,
  ): Result<{ readonly events: readonly WorkshopEvent[]; readonly state: WorkshopState }, Refusal> => {
    const events: WorkshopEvent[] = [];
    let state = before;
    for (const command of commands) {
      const decision = decide(state, command, by, atMs, random, templates, isOnlineIn(before.id));
      if (!decision.ok) return decision;
      events.push(...decision.value);
      for (const event of decision.value) state = evolve(state, event);
    }
    return accept({ events, state });
  };

  const step = async (
    id: string,
    commands: readonly Command[],
    actor: Actor,
    { seq, op }: Terms,
  ): Promise<Result<number, Refusal>> => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const before = await load(id);
      if (!before) return refuse("not-found");
      const doneAt = op === undefined ? undefined : entryOf(id).operations.seqOf(actor, op);
      if (doneAt !== undefined) return accept(doneAt);
      if (seq !== undefined && before.seq !== seq) return refuse("conflict");
      const stamp = { by: actor, atMs: clock.now() };
      const decided = decideAll(before.state, commands, stamp);
      if (!decided.ok) return decided;
      const { events, state } = decided.value;
      if (events.length === 0) return accept(before.seq);
      const kept = op === undefined ? stamp : { ...stamp, op };
      const stamped = events.map((event) => ({ ...event, stamp: kept }));
      const stored = await storage.commit(id, before.seq, stamped);
      const entry = entryOf(id);
      if (stored.ok) {
        const after = { seq: stored.value, state };
        entry.committed = after;
        entry.operations.note(stamped, after.seq);
        tell(commitListeners, { workshopId: id, before, after, events, stamp });
        return accept(after.seq);
      }
      // Somebody else wrote first, which a single owner never sees: read what is true and decide again.
      logger.warn("commit-conflict", { workshop: id });
      entry.committed = null;
    }
    return refuse("conflict");
  };

  const enqueue = (
    id: string,
    commands: readonly Command[],
    actor: Actor,
    terms: Terms,
  ): Promise<Result<number, Refusal>> => {
    if (draining) return Promise.resolve(refuse("unavailable"));
    if (closing.has(id)) return Promise.resolve(refuse("not-found"));
    const entry = entryOf(id);
    entry.underWay += 1;
    const answer = entry.tail.then(() => step(id, commands, actor, terms));
    entry.tail = answer
      .catch(() => {})
      .finally(() => {
        entry.underWay -= 1;
        dropUnread(id, entry);
      });
    return answer.catch((error: unknown) => {
      logger.error("command-failed", error, { command: commands[0]?.name ?? "none", workshop: id });
      return refuse(error instanceof StorageError ? "unavailable" : "internal");
    });
  };

  return {
    load,
    peek: (id) => (closing.has(id) ? null : (entries.get(id)?.committed ?? null)),
    run: (id, command, actor, op) => enqueue(id, [command], actor, { op }),
    seqOf: (id, actor, op) => entries.get(id)?.operations.seqOf(actor, op),
    runAll: enqueue,
    decideWith(presence) {
      isOnlineIn = presence;
    },
    onCommit: (listener) => void commitListeners.push(listener),
    onLoad: (listener) => void loadListeners.push(listener),
    async forget(id) {
      closing.add(id);
      await entries.get(id)?.tail;
      entries.delete(id);
    },
    recall: (id) => void closing.delete(id),
    loadedCount: () => entries.size,
    loaded: () =>
      [...entries].flatMap(([id, { usedMs, committed }]) => (committed ? [{ id, usedMs, committed }] : [])),
    unload(id) {
      const entry = entries.get(id);
      if (!entry || entry.underWay > 0 || entry.loading !== null) return false;
      return entries.delete(id);
    },
    async drain() {
      draining = true;
      await Promise.all([...entries.values()].map((entry) => entry.tail));
    },
  };
}
