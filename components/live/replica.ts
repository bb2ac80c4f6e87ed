// replica.ts: one Y document and what its connection means: "saved" only from the server's own count, a pause between
// attempts that differs from client to client, undo of own steps, and an end to editing before a right ends.
//
// What the server refuses stays in the document, and every later edit leans on it: such a replica is spent, and only
// another one can go on (document-client.ts).

import { readVarString, readVarUint, type Decoder } from "lib0/decoding";
import { writeVarUint } from "lib0/encoding";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { choicesIn } from "#lib/board/choices.ts";
import { CLOSE, MESSAGE, type DocumentName, type DocumentRights, type Hello } from "#lib/protocol/sync.ts";
import { createDeliveryLedger, type Delivery } from "./delivery.ts";
import { hintIn, pauseBefore } from "./reconnect.ts";
import { createStore, isSame, type Store } from "./store.ts";
import { createSyncConnection, SERVER } from "./sync-connection.ts";
import { cardsIn, touchedIn } from "./touched.ts";

export interface ReplicaStatus {
  readonly delivery: Delivery;
  /** Cards with edits that are not on the server's disk; "" stands for everything that is no card. */
  readonly waiting: ReadonlySet<string>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Why the server closed for good, while `delivery` is "closed". */
  readonly closeCode: number | null;
  /** What the server says that one may do; null before it said anything. */
  readonly rights: DocumentRights | null;
  /** The server has refused what is in here. */
  readonly spent: boolean;
}

export interface Replica {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly status: Store<ReplicaStatus>;
  /** Connects, also again after a refusal; does nothing while connected. */
  readonly open: () => void;
  /** The device lost or found its network: notice at once instead of after half a minute. */
  readonly networkChanged: (online: boolean) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** One own step for undo, however many fields it touches. */
  readonly perform: (change: () => void) => void;
  /** Own edits that are not on the server's disk: what they touched (touched.ts), and the updates. */
  readonly edits: () => Edits;
  /** What waits here is not to be sent any more: another replica takes its place. */
  readonly spend: () => void;
  /** Ends connection and document; what waits is lost. */
  readonly close: () => void;
}

export interface Edits {
  readonly touched: ReadonlySet<string>;
  readonly updates: readonly Uint8Array[];
}

export interface ReplicaOptions {
  /** "wss://host/sync" */
  readonly serverUrl: string;
  readonly workshopId: string;
  readonly name: DocumentName;
  readonly Socket: typeof WebSocket;
  /** 0 to 1, to spread clients. */
  readonly random: () => number;
}

/** Codes after which another attempt makes sense, later. */
const PASSING: readonly number[] = [CLOSE.tooSlow, CLOSE.tooMuch];
/** Codes after which this document can never be sent. */
const SPENDING: readonly number[] = [CLOSE.malformed, CLOSE.outdated, CLOSE.tooLarge];

/** An edit that waits for longer, with a connection, is not about to be saved. */
const LATE_MS = 3_000;

export function createReplica(options: ReplicaOptions): Replica {
  const doc = new Y.Doc();
  const ledger = createDeliveryLedger();
  const connection = createSyncConnection({
    url: `${options.serverUrl}/${options.workshopId}/${options.name}`,
    doc,
    Socket: options.Socket,
    maySend(frame) {
      if (frame === "question" || !muted) return true;
      ledger.closed();
      return false;
    },
    opened() {
      epoch = null;
      muted = false;
      ledger.opened(doc.store.clients.size > 0);
      refresh();
    },
    sent(frame) {
      ledger.sent(frame);
      refresh();
    },
    synced() {
      lost = false;
      attempts = 0;
      watchForDelay();
      refresh();
    },
    told: hear,
    closed: pauseAfter,
  });
  const cards = doc.getMap("cards");
  // Everything without an origin is our own.
  const scope = options.name === "documentation" ? choicesIn(doc) : cards;
  const undoManager = new Y.UndoManager(scope, {
    trackedOrigins: new Set([null]),
  });

  let wanted = false;
  let lost = false;
  let attempts = 0;
  /** The server closed because it cannot write, or an edit waits for long. */
  let troubled = false;
  let lateTimer: ReturnType<typeof setTimeout> | undefined;
  let closeCode: number | null = null;
  let rights: DocumentRights | null = null;
  /** What it says of rights that is not answered yet. */
  let epoch: number | null = null;
  /** It has said that it writes no more. */
  let muted = false;
  let spent = false;
  let touched = ledger.waiting();
  let waiting: ReadonlySet<string> = touched;
  const status = createStore<ReplicaStatus>(statusNow());

  function statusNow(): ReplicaStatus {
    return {
      delivery: deliveryNow(),
      waiting,
      canUndo: undoManager.undoStack.length > 0,
      canRedo: undoManager.redoStack.length > 0,
      closeCode,
      rights,
      spent,
    };
  }

  function refresh(): void {
    if (ledger.waiting() !== touched) {
      if (touched.size === 0) watchForDelay();
      touched = ledger.waiting();
      waiting = cardsIn(touched);
    }
    if (touched.size === 0 && connection.isSynced()) troubled = false;
    const next = statusNow();
    if (!isSame(next, status.get())) status.set(next);
    // Nothing is under way any more: now whoever was sent away can go.
    if (epoch !== null && touched.size === 0) answer();
  }

  function deliveryNow(): Delivery {
    if (closeCode !== null) return "closed";
    if (troubled && touched.size > 0) return "unsaved";
    if (!connection.isSynced()) return lost ? "offline" : "connecting";
    return touched.size > 0 ? "waiting" : "saved";
  }

  /** Called when something begins to wait, and whenever some of it arrived. */
  function watchForDelay(): void {
    clearTimeout(lateTimer);
    lateTimer = setTimeout(() => {
      troubled ||= touched.size > 0 && connection.isSynced();
      refresh();
    }, LATE_MS);
  }

  function spend(): void {
    spent = true;
    connection.stop();
    refresh();
  }

  function setRights(next: DocumentRights): void {
    if (rights?.editing === "everyone" && next.editing === "author") undoManager.clear();
    rights = next;
    refresh();
  }

  /** Says that what may no longer be done is no longer done. */
  function answer(): void {
    if (epoch === null || (rights?.grant === "none" && touched.size > 0)) return;
    const answered = epoch;
    epoch = null;
    muted = rights?.grant !== "write";
    connection.send(MESSAGE.perm, (encoder) => writeVarUint(encoder, answered));
  }

  function hear(type: number, message: Decoder): void {
    if (type === MESSAGE.ack) {
      if (ledger.acknowledged(readVarUint(message))) {
        troubled = false;
        watchForDelay();
      }
      refresh();
    }
    if (type === MESSAGE.reject) spend();
    if (type === MESSAGE.hello) {
      const hello = JSON.parse(readVarString(message)) as Hello;
      muted = hello.rights.grant !== "write";
      setRights(hello.rights);
    }
    if (type === MESSAGE.perm) {
      epoch = null;
      const told = readVarUint(message);
      const next = JSON.parse(readVarString(message)) as DocumentRights;
      if (next.grant === "write") muted = false;
      setRights(next);
      // Whatever is on the screen is drawn anew before the next task, and fields write what is being composed in them.
      setTimeout(() => {
        epoch = told;
        answer();
      });
    }
  }

  function pauseAfter(event: CloseEvent | null): number | null {
    epoch = null;
    lost = true;
    attempts += 1;
    ledger.closed();
    const code = event?.code ?? 0;
    const isOverloaded = code === CLOSE.overloaded;
    troubled ||= isOverloaded;
    const final = code >= 4400 && code < 4500 && !PASSING.includes(code);
    if (final) closeCode = code;
    if (SPENDING.includes(code) || (code === CLOSE.noGrant && touched.size > 0)) spent = true;
    refresh();
    if (final) return null;
    if (PASSING.includes(code)) return 5000 + options.random() * 10_000;
    const hintMs = event && code === CLOSE.restarting ? hintIn(event.reason) : null;
    return hintMs ?? pauseBefore(attempts, options.random(), isOverloaded);
  }

  doc.on("update", (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin === SERVER) return;
    connection.sendUpdate(update);
    ledger.edited(touchedIn(transaction, cards), update);
    refresh();
  });
  for (const event of ["stack-item-added", "stack-item-popped", "stack-cleared"] as const) {
    undoManager.on(event, refresh);
  }

  function open(): void {
    wanted = true;
    closeCode = null;
    connection.connect();
    refresh();
  }

  return {
    doc,
    awareness: connection.awareness,
    status,
    open,
    networkChanged(online) {
      if (!wanted || spent || closeCode !== null) return;
      // The device may be wrong when it has no network: go on trying.
      if (online) connection.connect();
      else connection.drop();
      refresh();
    },
    undo() {
      undoManager.undo();
    },
    redo() {
      undoManager.redo();
    },
    perform(change) {
      undoManager.stopCapturing();
      doc.transact(change);
      undoManager.stopCapturing();
    },
    edits: () => ({ touched: ledger.waiting(), updates: ledger.updates() }),
    spend,
    close() {
      clearTimeout(lateTimer);
      undoManager.destroy();
      connection.stop();
      doc.destroy();
    },
  };
}
