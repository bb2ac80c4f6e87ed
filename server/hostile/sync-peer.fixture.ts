// sync-peer.fixture.ts: a bare peer of the data plane that sends what it likes: whole frames, forged or honest, and reads
// only what a test needs to know: answers, acknowledgements, the close code.

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Socket } from "socket.io-client";
import { WebSocket } from "ws";
import * as Y from "yjs";
import type { DetourAck } from "#lib/protocol/control.ts";
import type { DetourEnd, DetourPiece } from "#lib/protocol/detour.ts";
import { MESSAGE } from "#lib/protocol/sync.ts";

/** A peer, whatever carries it. */
export interface Peer {
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

export interface SyncPeer extends Peer {
  readonly socket: WebSocket;
}

interface Wire {
  readonly isOpen: () => boolean;
  send(frame: Uint8Array): void;
  terminate(): void;
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
  const { peer, opened, heard, ended } = createPeer({
    isOpen: () => socket.readyState === socket.OPEN,
    send: (frame) => socket.send(frame),
    terminate: () => socket.terminate(),
  });
  socket.on("unexpected-response", (_request, response) => {
    ended(response.statusCode ?? 0);
    socket.terminate();
  });
  socket.on("error", () => {});
  socket.on("open", opened);
  socket.on("close", ended);
  socket.on("message", heard);
  return { ...peer, socket };
}

let detours = 0;

/** The same over a connection of the control plane. Messages must fit into one piece. */
export function detourPeer(control: Socket, path: string): Peer {
  detours += 1;
  const id = detours;
  let isOpen = false;
  const { peer, opened, heard, ended } = createPeer({
    isOpen: () => isOpen,
    send: (frame) => control.emit("detour.send", { id, data: Buffer.from(frame).toString("base64") }),
    terminate: () => control.emit("detour.close", { id }),
  });
  let begun = "";
  control.on("detour", (piece: DetourPiece) => {
    if (piece.id !== id) return;
    begun += piece.data;
    if (piece.more) return;
    heard(Buffer.from(begun, "base64"));
    begun = "";
  });
  control.on("detour-end", (end: DetourEnd) => {
    if (end.id === id) ended(end.code);
  });
  control.emit("detour.open", { id, path: `/sync/${path}` }, (answer: DetourAck) => {
    isOpen = answer.ok;
    if (answer.ok) opened();
    else ended(0);
  });
  return peer;
}

function createPeer(wire: Wire): {
  readonly peer: Peer;
  readonly opened: () => void;
  readonly heard: (message: Buffer) => void;
  readonly ended: (code: number) => void;
} {
  const doc = new Y.Doc();
  let code: number | null = null;
  let durable = 0;
  let sent = 0;
  let answered = false;
  const waiters = new Set<() => void>();
  const look = (): void => {
    for (const waiter of waiters) waiter();
  };
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
    if (wire.isOpen()) wire.send(frame);
  };

  return {
    opened: look,
    heard(message) {
      const decoder = decoding.createDecoder(message);
      const type = decoding.readVarUint(decoder);
      if (type === MESSAGE.ack) durable = decoding.readVarUint(decoder);
      if (type === MESSAGE.sync && decoding.readVarUint(decoder) !== 0) {
        Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
        answered = true;
      }
      look();
    },
    ended(closedWith) {
      code ??= closedWith;
      look();
    },
    peer: {
      doc,
      code: () => code,
      durable: () => durable,
      send,
      async greet() {
        await until(wire.isOpen);
        send(step1(Y.encodeStateVector(doc)));
        await until(() => answered);
        return code === null;
      },
      async write(update) {
        await until(wire.isOpen);
        send(updateFrame(update));
        await until(() => durable >= sent);
        return code ?? "saved";
      },
      async closed() {
        await until(() => false);
        return code ?? 0;
      },
      close: () => wire.terminate(),
    },
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
