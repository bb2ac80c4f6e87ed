// pipeline.ts: the way of every edit: inbox → tick → one transaction → one delta → disk → everybody (SY1…SY5). Nobody sees
// what is not on disk, and nothing is counted as received before. The first frame after a quiet time is taken at once,
// the following ones together; while a commit is under way they wait, so a slow disk makes ticks longer and not queues.
// One peer's fault closes one peer; only a fault of the disk or of Yjs itself ends the document.

import * as Y from "yjs";
import { unreachable } from "#lib/util/result.ts";
import { CLOSE, DOCUMENT_BYTES, REJECT } from "#lib/protocol/sync.ts";
import type { DocumentRights } from "#lib/protocol/sync.ts";
import type { Figures } from "./figures.ts";
import type { Shape } from "./guard/shape.ts";
import { createWriteGuard } from "./guard/write-guard.ts";
import type { Peer, Peers, StateVector } from "./peers.ts";
import { assertComplete } from "./stored-document.ts";
import type { StoredDocument } from "./stored-document.ts";
import { isStateVector, rejectFrame, updateFrame } from "./wire.ts";
import type { SyncMessage } from "./wire.ts";

/** What one tick takes: bounds how long the event loop is held. What is left waits for the next. */
const TICK_FRAMES = 1_000;
const TICK_MS = 20;
/** Each answer to a step 1 may have to be put together for this one peer. */
const TICK_JOINS = 50;
/** In a state vector: client ids that a peer knows and the document does not. */
const MAX_FOREIGN_CLIENTS = 1_000;
/** Client ids under which one person may write in one document: Yjs looks at all of them in every transaction. */
const MAX_IDS_PER_PERSON = 300;
/** Stands for the server among the authors; nobody's id. */
const SERVER = "server";
/** A client that leaves gaps again and again is not worth asking. */
const MAX_GAPS = 3;

const CLOSE_AFTER: Readonly<Record<keyof typeof REJECT, number>> = {
  policy: CLOSE.noGrant,
  malformed: CLOSE.malformed,
  quota: CLOSE.tooLarge,
  locked: CLOSE.noGrant,
};

export interface Pipeline {
  receive(peer: Peer, message: SyncMessage): void;
  /** Is the document in memory what is on disk? */
  readonly isSettled: () => boolean;
  /** Resolves at the next moment when the document is what is on disk. Rejects when it is given up. */
  settle(): Promise<void>;
  /** Changes the document as the server itself; resolves when that is on disk. Rejects when it is given up. */
  write(change: () => void): Promise<void>;
  /** Resolves when all that was received is on disk and told. Rejects when the document is given up. */
  drain(): Promise<void>;
  /** Takes nothing any more; what waits is forgotten. */
  stop(): void;
}

export interface PipelineOptions {
  readonly stored: StoredDocument;
  readonly shape: Shape;
  /** False: whoever may write may write everywhere. */
  readonly hasCardPolicy: boolean;
  readonly peers: Peers;
  /** Whose a client id is that nobody has written under yet, but that somebody goes by. */
  readonly ownerOf: (clientId: number) => string | undefined;
  /** The document is what is on disk, and everybody was told. */
  readonly onSettled: () => void;
  /** The document can no longer be trusted to be what is on disk. Called once. */
  readonly onFailure: (error: unknown) => void;
  readonly figures: Figures;
}

interface Entry {
  readonly peer: Peer;
  readonly message: SyncMessage;
  /** As they were when the frame came: whoever loses a right keeps what was sent before. */
  readonly rights: DocumentRights;
  readonly bytes: number;
}

interface Delta {
  readonly update: Uint8Array;
  /** What everybody had before it. */
  readonly before: StateVector;
}

interface Waiter {
  resolve(): void;
  reject(error: unknown): void;
}

export function createPipeline(options: PipelineOptions): Pipeline {
  const { stored, shape, hasCardPolicy, peers, ownerOf, onSettled, onFailure, figures } = options;
  const { doc } = stored;
  const inbox: Entry[] = [];
  const waiters: Waiter[] = [];
  /** Changes of the server's own. */
  const orders: (Waiter & { readonly change: () => void })[] = [];
  const claims = new Map<number, string>();
  /** How many client ids each person writes under. */
  const idsOf = new Map<string, number>();
  for (const personId of stored.authors.values()) idsOf.set(personId, (idsOf.get(personId) ?? 0) + 1);
  const guard = createWriteGuard({
    doc,
    shape,
    hasCardPolicy,
    authorOf: (client) => stored.authors.get(client) ?? claims.get(client) ?? ownerOf(client),
  });
  let timer: NodeJS.Timeout | null = null;
  let dueMs = Infinity;
  let lastTickMs = -Infinity;
  let committing = false;
  let ended: { readonly error: unknown } | null = null;

  const updates: Uint8Array[] = [];
  let before: StateVector | null = null;
  doc.on("update", (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    updates.push(update);
    before ??= transaction.beforeState;
  });

  const settle = (): Promise<void> => {
    if (ended) return Promise.reject(ended.error);
    if (!committing) return Promise.resolve();
    return new Promise((resolve, reject) => waiters.push({ resolve, reject }));
  };

  return {
    receive(peer, message) {
      if (ended) return;
      const bytes = message.kind === "step1" ? message.stateVector.length : message.update.length;
      peer.connection.waits(bytes);
      inbox.push({ peer, message, rights: peer.rights.now(), bytes });
      schedule();
    },
    isSettled: () => !committing && !ended,
    settle,
    write(change) {
      if (ended) return Promise.reject(ended.error);
      return new Promise((resolve, reject) => {
        orders.push({ change, resolve, reject });
        schedule();
      });
    },
    async drain() {
      await settle();
      while (!isIdle()) {
        tick();
        await settle();
      }
    },
    stop: () => end(new Error("the document is closed")),
  };

  function isIdle(): boolean {
    return inbox.length === 0 && orders.length === 0;
  }

  function schedule(): void {
    if (committing || isIdle()) return;
    const nowMs = performance.now();
    const atMs = Math.max(nowMs, lastTickMs + pauseMs(inbox.length, peers.all.size));
    if (atMs >= dueMs) return;
    if (timer) clearTimeout(timer);
    dueMs = atMs;
    timer = atMs > nowMs ? setTimeout(onTime, atMs - nowMs) : null;
    if (!timer) setImmediate(onTime);
  }

  function onTime(): void {
    timer = null;
    dueMs = Infinity;
    tick();
  }

  function tick(): void {
    if (committing || ended || isIdle()) return;
    lastTickMs = performance.now();
    try {
      const entries: Entry[] = [];
      const delta = applySome(entries);
      figures.took("tick", performance.now() - lastTickMs);
      if (delta) void commit(delta, entries);
      else tellAll(entries, null);
    } catch (error) {
      fail(error);
    }
  }

  /** Moves what it takes from the inbox to `entries`; at least one. */
  function applySome(entries: Entry[]): Delta | null {
    const untilMs = lastTickMs + TICK_MS;
    let joins = 0;
    doc.transact(() => {
      for (const order of orders.splice(0)) obey(order);
      for (const entry of inbox) {
        if (entries.length === TICK_FRAMES || (entries.length > 0 && performance.now() > untilMs)) break;
        if (entry.message.kind === "step1" && (joins += 1) > TICK_JOINS) break;
        entries.push(entry);
        entry.peer.connection.served(entry.bytes);
        if (!entry.peer.connection.isRefused()) take(entry);
      }
    });
    inbox.splice(0, entries.length);
    assertComplete(doc);
    // Yjs tidies rich text in transactions of its own; they belong to the same change.
    const [update, ...more] = updates.splice(0);
    const had = before;
    before = null;
    if (!update || !had) return null;
    return { update: more.length === 0 ? update : Y.mergeUpdates([update, ...more]), before: had };
  }

  /** Under the server's own client id, which nobody else may ever write under. */
  function obey(order: Waiter & { readonly change: () => void }): void {
    waiters.push(order);
    const owner = stored.authors.get(doc.clientID) ?? claims.get(doc.clientID) ?? ownerOf(doc.clientID);
    if (owner !== undefined && owner !== SERVER) doc.clientID = new Y.Doc().clientID;
    if (!stored.authors.has(doc.clientID)) claims.set(doc.clientID, SERVER);
    order.change();
  }

  function take({ peer, message, rights }: Entry): void {
    const { connection } = peer;
    if (message.kind === "step1") {
      if (isStateVector(message.stateVector, doc.store.clients.size + MAX_FOREIGN_CLIENTS))
        return connection.receipts.add("taken");
      return reject(peer, "malformed");
    }
    const isStep2 = message.kind === "step2";
    const verdict = guard.judge(message.update, { ...rights, personId: connection.personId });
    switch (verdict.kind) {
      case "malformed":
        return reject(peer, "malformed");
      case "denied":
        return reject(peer, "policy", verdict.path);
      case "gap":
        return takeGap(peer, isStep2);
      case "known":
        break;
      case "apply":
        if (rights.grant !== "write") {
          // Readers' editors tidy formats by themselves; that is no attempt to write.
          if (verdict.adds) return reject(peer, "locked");
          return connection.receipts.add("set-aside");
        }
        if (verdict.adds && stored.bytes() > DOCUMENT_BYTES.limit) return reject(peer, "quota");
        if (!claimAll(connection.personId, verdict.clients)) return reject(peer, "quota");
        applyOne(peer, verdict.update);
        break;
      default:
        return unreachable(verdict);
    }
    if (isStep2) peer.asking = "no";
    connection.receipts.add(isStep2 ? "whole" : "taken");
  }

  /** False, and none of them, if these would be too many of one person. */
  function claimAll(personId: string, clients: readonly number[]): boolean {
    const fresh = clients.filter((client) => !stored.authors.has(client) && !claims.has(client));
    const ids = (idsOf.get(personId) ?? 0) + fresh.length;
    if (fresh.length > 0 && ids > MAX_IDS_PER_PERSON) return false;
    idsOf.set(personId, ids);
    for (const client of fresh) claims.set(client, personId);
    return true;
  }

  /** Says why, so that the client can save what it wrote, and takes nothing more of it. */
  function reject({ connection }: Peer, reason: keyof typeof REJECT, path = ""): void {
    figures.rejected(reason);
    connection.write(rejectFrame(connection.receipts.next(), reason, path));
    connection.refuse(CLOSE_AFTER[reason]);
  }

  function takeGap(peer: Peer, isStep2: boolean): void {
    // Before its step 1, and until its step 2 has come, that is how a reconnected client behaves.
    const isExpected = !peer.synced || peer.asking !== "no";
    if (!isExpected || isStep2) peer.gaps += 1;
    if (isStep2 || peer.gaps > MAX_GAPS) return reject(peer, "malformed");
    peer.connection.receipts.add("set-aside");
    if (peer.asking === "no") peer.asking = "due";
  }

  function applyOne(peer: Peer, update: Uint8Array): void {
    try {
      Y.applyUpdate(doc, update);
    } catch (error) {
      reject(peer, "malformed");
      throw error;
    }
  }

  async function commit({ update, before }: Delta, entries: readonly Entry[]): Promise<void> {
    const authors = [...claims].map(([clientId, personId]) => ({ clientId, personId }));
    claims.clear();
    committing = true;
    const startedMs = performance.now();
    try {
      await stored.append(update, authors);
      figures.took("commit", performance.now() - startedMs);
      committing = false;
      if (ended) return;
      tellAll(entries, { update, before });
    } catch (error) {
      fail(error);
    }
  }

  function tellAll(entries: readonly Entry[], delta: Delta | null): void {
    // A change and the receipt for one's own part in it are one write to the network.
    for (const { peer } of entries) peer.connection.gather();
    try {
      if (delta) peers.relay(updateFrame(delta.update), delta.before);
      for (const { peer, message } of entries) {
        if (message.kind === "step1" && peer.connection.isOpen()) peers.answer(peer, message.stateVector);
      }
      peers.attend();
      for (const { peer } of entries) peer.connection.receipts.confirm();
    } finally {
      for (const { peer } of entries) peer.connection.release();
    }
    onSettled();
    for (const waiter of waiters.splice(0)) waiter.resolve();
    schedule();
  }

  function fail(error: unknown): void {
    if (ended) return;
    end(error);
    onFailure(error);
  }

  function end(error: unknown): void {
    ended ??= { error };
    inbox.length = 0;
    for (const waiter of [...waiters.splice(0), ...orders.splice(0)]) waiter.reject(error);
  }
}

/**
 * From one tick to the next. A tick costs one send per connection, and sends are what a crowd costs. A small group has
 * 10 ms, from 160 people on it is 20, from 300 on so much that 15,000 sends a second are not passed, up to 60. Where many
 * listen to few, a tick waits for more to send, four times as long but no longer than anybody notices.
 */
function pauseMs(waiting: number, connections: number): number {
  const shortest = Math.min(Math.max(Math.min(5 + connections / 10, 20), connections / 15), 60);
  return waiting >= connections / 30 ? shortest : Math.min(4 * shortest, 75);
}
