// documents.fixture.ts: a small server around the data plane for tests: rights are a table that the test changes, a
// bearer token is the person's id, clients are stock y-websocket providers or bare sockets.

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as decoding from "lib0/decoding";
import { WebSocket as NodeSocket } from "ws";
import type { ClientOptions } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { DocumentKey, Grant } from "#lib/model/access.ts";
import type { BoardRights } from "#lib/model/board-rights.ts";
import type { DocumentName } from "#lib/protocol/sync.ts";
import { MESSAGE } from "#lib/protocol/sync.ts";
import type { Access, Clock, Documents, Logger, Storage } from "#server/ports.ts";
import { StorageError } from "#server/ports.ts";
import { createDocuments } from "./documents.ts";

export const WORKSHOP = "workshop-1";
export const BOARD = "rooms/room-01";

export interface TestServer {
  readonly port: number;
  readonly documents: Documents;
  /** Events of the logger at "warn" and "error". */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface TestServerOptions {
  readonly storage: Storage;
  /** Write for everybody if left out. */
  readonly grantOf?: (personId: string, key: DocumentKey) => Grant;
  /** Everybody edits everything and nobody moderates if left out. */
  readonly boardRightsOf?: (personId: string) => BoardRights;
  readonly unusedMs?: number;
  /** That of the machine if left out. */
  readonly clock?: Clock;
}

export async function startServer(options: TestServerOptions): Promise<TestServer> {
  const { storage, grantOf, boardRightsOf, unusedMs, clock } = options;
  const complaints: string[] = [];
  const logger: Logger = {
    info() {},
    warn: (event) => void complaints.push(event),
    error: (event) => void complaints.push(event),
  };
  const access: Access = {
    load: async (workshopId) => workshopId === WORKSHOP,
    grantOf: (_workshopId, personId, key) => {
      if (key.kind === "notebook") return key.personId === personId ? "write" : "none";
      return grantOf?.(personId, key) ?? "write";
    },
    boardRightsOf: (_workshopId, personId) =>
      boardRightsOf?.(personId) ?? { moderates: false, editing: "everyone" },
  };
  if ((await storage.loadWorkshop(WORKSHOP)) === null) await storage.createWorkshop(WORKSHOP, "AAAA2222", []);
  const documents = createDocuments({
    storage,
    access,
    logger,
    ...(unusedMs === undefined ? {} : { unusedMs }),
    ...(clock === undefined ? {} : { clock }),
  });
  const server = createServer();
  server.on("upgrade", (request, socket, head) => {
    const personId = request.headers.authorization?.replace("Bearer ", "");
    const identity = personId === undefined ? null : { workshopId: WORKSHOP, personId };
    documents.upgrade(request, socket, head, identity);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    documents,
    complaints,
    async close() {
      await documents.close();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export interface TestClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Resolves when the condition holds; it is looked at after every message and every status. */
  until(condition: () => boolean): Promise<void>;
  readonly isSynced: () => boolean;
  /** Sync frames sent on this connection, and how many of them the server says are on disk. */
  readonly sent: () => number;
  readonly durable: () => number;
  /** Null while open or closed by this side. */
  readonly closeCode: () => number | null;
  /** Closes and keeps the document, for a connection to come. */
  leave(): void;
  close(): void;
}

/** A stock provider with a bearer header, as a program would write it. */
export function connect(
  port: number,
  personId: string | null,
  document: DocumentName = BOARD,
  doc = new Y.Doc(),
): TestClient {
  let sent = 0;
  let durable = 0;
  let closeCode: number | null = null;
  const headers = personId === null ? {} : { Authorization: `Bearer ${personId}` };

  class BearerSocket extends NodeSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers } satisfies ClientOptions);
      sent = 0;
      durable = 0;
    }
    override send(frame: Uint8Array): void {
      if (frame[0] === MESSAGE.sync) sent += 1;
      super.send(frame);
    }
  }

  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, `${WORKSHOP}/${document}`, doc, {
    WebSocketPolyfill: BearerSocket as unknown as typeof WebSocket,
    disableBc: true,
    maxBackoffTime: 50,
  });
  const watchers = new Set<() => void>();
  const look = (): void => {
    for (const watcher of watchers) watcher();
  };
  provider.messageHandlers[MESSAGE.ack] = (_encoder, decoder) => {
    durable = decoding.readVarUint(decoder);
    look();
  };
  doc.on("update", look);
  provider.awareness.on("change", look);
  provider.on("sync", look);
  provider.on("status", look);
  provider.on("connection-close", (event) => {
    closeCode = event?.code ?? null;
    look();
  });

  return {
    doc,
    provider,
    until: (condition) =>
      new Promise((resolve) => {
        const watcher = (): void => {
          if (!condition()) return;
          watchers.delete(watcher);
          resolve();
        };
        watchers.add(watcher);
        watcher();
      }),
    isSynced: () => provider.synced,
    sent: () => sent,
    durable: () => durable,
    closeCode: () => closeCode,
    leave() {
      provider.destroy();
      provider.awareness.destroy();
      doc.off("update", look);
    },
    close() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** A socket that sends what it is told and gives back what it gets. */
export interface BareClient {
  readonly frames: Uint8Array[];
  send(...bytes: number[]): void;
  sendFrame(frame: Uint8Array | string): void;
  /** The next frame that fits, those received before included. */
  next(fits: (frame: Uint8Array) => boolean): Promise<Uint8Array>;
  readonly closed: Promise<number>;
  readonly socket: NodeSocket;
}

export async function connectBare(
  port: number,
  personId: string | null,
  document: string = BOARD,
): Promise<BareClient> {
  const headers = personId === null ? {} : { Authorization: `Bearer ${personId}` };
  const socket = new NodeSocket(`ws://127.0.0.1:${port}/sync/${WORKSHOP}/${document}`, { headers });
  const frames: Uint8Array[] = [];
  const watchers = new Set<() => void>();
  socket.on("message", (data: Buffer) => {
    frames.push(new Uint8Array(data));
    for (const watcher of watchers) watcher();
  });
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  socket.on("error", () => {});
  await once(socket, "open");
  return {
    frames,
    socket,
    closed,
    send: (...bytes) => socket.send(Uint8Array.from(bytes)),
    sendFrame: (frame) => socket.send(frame),
    next: (fits) =>
      new Promise((resolve) => {
        const watcher = (): void => {
          const found = frames.find(fits);
          if (!found) return;
          watchers.delete(watcher);
          frames.splice(frames.indexOf(found), 1);
          resolve(found);
        };
        watchers.add(watcher);
        watcher();
      }),
  };
}

/** Storage whose disk the test holds in its hand. */
export interface HeldStorage extends Storage {
  /** From now on nothing gets to disk until `release`. */
  hold(): void;
  release(): void;
  /** The appends that wait, and all that come until `release`, fail. */
  fail(): void;
  /** Resolves when an append waits. */
  readonly asked: () => Promise<void>;
  /** Reads fail until `release`. */
  failReads(): void;
}

export function holdStorage(storage: Storage): HeldStorage {
  let gate: Promise<void> | null = null;
  let open: () => void = () => {};
  let broken = false;
  let unreadable = false;
  let waiting = 0;
  let onAsked: (() => void)[] = [];

  return {
    ...storage,
    async appendUpdate(...args) {
      waiting += 1;
      for (const call of onAsked.splice(0)) call();
      try {
        await gate;
        if (broken) throw new StorageError("the disk is broken");
        return await storage.appendUpdate(...args);
      } finally {
        waiting -= 1;
      }
    },
    async loadDocument(...args) {
      if (unreadable) throw new StorageError("the disk cannot be read");
      return storage.loadDocument(...args);
    },
    hold() {
      gate ??= new Promise((resolve) => (open = resolve));
    },
    release() {
      broken = false;
      unreadable = false;
      gate = null;
      open();
    },
    fail() {
      broken = true;
      gate = null;
      open();
    },
    failReads() {
      unreadable = true;
    },
    asked: () => (waiting > 0 ? Promise.resolve() : new Promise((resolve) => onAsked.push(resolve))),
  };
}
