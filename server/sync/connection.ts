// connection.ts: one line of one person to one document: writing prepared frames, counting what is durable, holding back a
// peer that sends faster than it is served and noticing one that reads slower than it is sent to. It knows neither Yjs nor
// storage nor what carries the line.

import { CLOSE } from "#lib/protocol/sync.ts";
import type { Frame, Line } from "#server/ports.ts";
import { createReceipts } from "./receipts.ts";
import type { Receipts } from "./receipts.ts";
import { ackFrame } from "./wire.ts";

/** Above this nothing more is queued; what was missed is sent in one piece when the peer has read. */
const LAGGING_BYTES = 256 * 1024;
/** Above this for `STUCK_MS`, or without any reading for as long while lagging, the connection is given up. */
const STUCK_BYTES = 4 * 1024 * 1024;
const STUCK_MS = 15_000;
/** Frames of one peer that wait for the document. More stay in the kernel. */
const MAX_WAITING_BYTES = 1024 * 1024;
const MAX_WAITING_FRAMES = 1_000;

export interface Connection {
  readonly personId: string;
  readonly isOpen: () => boolean;
  /** Sent what it must not: nothing more of it is taken, not even what waits already. */
  readonly isRefused: () => boolean;

  write(frame: Frame): void;
  /** When it was last written to, in ms of `performance.now`; since when it is there, if never. */
  readonly wroteAtMs: () => number;
  /** What is written from here to `release` leaves in one piece, if the line can do that. */
  gather(): void;
  release(): void;
  /** What came before still counts. May be called at any time; only the first code is sent. */
  close(code: number, reason?: string): void;
  /** Closes and forgets what waits. */
  refuse(code: number): void;
  /** Has the peer so much unread that nothing more should be queued? */
  isLagging(): boolean;
  /** Calls back once when everything queued was taken by the network. */
  onceDrained(callback: () => void): void;
  /** Closes 4408 if the peer has not read for long. */
  checkProgress(nowMs: number): void;

  /** A frame of so many bytes waits for the document, or does no longer. */
  waits(bytes: number): void;
  served(bytes: number): void;

  /** Leaves what the peer sends from now on in the network. */
  hold(): void;
  /** The same for so long; a longer rest replaces a shorter one. */
  rest(ms: number): void;
  /** Is what the peer sends left in the network, so that nothing can be heard of it? */
  readonly isDeaf: () => boolean;

  readonly receipts: Receipts;
}

export function createConnection(line: Line, personId: string): Connection {
  let waitingBytes = 0;
  let waitingFrames = 0;
  let closed = false;
  let refused = false;
  let held = false;
  let wroteAtMs = performance.now();
  let restsUntilMs = 0;
  let restTimer: NodeJS.Timeout | null = null;
  let stuck: { readonly sinceMs: number; readonly bytes: number } | null = null;
  const isOpen = (): boolean => !closed && line.isOpen();

  const connection: Connection = {
    personId,
    isOpen,
    isRefused: () => refused,
    write(frame) {
      if (!isOpen()) return;
      line.write(frame);
      wroteAtMs = performance.now();
    },
    wroteAtMs: () => wroteAtMs,
    gather: () => line.gather?.(),
    release: () => line.release?.(),
    close(code, reason) {
      if (closed) return;
      closed = true;
      line.close(code, reason);
    },
    refuse(code) {
      refused = true;
      connection.close(code);
    },
    isLagging: () => line.unreadBytes() > LAGGING_BYTES,
    onceDrained(callback) {
      line.onceRead(() => {
        stuck = null;
        if (isOpen()) callback();
      });
    },
    checkProgress(nowMs) {
      const bytes = line.unreadBytes();
      if (bytes <= LAGGING_BYTES) stuck = null;
      else if (stuck === null || (bytes < stuck.bytes && bytes <= STUCK_BYTES))
        stuck = { sinceMs: nowMs, bytes };
      else if (nowMs - stuck.sinceMs >= STUCK_MS) connection.close(CLOSE.tooSlow);
    },
    waits(bytes) {
      waitingBytes += bytes;
      waitingFrames += 1;
      if (isFull()) line.pause();
    },
    served(bytes) {
      waitingBytes -= bytes;
      waitingFrames -= 1;
      listenAgain();
    },
    hold() {
      held = true;
      line.pause();
    },
    rest(ms) {
      restsUntilMs = Math.max(restsUntilMs, performance.now() + ms);
      line.pause();
      restTimer ??= setTimeout(endRest, ms + 1).unref();
    },
    isDeaf,
    receipts: createReceipts((count) => connection.write(ackFrame(count))),
  };
  return connection;

  function listenAgain(): void {
    if (!isDeaf()) line.resume();
  }

  function endRest(): void {
    const leftMs = restsUntilMs - performance.now();
    restTimer = leftMs > 0 ? setTimeout(endRest, leftMs + 1).unref() : null;
    if (leftMs <= 0) listenAgain();
  }

  function isDeaf(): boolean {
    return held || isFull() || performance.now() < restsUntilMs;
  }

  function isFull(): boolean {
    return waitingBytes > MAX_WAITING_BYTES || waitingFrames > MAX_WAITING_FRAMES;
  }
}
