// replica.ts: one Y document and its connection. It uses the stock y-websocket provider and adds what the product promises:
// "saved" only from the server's own count, no traffic between tabs around the server, awareness that is sent only when it
// changes, a pause between attempts that differs from client to client, and an end to editing before a right ends.
//
// What the server refuses stays in the document, and every later edit leans on it: such a replica is spent, and only
// another one can go on (document-client.ts).

import { createEncoder, toUint8Array, writeVarUint } from "lib0/encoding";
import { readVarString, readVarUint } from "lib0/decoding";
import type { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { choicesIn } from "#lib/board/choices.ts";
import { CLOSE, MESSAGE, type DocumentName, type DocumentRights, type Hello } from "#lib/protocol/sync.ts";
import { countingSocket } from "./counting-socket.ts";
import { createDeliveryLedger, type Delivery } from "./delivery.ts";
import { hintIn, pauseBefore } from "./reconnect.ts";
import { createStore, isSame, type Store } from "./store.ts";
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
/** Larger than any number of attempts: the provider's own pause is then longer than what it may be at most. */
const MANY_ATTEMPTS = 30;

export function createReplica(options: ReplicaOptions): Replica {
  const doc = new Y.Doc();
  const ledger = createDeliveryLedger();
  const provider = new WebsocketProvider(options.serverUrl, `${options.workshopId}/${options.name}`, doc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: countingSocket(
      options.Socket,
      (frame) => {
        if (frame === "question" || !muted) return true;
        ledger.closed();
        return false;
      },
      (frame) => {
        ledger.sent(frame);
        refresh();
      },
    ),
  });
  const { awareness } = provider;
  const cards = doc.getMap("cards");
  // Everything without an origin is our own; what the server sends has the provider as its origin.
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
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
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
    if (touched.size === 0 && provider.synced) troubled = false;
    const next = statusNow();
    if (!isSame(next, status.get())) status.set(next);
    // Nothing is under way any more: now whoever was sent away can go.
    if (epoch !== null && touched.size === 0) answer();
  }

  function deliveryNow(): Delivery {
    if (closeCode !== null && !PASSING.includes(closeCode)) return "closed";
    if (troubled && touched.size > 0) return "unsaved";
    if (!provider.synced) return lost ? "offline" : "connecting";
    return touched.size > 0 ? "waiting" : "saved";
  }

  /** Called when something begins to wait, and whenever some of it arrived. */
  function watchForDelay(): void {
    clearTimeout(lateTimer);
    lateTimer = setTimeout(() => {
      troubled ||= touched.size > 0 && provider.synced;
      refresh();
    }, LATE_MS);
  }

  function spend(): void {
    spent = true;
    clearTimeout(retryTimer);
    provider.disconnect();
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
    const encoder = createEncoder();
    writeVarUint(encoder, MESSAGE.perm);
    writeVarUint(encoder, epoch);
    epoch = null;
    muted = rights?.grant !== "write";
    if (provider.wsconnected) provider.ws?.send(toUint8Array(encoder));
  }

  doc.on("update", (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin === provider) return;
    ledger.edited(touchedIn(transaction, cards), update);
    refresh();
  });
  provider.on("status", ({ status: connection }) => {
    epoch = null;
    if (connection === "connected") {
      muted = false;
      ledger.opened(doc.store.clients.size > 0);
    }
    if (connection === "disconnected") ledger.closed();
    refresh();
  });
  provider.on("sync", (synced) => {
    if (synced) {
      lost = false;
      attempts = 0;
      watchForDelay();
    }
    refresh();
  });
  // Told before the provider computes its next pause, which would be the same for everybody.
  provider.on("connection-close", (event) => {
    lost = true;
    attempts += 1;
    const isOverloaded = event?.code === CLOSE.overloaded;
    troubled ||= isOverloaded;
    const hintMs = event?.code === CLOSE.restarting ? hintIn(event.reason) : null;
    provider.wsUnsuccessfulReconnects = MANY_ATTEMPTS;
    provider.maxBackoffTime = hintMs ?? pauseBefore(attempts, options.random(), isOverloaded);
    refresh();
  });
  provider.on("closed", ({ code }) => {
    closeCode = code;
    if (PASSING.includes(code)) retryTimer = setTimeout(open, 5000 + options.random() * 10_000);
    if (SPENDING.includes(code) || (code === CLOSE.noGrant && touched.size > 0)) spent = true;
    refresh();
  });
  provider.messageHandlers[MESSAGE.ack] = (_encoder, decoder) => {
    if (ledger.acknowledged(readVarUint(decoder))) {
      troubled = false;
      watchForDelay();
    }
    refresh();
  };
  provider.messageHandlers[MESSAGE.reject] = spend;
  provider.messageHandlers[MESSAGE.hello] = (_encoder, decoder) => {
    const hello = JSON.parse(readVarString(decoder)) as Hello;
    muted = hello.rights.grant !== "write";
    setRights(hello.rights);
  };
  provider.messageHandlers[MESSAGE.perm] = (_encoder, decoder) => {
    epoch = null;
    const told = readVarUint(decoder);
    const next = JSON.parse(readVarString(decoder)) as DocumentRights;
    if (next.grant === "write") muted = false;
    setRights(next);
    // Whatever is on the screen is drawn anew before the next task, and fields write what is being composed in them.
    setTimeout(() => {
      epoch = told;
      answer();
    });
  };
  for (const event of ["stack-item-added", "stack-item-popped", "stack-cleared"] as const) {
    undoManager.on(event, refresh);
  }
  quietAwareness(provider);

  function open(): void {
    clearTimeout(retryTimer);
    wanted = true;
    closeCode = null;
    provider.connect();
    refresh();
  }

  return {
    doc,
    awareness,
    status,
    open,
    networkChanged(online) {
      if (!wanted || spent || (closeCode !== null && !PASSING.includes(closeCode))) return;
      if (!online) {
        provider.disconnect();
        // The device may be wrong: go on trying.
        provider.shouldConnect = true;
      } else provider.connect();
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
    close() {
      clearTimeout(retryTimer);
      clearTimeout(lateTimer);
      undoManager.destroy();
      provider.destroy();
      doc.destroy();
    },
  };
}

/** The stock provider repeats what others said, and everybody's state each 15 s; the server keeps and repeats it instead. */
function quietAwareness(provider: WebsocketProvider): void {
  const { awareness } = provider;
  /* oxlint-disable no-underscore-dangle -- the provider offers no option for this */
  clearInterval(awareness._checkInterval as ReturnType<typeof setInterval>);
  const send = provider._awarenessUpdateHandler as (...args: unknown[]) => void;
  awareness.off("update", send);
  provider._awarenessUpdateHandler = (changes: unknown, origin: unknown): void => {
    if (origin === "local") send(changes, origin);
  };
  awareness.on("update", provider._awarenessUpdateHandler);
  /* oxlint-enable no-underscore-dangle */
}
