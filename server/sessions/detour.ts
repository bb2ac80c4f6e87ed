// detour.ts: the line of one document within a connection of the control plane. It hands over no more than the peer reads,
// so that a large document keeps no event of the workshop waiting, and leaves what comes while it is paused unanswered, so
// that the peer waits.

import { setImmediate as nextTurn } from "node:timers/promises";
import { type DetourPiece, PIECE_BYTES, PIECES_AT_ONCE } from "#lib/protocol/detour.ts";
import { CLOSE, MAX_FRAME_BYTES } from "#lib/protocol/sync.ts";
import type { Line } from "#server/ports.ts";
import type { Backlog } from "./backlog.ts";

/** Nothing more is handed over while the peer has this much unread. */
const AHEAD_BYTES = 128 * 1024;
/** As WebSockets say it: nobody knows why. */
const LOST = 1006;

export interface Detour {
  readonly line: Line;
  /** Resolves when the piece was taken; false: the detour ended before that. */
  take(data: string, more: boolean): Promise<boolean>;
  /** The peer is gone. */
  lose(): void;
}

interface Arrival {
  readonly data: string;
  readonly more: boolean;
  readonly answer: (taken: boolean) => void;
}

export function createDetour(deps: {
  readonly backlog: Pick<Backlog, "unreadBytes" | "onceRead">;
  readonly send: (piece: Omit<DetourPiece, "id">) => void;
  readonly tellEnd: (code: number) => void;
}): Detour {
  const { backlog } = deps;
  const closeListeners: (() => void)[] = [];
  let open = true;
  let listener: Parameters<Line["listen"]>[0] | null = null;

  const arrivals: Arrival[] = [];
  let paused = true;
  let begun: Buffer[] = [];
  let begunBytes = 0;

  const departures: Omit<DetourPiece, "id">[] = [];
  let departing = 0;
  let readers: (() => void)[] = [];
  let watching = false;

  const line: Line = {
    isOpen: () => open,
    write({ message }) {
      for (const piece of piecesOf(message)) {
        departures.push(piece);
        departing += piece.data.length;
      }
      handOver();
    },
    unreadBytes: () => departing + backlog.unreadBytes(),
    onceRead(callback) {
      readers.push(callback);
      watch();
    },
    pause() {
      paused = true;
    },
    resume() {
      paused = false;
      for (let next = arrivals.shift(); next; next = paused ? undefined : arrivals.shift()) serve(next);
    },
    close(code) {
      if (!open) return;
      shut();
      deps.tellEnd(code);
      void nextTurn().then(tellClosed);
    },
    terminate: () => line.close(LOST),
    // The connection below has a heartbeat of its own.
    ping: () => listener?.alive(),
    listen(given) {
      listener = given;
    },
    onceClosed: (callback) => void closeListeners.push(callback),
  };

  return {
    line,
    take: (data, more) =>
      new Promise((resolve) => {
        const arrival = { data, more, answer: resolve };
        if (!open) resolve(false);
        else if (!paused) serve(arrival);
        else if (arrivals.push(arrival) > PIECES_AT_ONCE) line.close(CLOSE.tooMuch);
      }),
    lose() {
      if (!open) return;
      shut();
      tellClosed();
    },
  };

  function serve({ data, more, answer }: Arrival): void {
    const bytes = Buffer.from(data, "base64");
    begun.push(bytes);
    begunBytes += bytes.length;
    // One that is too large is given on as far as it has come, to be refused like any other.
    if (!more || begunBytes > MAX_FRAME_BYTES) {
      const message = begun.length === 1 ? bytes : Buffer.concat(begun);
      begun = [];
      begunBytes = 0;
      listener?.message(message);
    }
    answer(true);
  }

  function handOver(): void {
    while (backlog.unreadBytes() < AHEAD_BYTES) {
      const piece = departures.shift();
      if (!piece) return;
      departing -= piece.data.length;
      deps.send(piece);
    }
    if (departures.length > 0) watch();
  }

  function watch(): void {
    if (watching || !open) return;
    watching = true;
    backlog.onceRead(() => {
      watching = false;
      handOver();
      if (line.unreadBytes() > 0) return watch();
      for (const reader of readers.splice(0)) reader();
    });
  }

  function shut(): void {
    open = false;
    departures.length = 0;
    departing = 0;
    readers = [];
    for (const { answer } of arrivals.splice(0)) answer(false);
  }

  function tellClosed(): void {
    for (const callback of closeListeners.splice(0)) callback();
  }
}

/** The same frame goes to many: it becomes text once. */
const texts = new WeakMap<Uint8Array, readonly Omit<DetourPiece, "id">[]>();

function piecesOf(message: Uint8Array): readonly Omit<DetourPiece, "id">[] {
  const known = texts.get(message);
  if (known) return known;
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  const count = Math.max(1, Math.ceil(bytes.length / PIECE_BYTES));
  const pieces = Array.from({ length: count }, (_, index) => {
    const data = bytes.toString("base64", index * PIECE_BYTES, (index + 1) * PIECE_BYTES);
    return index < count - 1 ? { data, more: true as const } : { data };
  });
  texts.set(message, pieces);
  return pieces;
}
