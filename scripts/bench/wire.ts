// wire.ts: what a light client says and hears on each of the three wires: y-websocket's, Hocuspocus's, which puts the
// document's name before each message, and y-socket.io's, which are events of Socket.IO. It keeps no document: it says
// that it has nothing, takes note of what comes, and sends updates that somebody else made.

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { MESSAGE } from "#lib/protocol/sync.ts";
import type { Opcode } from "./light-client.ts";
import type { WireKind } from "./systems.ts";

type Payload = Uint8Array | string;

export interface SessionOptions {
  readonly room: string;
  readonly send: (...payloads: readonly Payload[]) => void;
  /** The document as the server has it has come. */
  readonly onSynced: () => void;
  /** The update sent as the `count`-th is acknowledged, and all before it. */
  readonly onAcknowledged: (count: number) => void;
  readonly onPresence: (update: Uint8Array) => void;
}

/** One connection's talk. */
export interface Session {
  /** Right after the handshake. */
  start(): void;
  receive(opcode: Opcode, bytes: Buffer, start: number, end: number): void;
  update(update: Uint8Array): void;
  presence(update: Uint8Array): void;
}

/** Of a document in which there is nothing. */
const NO_STATE = Uint8Array.of(0);
const NO_UPDATE = Uint8Array.of(0, 0);

export function pathOf(wire: WireKind, room: string, personId: string): string {
  if (wire === "socket.io") return "/socket.io/?EIO=4&transport=websocket";
  return wire === "hocuspocus" ? "/" : `/sync/workshop-1/rooms/${room}?person=${personId}`;
}

export function createSession(wire: WireKind, options: SessionOptions): Session {
  if (wire === "socket.io") return createEventSession(options);
  return createBinarySession(options, wire === "hocuspocus");
}

const SYNC = { step1: 0, step2: 1, update: 2 } as const;
/** Hocuspocus's message types that y-websocket lacks. */
const HOCUSPOCUS = { auth: 2, syncStatus: 8 } as const;

function createBinarySession(options: SessionOptions, named: boolean): Session {
  const { room, send, onSynced, onAcknowledged, onPresence } = options;
  const prefix = named ? encoding.encode((encoder) => encoding.writeVarString(encoder, room)) : null;
  const skip = prefix?.length ?? 0;
  /** Sync frames sent, and which of them were updates: the server counts all. */
  let sent = 0;
  let updates = 0;
  let confirmed = 0;
  const waiting: { readonly frame: number; readonly update: number }[] = [];

  const message = (write: (encoder: encoding.Encoder) => void): Uint8Array =>
    encoding.encode((encoder) => {
      if (prefix) encoding.writeUint8Array(encoder, prefix);
      write(encoder);
    });
  const sync = (kind: number, body: Uint8Array): Uint8Array =>
    message((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.sync);
      encoding.writeVarUint(encoder, kind);
      encoding.writeVarUint8Array(encoder, body);
    });

  return {
    start() {
      const step1 = sync(SYNC.step1, NO_STATE);
      sent += 1;
      if (named) send(authentication(), step1);
      else send(step1);
    },
    receive(_opcode, bytes, start, end) {
      const at = start + skip;
      const type = bytes[at];
      if (type === MESSAGE.sync) {
        const kind = bytes[at + 1];
        if (kind === SYNC.step2) onSynced();
        if (kind === SYNC.step1) {
          // Hocuspocus acknowledges this like an update.
          sent += 1;
          if (named) waiting.push({ frame: sent, update: 0 });
          send(sync(SYNC.step2, NO_UPDATE));
        }
      } else if (type === MESSAGE.awareness) {
        onPresence(decoding.readVarUint8Array(decoding.createDecoder(bytes.subarray(at + 1, end))));
      } else if (named && type === HOCUSPOCUS.syncStatus) confirmOne();
      else if (!named && type === MESSAGE.ack) {
        confirmTo(decoding.readVarUint(decoding.createDecoder(bytes.subarray(at + 1, end))));
      }
    },
    update(update) {
      sent += 1;
      updates += 1;
      waiting.push({ frame: sent, update: updates });
      send(sync(SYNC.update, update));
    },
    presence(update) {
      send(
        message((encoder) => {
          encoding.writeVarUint(encoder, MESSAGE.awareness);
          encoding.writeVarUint8Array(encoder, update);
        }),
      );
    },
  };

  function authentication(): Uint8Array {
    return message((encoder) => {
      encoding.writeVarUint(encoder, HOCUSPOCUS.auth);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, "");
      encoding.writeVarString(encoder, "4.8.0");
    });
  }

  function confirmOne(): void {
    const { update = 0 } = waiting.shift() ?? {};
    if (update > confirmed) onAcknowledged((confirmed = update));
  }

  function confirmTo(frame: number): void {
    for (;;) {
      const [first] = waiting;
      if (!first || first.frame > frame) break;
      waiting.shift();
      confirmed = first.update;
    }
    onAcknowledged(confirmed);
  }
}

function createEventSession({ room, send, onSynced, onPresence }: SessionOptions): Session {
  const space = `/yjs|${room},`;
  /** What the binary frame that comes next belongs to. */
  let next: "sync-step-1" | "synced" | "awareness-update" | null = null;
  let answer = "";
  const emit = (name: string, body: Uint8Array, id = ""): void =>
    send(`451-${space}${id}["${name}",{"_placeholder":true,"num":0}]`, body);

  return {
    start() {},
    receive(opcode, bytes, start, end) {
      if (opcode === 1) receiveText(bytes.toString("latin1", start, end));
      else receiveBytes(bytes.subarray(start, end));
    },
    update: (update) => emit("sync-update", update),
    presence: (update) => emit("awareness-update", update),
  };

  function receiveText(text: string): void {
    if (text === "2") send("3");
    else if (text.startsWith("0{")) send(`40${space}`);
    else if (text.startsWith("451-")) {
      const open = text.indexOf("[");
      const [name] = JSON.parse(text.slice(open)) as [string];
      answer = text.slice(4 + space.length, open);
      next = name === "sync-step-1" || name === "awareness-update" ? name : null;
    } else if (text.startsWith("461-")) next = "synced";
  }

  function receiveBytes(body: Uint8Array): void {
    const kind = next;
    next = null;
    // Its server listens once it has asked; what comes earlier it loses.
    if (kind === "sync-step-1") {
      send(`461-${space}${answer}[{"_placeholder":true,"num":0}]`, NO_UPDATE);
      emit("sync-step-1", NO_STATE, "0");
    } else if (kind === "synced") onSynced();
    else if (kind === "awareness-update") onPresence(body);
  }
}
