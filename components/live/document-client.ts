// document-client.ts: one Y document and its connection. It uses the stock y-websocket provider and adds what the product
// promises: "saved" only from the server's own count, no traffic between tabs around the server, awareness that is sent only
// when it changes, a pause between attempts that differs from client to client, and no further attempt after a refusal.

import { readVarUint } from "lib0/decoding";
import type { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { choicesIn } from "#lib/board/choices.ts";
import { CLOSE, MESSAGE, type DocumentName } from "#lib/protocol/sync.ts";
import { countingSocket } from "./counting-socket.ts";
import { createDeliveryLedger, type Delivery } from "./delivery.ts";
import { createStore, type Store } from "./store.ts";

export interface DocumentStatus {
  readonly delivery: Delivery;
  /** Cards with edits that are not on the server's disk; "" stands for everything that is no card. */
  readonly waiting: ReadonlySet<string>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Why the server closed for good, while `delivery` is "closed". */
  readonly closeCode: number | null;
}

export interface DocumentClient {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly status: Store<DocumentStatus>;
  /** Connects, also again after a refusal; does nothing while connected. */
  readonly open: () => void;
  /** Disconnects and keeps the document. */
  readonly pause: () => void;
  /** The device lost or found its network: notice at once instead of after half a minute. */
  readonly networkChanged: (online: boolean) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** One own step for undo, however many fields it touches. */
  readonly perform: (change: () => void) => void;
  /** Ends connection and document; what waits is lost. */
  readonly close: () => void;
}

interface Options {
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

const LONGEST_PAUSE_MS = 20_000;

export function createDocumentClient(options: Options): DocumentClient {
  const doc = new Y.Doc();
  const ledger = createDeliveryLedger();
  const provider = new WebsocketProvider(options.serverUrl, `${options.workshopId}/${options.name}`, doc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: countingSocket(options.Socket, (frame) => {
      ledger.sent(frame);
      refresh();
    }),
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
  let closeCode: number | null = null;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  const status = createStore<DocumentStatus>({
    delivery: "connecting",
    waiting: ledger.waiting(),
    canUndo: false,
    canRedo: false,
    closeCode: null,
  });

  function refresh(): void {
    const next = {
      delivery: deliveryNow(),
      waiting: ledger.waiting(),
      canUndo: undoManager.undoStack.length > 0,
      canRedo: undoManager.redoStack.length > 0,
      closeCode,
    };
    const last = status.get();
    const changed =
      next.delivery !== last.delivery ||
      next.waiting !== last.waiting ||
      next.canUndo !== last.canUndo ||
      next.canRedo !== last.canRedo ||
      next.closeCode !== last.closeCode;
    if (changed) status.set(next);
  }

  function deliveryNow(): Delivery {
    if (closeCode !== null && !PASSING.includes(closeCode)) return "closed";
    if (!provider.synced) return lost ? "offline" : "connecting";
    return ledger.waiting().size > 0 ? "waiting" : "saved";
  }

  doc.on("update", (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin === provider) return;
    ledger.edited(cardsIn(transaction, cards));
    refresh();
  });
  provider.on("status", ({ status: connection }) => {
    if (connection === "connected") ledger.opened(doc.store.clients.size > 0);
    if (connection === "disconnected") ledger.closed();
    refresh();
  });
  provider.on("sync", (synced) => {
    if (synced) lost = false;
    refresh();
  });
  // Told before the provider computes its next pause, which doubles but is the same for everybody.
  provider.on("connection-close", () => {
    lost = true;
    const pauseMs = Math.min(2 ** (provider.wsUnsuccessfulReconnects + 1) * 100, LONGEST_PAUSE_MS);
    provider.maxBackoffTime = Math.round(pauseMs * (0.5 + options.random() / 2));
    refresh();
  });
  provider.on("closed", ({ code }) => {
    closeCode = code;
    if (PASSING.includes(code)) retryTimer = setTimeout(open, 5000 + options.random() * 10_000);
    refresh();
  });
  provider.messageHandlers[MESSAGE.ack] = (_encoder, decoder) => {
    ledger.acknowledged(readVarUint(decoder));
    refresh();
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
    pause() {
      clearTimeout(retryTimer);
      wanted = false;
      provider.disconnect();
      lost = false;
      refresh();
    },
    networkChanged(online) {
      if (!wanted || (closeCode !== null && !PASSING.includes(closeCode))) return;
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
    close() {
      clearTimeout(retryTimer);
      undoManager.destroy();
      provider.destroy();
      doc.destroy();
    },
  };
}

/** Ids of the cards that a transaction touched; "" for anything else. */
function cardsIn(transaction: Y.Transaction, cards: Y.Map<unknown>): Set<string> {
  const found = new Set<string>();
  for (const [type, keys] of transaction.changed) {
    if (type === (cards as unknown)) {
      for (const key of keys) found.add(key ?? "");
      continue;
    }
    let below = type;
    while (below.parent !== null && below.parent !== (cards as unknown)) below = below.parent;
    // oxlint-disable-next-line no-underscore-dangle -- the item that holds a type has no public name
    found.add((below.parent && below._item?.parentSub) || "");
  }
  return found;
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
