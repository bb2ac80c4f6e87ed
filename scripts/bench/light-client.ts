// light-client.ts: a WebSocket client that costs next to nothing, so that thousands fit beside the server they measure: a
// bare socket that reads into memory shared by all, and frames handed on where they lie. A lazy client reads a few times
// a second what has piled up in the kernel, as nobody waits for it; an eager one at once.

import { connect } from "node:net";
import type { Socket } from "node:net";

export type Opcode = 1 | 2;

export interface LightClient {
  /** Several frames leave in one piece. */
  send(...payloads: readonly (Uint8Array | string)[]): void;
  /** Reads nothing any more, until it is told to `read`. */
  stall(): void;
  read(): void;
  close(): void;
  readonly received: Received;
}

export interface Received {
  frames: number;
  bytes: number;
}

export interface LightOptions {
  readonly port: number;
  readonly path: string;
  readonly lazy: boolean;
  /** A whole frame lies in `bytes` from `start` to `end`, for as long as the call takes. */
  readonly onFrame: (opcode: Opcode, bytes: Buffer, start: number, end: number) => void;
  /** Closed by the server, before or after the handshake. */
  readonly onClose: (code: number | null) => void;
}

/** How often a lazy client reads. */
export const LAZY_MS = 200;
const TURN_MS = 20;
const SHARED = Buffer.allocUnsafe(256 * 1024);

const lazies = new Set<{ turn(): void }>();
let queue: { turn(): void }[] = [];
let turning: NodeJS.Timeout | null = null;

/** Resolves after the handshake. */
export function connectLight(options: LightOptions): Promise<LightClient> {
  const { port, path, lazy, onFrame, onClose } = options;
  return new Promise((resolve, reject) => {
    const received: Received = { frames: 0, bytes: 0 };
    let open = false;
    let closed = false;
    let stalled = false;
    let closeCode: number | null = null;
    let head = Buffer.alloc(0);
    const frames = createFrameReader((opcode, bytes, start, end) => {
      received.frames += 1;
      if (opcode === 8) closeCode = end - start >= 2 ? bytes.readUInt16BE(start) : null;
      else if (opcode === 9) socket.write(frame(bytes.subarray(start, end), 10));
      else if (opcode === 1 || opcode === 2) onFrame(opcode, bytes, start, end);
    });

    const socket: Socket = connect({
      port,
      host: "127.0.0.1",
      noDelay: true,
      onread: {
        buffer: SHARED,
        callback(length, buffer) {
          received.bytes += length;
          const bytes = buffer as Buffer;
          if (open) frames(bytes, length);
          else shakeHands(bytes.subarray(0, length));
          // A full buffer means that there is more.
          return !stalled && (!lazy || !open || length === SHARED.length);
        },
      },
    });
    socket.on("connect", () => {
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n",
      );
    });
    const member = {
      turn(): void {
        if (!stalled) socket.resume();
      },
    };
    const client: LightClient = {
      received,
      send: (...payloads) => {
        if (closed) return;
        const parts = payloads.map((payload) =>
          typeof payload === "string" ? frame(Buffer.from(payload), 1) : frame(payload, 2),
        );
        socket.write(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
      },
      stall() {
        stalled = true;
        socket.pause();
      },
      read() {
        stalled = false;
        socket.resume();
      },
      close() {
        closed = true;
        socket.destroy();
      },
    };
    socket.on("error", (error) => (open ? undefined : reject(error)));
    socket.on("close", () => {
      lazies.delete(member);
      const byPeer = !closed;
      closed = true;
      if (!open) reject(new Error("closed during the handshake"));
      else if (byPeer) onClose(closeCode);
    });

    function shakeHands(bytes: Buffer): void {
      head = Buffer.concat([head, bytes]);
      const end = head.indexOf("\r\n\r\n");
      if (end === -1) return;
      if (!head.subarray(0, end).includes(" 101 ")) {
        reject(new Error(head.subarray(0, end).toString()));
        socket.destroy();
        return;
      }
      open = true;
      if (lazy) joinTurns(member);
      resolve(client);
      const rest = head.subarray(end + 4);
      if (rest.length > 0) setImmediate(() => frames(rest, rest.length));
    }
  });
}

function joinTurns(member: { turn(): void }): void {
  lazies.add(member);
  turning ??= setInterval(() => {
    if (queue.length === 0) queue = [...lazies];
    const share = Math.ceil((lazies.size * TURN_MS) / LAZY_MS);
    for (const one of queue.splice(0, share)) one.turn();
  }, TURN_MS).unref();
}

type OnFrame = (opcode: number, bytes: Buffer, start: number, end: number) => void;

/** Takes bytes as they come; a frame in several pieces is put together first. */
function createFrameReader(onFrame: OnFrame): (bytes: Buffer, length: number) => void {
  let rest: Buffer | null = null;
  let filled = 0;

  return (bytes, length) => {
    let at = 0;
    // More than once where only a header was missing.
    while (rest !== null && at < length) {
      const part = Math.min(length - at, rest.length - filled);
      bytes.copy(rest, filled, at, at + part);
      filled += part;
      at += part;
      if (filled < rest.length) return;
      const whole: Buffer = rest;
      rest = null;
      readAll(whole, whole.length);
    }
    if (at < length) readAll(at === 0 ? bytes : bytes.subarray(at, length), length - at);
  };

  function readAll(bytes: Buffer, length: number): void {
    let at = 0;
    while (at < length) {
      const second = bytes[at + 1] ?? 0;
      const header = length - at < 2 ? 2 : second < 126 ? 2 : second === 126 ? 4 : 10;
      const size =
        length - at < header
          ? header
          : header +
            (header === 2
              ? second
              : header === 4
                ? bytes.readUInt16BE(at + 2)
                : Number(bytes.readBigUInt64BE(at + 2)));
      if (length - at < size) {
        rest = Buffer.allocUnsafe(size);
        filled = bytes.copy(rest, 0, at, length);
        return;
      }
      onFrame((bytes[at] ?? 0) & 15, bytes, at + header, at + size);
      at += size;
    }
  }
}

/** With a mask of zeros, which is one too. */
function frame(payload: Uint8Array, opcode: number): Buffer {
  const { length } = payload;
  const header = length < 126 ? 6 : length < 65_536 ? 8 : 14;
  const bytes = Buffer.alloc(header + length);
  bytes[0] = 0x80 | opcode;
  bytes[1] = 0x80 | (header === 6 ? length : header === 8 ? 126 : 127);
  if (header === 8) bytes.writeUInt16BE(length, 2);
  if (header === 14) bytes.writeBigUInt64BE(BigInt(length), 2);
  bytes.set(payload, header);
  return bytes;
}
