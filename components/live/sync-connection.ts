// sync-connection.ts: one document's line to the server, in the protocol that y-websocket speaks: it asks for what is lacking
// here, answers what is lacking there, carries edits and the own awareness, and tries anew when the line is gone. What that
// means (what is saved, what may be sent, how long to wait) is decided in replica.ts. Nothing goes around the server, and
// awareness goes out when it changes and not otherwise: the server keeps and repeats it.

import { createDecoder, readVarUint, readVarUint8Array, type Decoder } from "lib0/decoding";
import {
  createEncoder,
  length,
  toUint8Array,
  writeBinaryEncoder,
  writeVarUint,
  writeVarUint8Array,
  type Encoder,
} from "lib0/encoding";
import {
  applyAwarenessUpdate,
  Awareness,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from "y-protocols/awareness";
import { messageYjsSyncStep2, readSyncMessage, writeSyncStep1, writeUpdate } from "y-protocols/sync";
import type * as Y from "yjs";
import { MESSAGE } from "#lib/protocol/sync.ts";

/** "answer" is what the server asked for: everything that it lacks. */
export type SyncFrame = "question" | "answer" | "update";

export interface SyncConnection {
  readonly awareness: Awareness;
  readonly isOpen: () => boolean;
  /** Has everything come that the server had when the line was opened? */
  readonly isSynced: () => boolean;
  /** Connects at once and keeps trying; does nothing while there is a line. */
  readonly connect: () => void;
  /** The line is known to be dead: tries anew, after the pause that `closed` gives. */
  readonly drop: () => void;
  /** Ends the line and tries no more. */
  readonly stop: () => void;
  /** Does nothing without a line: the next answer carries it. */
  readonly sendUpdate: (update: Uint8Array) => void;
  readonly send: (type: number, write: (encoder: Encoder) => void) => void;
}

interface Options {
  readonly url: string;
  readonly doc: Y.Doc;
  readonly Socket: typeof WebSocket;
  /** False keeps a frame back. */
  readonly maySend: (frame: SyncFrame) => boolean;
  /** Called before anything is sent. */
  readonly opened: () => void;
  /** A frame was handed to the network. */
  readonly sent: (frame: SyncFrame) => void;
  readonly synced: () => void;
  /** A message that is neither sync nor awareness. */
  readonly told: (type: number, message: Decoder) => void;
  /** The line is gone, without an event if it was ended from here. Gives the pause in ms, or null to try no more. */
  readonly closed: (event: CloseEvent | null) => number | null;
}

/** The server repeats the awareness of an idle document more often than this; a line that is silent for longer is dead. */
const SILENCE_MS = 30_000;

/** Origin of the changes that came from the server. */
export const SERVER = Symbol("server");

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/** What the server sends is applied to `doc` with `SERVER` as its origin. */
export function createSyncConnection(options: Options): SyncConnection {
  const { url, doc, Socket, maySend, opened, sent, synced, told, closed } = options;
  const awareness = new Awareness(doc);
  let socket: WebSocket | null = null;
  let wanted = false;
  let open = false;
  let complete = false;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let silenceTimer: ReturnType<typeof setTimeout> | undefined;

  // Without this it repeats its own state and forgets that of others by the clock.
  // oxlint-disable-next-line no-underscore-dangle -- there is no option for it
  clearInterval(awareness._checkInterval as ReturnType<typeof setInterval>);
  awareness.on("update", ({ added, updated, removed }: AwarenessChange, origin: unknown) => {
    if (origin === "local") sendAwareness([...added, ...updated, ...removed]);
  });

  function connect(): void {
    wanted = true;
    clearTimeout(retryTimer);
    if (socket) return;
    const line = new Socket(url);
    line.binaryType = "arraybuffer";
    /* oxlint-disable unicorn/prefer-add-event-listener -- sockets of the detour have these alone */
    line.onopen = () => {
      open = true;
      listen();
      opened();
      sendSync("question", (encoder) => writeSyncStep1(encoder, doc));
      if (awareness.getLocalState() !== null) sendAwareness([doc.clientID]);
    };
    line.onmessage = ({ data }) => {
      listen();
      receive(createDecoder(new Uint8Array(data as ArrayBuffer)));
    };
    line.onclose = end;
    line.onerror = () => {};
    /* oxlint-enable unicorn/prefer-add-event-listener */
    socket = line;
  }

  function listen(): void {
    clearTimeout(silenceTimer);
    silenceTimer = setTimeout(() => end(null), SILENCE_MS);
  }

  function end(event: CloseEvent | null): void {
    if (!socket) return;
    const line = socket;
    socket = null;
    // One that is still busy with what was sent must not be heard any more.
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- to take them away
    line.onopen = line.onmessage = line.onclose = null;
    line.close();
    open = complete = false;
    clearTimeout(silenceTimer);
    const others = [...awareness.getStates().keys()].filter((client) => client !== doc.clientID);
    removeAwarenessStates(awareness, others, SERVER);
    const pauseMs = closed(event);
    if (wanted && pauseMs !== null) retryTimer = setTimeout(connect, pauseMs);
  }

  function receive(message: Decoder): void {
    const type = readVarUint(message);
    if (type === MESSAGE.awareness) applyAwarenessUpdate(awareness, readVarUint8Array(message), SERVER);
    else if (type === MESSAGE.sync) receiveSync(message);
    else told(type, message);
  }

  function receiveSync(message: Decoder): void {
    const answer = createEncoder();
    const kind = readSyncMessage(message, answer, doc, SERVER);
    if (length(answer) > 0) sendSync("answer", (encoder) => writeBinaryEncoder(encoder, answer));
    if (kind !== messageYjsSyncStep2 || complete) return;
    complete = true;
    synced();
  }

  function send(type: number, write: (encoder: Encoder) => void): void {
    if (!open) return;
    const encoder = createEncoder();
    writeVarUint(encoder, type);
    write(encoder);
    socket?.send(toUint8Array(encoder));
  }

  function sendSync(frame: SyncFrame, write: (encoder: Encoder) => void): void {
    if (!open || !maySend(frame)) return;
    send(MESSAGE.sync, write);
    sent(frame);
  }

  function sendAwareness(clients: number[]): void {
    send(MESSAGE.awareness, (encoder) =>
      writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, clients)),
    );
  }

  return {
    awareness,
    isOpen: () => open,
    isSynced: () => complete,
    connect,
    drop: () => end(null),
    stop() {
      wanted = false;
      clearTimeout(retryTimer);
      end(null);
    },
    sendUpdate: (update) => sendSync("update", (encoder) => writeUpdate(encoder, update)),
    send,
  };
}
