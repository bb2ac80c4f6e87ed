// backlog.ts: what one connection has not taken yet. A peer that reads slowly is waited for; one that reads nothing, or has
// far too much unread, is given up, so that nobody fills the memory by not reading. Knows of Engine.IO only what it says
// about its packets.

import type { EventEmitter } from "node:events";

/** With more than this unread a peer gets nothing large for the asking. */
const LAGGING_BYTES = 256 * 1024;
/** With more than this unread a peer must go on taking something. */
const MUCH_BYTES = 4 * 1024 * 1024;
const MUCH_STUCK_MS = 15_000;
const STUCK_MS = 60_000;
/** More than the largest greeting, a full board, can be. */
const MOST_BYTES = 32 * 1024 * 1024;

/** An Engine.IO connection, as far as it is looked at: each packet is announced, and each batch given to the network. */
export interface Outlet extends Pick<EventEmitter, "on"> {
  /** False while the network has not taken the batch before. */
  readonly transport: Transport;
}

interface Transport extends Pick<EventEmitter, "on"> {
  readonly writable: boolean;
}

export interface Backlog {
  readonly unreadBytes: () => number;
  /** Calls back once when nothing is unread. Only while something is. */
  readonly onceRead: (callback: () => void) => void;
  isLagging(): boolean;
  /** True: give this peer up. To be asked from time to time. */
  isHopeless(nowMs: number): boolean;
}

export function createBacklog(outlet: Outlet, nowMs: () => number): Backlog {
  let waitingBytes = 0;
  let givenBytes = 0;
  let progressAtMs = nowMs();
  const readers: (() => void)[] = [];

  outlet.on("packetCreate", (packet: { readonly data?: unknown }) => {
    if (unread() === 0) progressAtMs = nowMs();
    waitingBytes += sizeOf(packet.data);
  });
  outlet.on("flush", () => {
    // A batch is given only when the one before has been taken.
    progressAtMs = nowMs();
    givenBytes = waitingBytes;
    waitingBytes = 0;
  });

  const unread = (): number => waitingBytes + (outlet.transport.writable ? 0 : givenBytes);

  const watch = (transport: Transport): void => {
    transport.on("ready", () => {
      if (unread() > 0) return;
      for (const reader of readers.splice(0)) reader();
    });
  };
  watch(outlet.transport);
  outlet.on("upgrade", watch);

  return {
    unreadBytes: unread,
    onceRead: (callback) => void readers.push(callback),
    isLagging: () => unread() > LAGGING_BYTES,
    isHopeless(now) {
      const bytes = unread();
      if (bytes > MOST_BYTES) return true;
      return bytes > 0 && now - progressAtMs > (bytes > MUCH_BYTES ? MUCH_STUCK_MS : STUCK_MS);
    },
  };
}

/** Of a packet's data, about. */
export function sizeOf(data: unknown): number {
  if (typeof data === "string") return data.length;
  return data instanceof Uint8Array ? data.byteLength : 1;
}
