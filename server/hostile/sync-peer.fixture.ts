// sync-peer.fixture.ts: a bare peer of the data plane that sends what it likes: whole frames, forged or honest, and reads
// only what a test needs to know: answers, acknowledgements, the close code.

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { MESSAGE } from "#lib/protocol/sync.ts";

export interface SyncPeer {
  readonly socket: WebSocket;
  /** Null while open. */
  readonly code: () => number | null;
  /** Sync frames that the server says are on disk. */
  readonly durable: () => number;
  /** Everything that the server has told of the document. */
  readonly doc: Y.Doc;
  send(frame: Uint8Array): void;
  /** Asks for the document; true once it came, false if the connection was closed instead. */
  greet(): Promise<boolean>;
  /** Sends an update; "saved" once it is on disk, else the close code. */
  write(update: Uint8Array): Promise<"saved" | number>;
  /** Resolves with the close code. */
  closed(): Promise<number>;
  close(): void;
}

export function syncPeer(
  origin: string,
  path: string,
  token: string | undefined,
  headers: Readonly<Record<string, string>> = {},
): SyncPeer {
  const socket = new WebSocket(`${origin.replace("http", "ws")}/sync/${path}`, {
    headers: { ...headers, ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) },
  });
  const doc = new Y.Doc();
  let code: number | null = null;
  let durable = 0;
  let sent = 0;
  let answered = false;
  const waiters = new Set<() => void>();
  const look = (): void => {
    for (const waiter of waiters) waiter();
  };
  socket.on("unexpected-response", (_request, response) => {
    code = response.statusCode ?? 0;
    socket.terminate();
    look();
  });
  socket.on("error", () => {});
  socket.on("open", look);
  socket.on("close", (closedWith) => {
    code ??= closedWith;
    look();
  });
  socket.on("message", (data: Buffer) => {
    const decoder = decoding.createDecoder(data);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.ack) durable = decoding.readVarUint(decoder);
    if (type === MESSAGE.sync && decoding.readVarUint(decoder) !== 0) {
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
      answered = true;
    }
    look();
  });

  const until = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("nothing happened for 10 s")), 10_000);
      const waiter = (): void => {
        if (!isSo() && code === null) return;
        clearTimeout(late);
        waiters.delete(waiter);
        resolve();
      };
      waiters.add(waiter);
      waiter();
    });
  const send = (frame: Uint8Array): void => {
    if (frame[0] === MESSAGE.sync) sent += 1;
    if (socket.readyState === socket.OPEN) socket.send(frame);
  };

  return {
    socket,
    doc,
    code: () => code,
    durable: () => durable,
    send,
    async greet() {
      await until(() => socket.readyState === socket.OPEN);
      send(step1(Y.encodeStateVector(doc)));
      await until(() => answered);
      return code === null;
    },
    async write(update) {
      await until(() => socket.readyState === socket.OPEN);
      send(updateFrame(update));
      await until(() => durable >= sent);
      return code ?? "saved";
    },
    async closed() {
      await until(() => false);
      return code ?? 0;
    },
    close: () => socket.terminate(),
  };
}

export function step1(stateVector: Uint8Array): Uint8Array {
  return syncFrame(0, stateVector);
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(2, update);
}

export function awarenessFrame(
  entries: readonly { readonly client: number; readonly clock: number; readonly json: string }[],
): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, entries.length);
  for (const { client, clock, json } of entries) {
    encoding.writeVarUint(body, client);
    encoding.writeVarUint(body, clock);
    encoding.writeVarString(body, json);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
  return encoding.toUint8Array(encoder);
}

function syncFrame(kind: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}
