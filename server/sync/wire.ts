// wire.ts: the y-websocket messages as values, and the frames that carry them. Reading is strict: exactly one message per
// frame and nothing after it. Outgoing frames are made once, as complete WebSocket frames, and written to every connection.

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { MESSAGE, REJECT } from "#lib/protocol/sync.ts";
import type { DocumentRights, Hello } from "#lib/protocol/sync.ts";
import type { Frame } from "#server/ports.ts";

/** Inner types of the outer type `sync`. */
const SYNC = { step1: 0, step2: 1, update: 2 } as const;

export type SyncMessage =
  | { readonly kind: "step1"; readonly stateVector: Uint8Array }
  | { readonly kind: "step2" | "update"; readonly update: Uint8Array };

export type ClientMessage =
  | SyncMessage
  | { readonly kind: "awareness"; readonly update: Uint8Array }
  | { readonly kind: "query-awareness" }
  /** Whoever sends it has stopped doing what it may no longer do since then. */
  | { readonly kind: "perm"; readonly epoch: number };

/** Null if the frame is malformed. The message shares the frame's memory. */
export function readMessage(frame: Uint8Array): ClientMessage | null {
  try {
    const decoder = decoding.createDecoder(frame);
    const message = read(decoder);
    return decoding.hasContent(decoder) ? null : message;
  } catch {
    return null;
  }
}

/** Yjs trusts the state vector of a step 1; this looks at it first. */
export function isStateVector(bytes: Uint8Array, maxClients: number): boolean {
  try {
    const decoder = decoding.createDecoder(bytes);
    let left = decoding.readVarUint(decoder);
    if (left > maxClients) return false;
    for (; left > 0; left -= 1) {
      decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
    }
    return !decoding.hasContent(decoder);
  } catch {
    return false;
  }
}

export function step1Frame(stateVector: Uint8Array): Frame {
  return syncFrame(SYNC.step1, stateVector);
}

export function step2Frame(update: Uint8Array): Frame {
  return syncFrame(SYNC.step2, update);
}

export function updateFrame(update: Uint8Array): Frame {
  return syncFrame(SYNC.update, update);
}

export function awarenessFrame(update: Uint8Array): Frame {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, update);
  });
}

/** The first `count` sync frames of this connection are on disk. */
export function ackFrame(count: number): Frame {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.ack);
    encoding.writeVarUint(encoder, count);
  });
}

/** Says why a sync frame was not taken; the connection is closed after it. */
export function rejectFrame(frame: number, reason: keyof typeof REJECT, path: string): Frame {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.reject);
    encoding.writeVarUint(encoder, frame);
    encoding.writeVarUint(encoder, REJECT[reason]);
    encoding.writeVarString(encoder, path);
  });
}

export function permFrame(epoch: number, rights: DocumentRights): Frame {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.perm);
    encoding.writeVarUint(encoder, epoch);
    encoding.writeVarString(encoder, JSON.stringify(rights));
  });
}

export function helloFrame(hello: Hello): Frame {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.hello);
    encoding.writeVarString(encoder, JSON.stringify(hello));
  });
}

function read(decoder: decoding.Decoder): ClientMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder);
    case MESSAGE.awareness:
      return { kind: "awareness", update: decoding.readVarUint8Array(decoder) };
    case MESSAGE.queryAwareness:
      return { kind: "query-awareness" };
    case MESSAGE.perm:
      return { kind: "perm", epoch: decoding.readVarUint(decoder) };
    default:
      return null;
  }
}

function readSync(decoder: decoding.Decoder): SyncMessage | null {
  const kind = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  if (kind === SYNC.step1) return { kind: "step1", stateVector: body };
  if (kind === SYNC.step2) return { kind: "step2", update: body };
  return kind === SYNC.update ? { kind: "update", update: body } : null;
}

function syncFrame(kind: number, body: Uint8Array): Frame {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, body);
  });
}

// RFC 6455, 5.2: final binary frame, unmasked, as servers send them.
function frameOf(write: (encoder: encoding.Encoder) => void): Frame {
  const encoder = encoding.createEncoder();
  write(encoder);
  const payload = encoding.toUint8Array(encoder);
  const { length } = payload;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const framed = Buffer.allocUnsafe(header + length);
  framed[0] = 0x82;
  if (header === 2) framed[1] = length;
  else if (header === 4) {
    framed[1] = 126;
    framed.writeUInt16BE(length, 2);
  } else {
    framed[1] = 127;
    framed.writeBigUInt64BE(BigInt(length), 2);
  }
  framed.set(payload, header);
  return { message: framed.subarray(header), framed };
}
