// light-client.ts: a y-websocket client that costs next to nothing, so that hundreds fit beside the server they measure:
// a bare socket, frames sent as they are and received frames handed on unread.

import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";

export interface LightClient {
  send(payload: Uint8Array): void;
  close(): void;
}

/** Resolves after the handshake. `onFrame` gets the payload of each binary frame; it shares memory with what was read. */
export async function connectLight(
  port: number,
  path: string,
  onFrame: (payload: Buffer) => void,
): Promise<LightClient> {
  const socket = connect(port, "127.0.0.1").setNoDelay(true);
  await once(socket, "connect");
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n",
  );
  const rest = await afterHandshake(socket);
  readFrames(socket, rest, onFrame);
  return {
    send: (payload) => void socket.write(masked(payload)),
    close: () => socket.destroy(),
  };
}

async function afterHandshake(socket: Socket): Promise<Buffer> {
  let read = Buffer.alloc(0);
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    read = Buffer.concat([read, chunk as Buffer]);
    const end = read.indexOf("\r\n\r\n");
    if (end === -1) continue;
    if (!read.subarray(0, end).includes(" 101 ")) throw new Error(read.toString());
    return read.subarray(end + 4);
  }
  throw new Error("closed during the handshake");
}

function readFrames(socket: Socket, rest: Buffer, onFrame: (payload: Buffer) => void): void {
  let pending = rest;
  const read = (): void => {
    for (;;) {
      const frame = frameAt(pending);
      if (!frame) return;
      if (frame.opcode === 2) onFrame(frame.payload);
      pending = pending.subarray(frame.end);
    }
  };
  socket.on("data", (chunk: Buffer) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    read();
  });
  read();
}

function frameAt(bytes: Buffer): { opcode: number; payload: Buffer; end: number } | null {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return null;
  const header = second < 126 ? 2 : second === 126 ? 4 : 10;
  if (bytes.length < header) return null;
  const length =
    header === 2 ? second : header === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  const end = header + length;
  return bytes.length < end ? null : { opcode: first & 15, payload: bytes.subarray(header, end), end };
}

/** With a mask of zeros, which is one too. */
function masked(payload: Uint8Array): Buffer {
  const short = payload.length < 126;
  const header = Buffer.alloc(short ? 6 : 8);
  header[0] = 0x82;
  header[1] = 0x80 | (short ? payload.length : 126);
  if (!short) header.writeUInt16BE(payload.length, 2);
  return Buffer.concat([header, payload]);
}
