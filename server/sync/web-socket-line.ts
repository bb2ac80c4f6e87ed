// web-socket-line.ts: a line over a WebSocket of its own. Frames are written past `ws`, straight to the network socket:
// they are whole WebSocket frames already, and one buffer serves everybody.

import type { Duplex } from "node:stream";
import type { RawData, WebSocket } from "ws";
import type { Line } from "#server/ports.ts";

/** A peer that does not answer the closing handshake. */
const CLOSE_LIMIT_MS = 2_000;
/** No message of the protocol is empty. */
const UNREADABLE = new Uint8Array();

/** Paused at first: what the peer sends early waits in the network. */
export function createWebSocketLine(socket: Duplex, peer: WebSocket): Line {
  peer.pause();
  peer.on("error", () => peer.terminate());
  return {
    isOpen: () => peer.readyState === peer.OPEN,
    write: ({ framed }) => void socket.write(framed),
    gather: () => socket.cork(),
    release: () => socket.uncork(),
    unreadBytes: () => socket.writableLength,
    onceRead: (callback) => void socket.once("drain", callback),
    pause: () => peer.pause(),
    resume() {
      if (peer.isPaused) peer.resume();
    },
    close(code, reason) {
      peer.resume();
      peer.close(code, reason);
      setTimeout(() => peer.terminate(), CLOSE_LIMIT_MS).unref();
    },
    terminate: () => peer.terminate(),
    ping: () => peer.ping(),
    listen({ message, alive }) {
      peer.on("pong", alive);
      peer.on("message", (data, isBinary) => message(isBinary ? bytesOf(data) : UNREADABLE));
    },
    onceClosed: (callback) => void peer.once("close", callback),
  };
}

function bytesOf(data: RawData): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return Array.isArray(data) ? Buffer.concat(data) : data;
}
