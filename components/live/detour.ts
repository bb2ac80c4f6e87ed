// detour.ts: documents over the connection of the control plane, as sockets that behave like WebSockets. Each is open while
// that connection is; what it sends waits while too much is unanswered. From time to time a real WebSocket is tried, and
// when one opens the detour is over.

import { fromBase64, toBase64 } from "lib0/buffer";
import { PIECE_BYTES, PIECES_AT_ONCE, type DetourPiece } from "#lib/protocol/detour.ts";
import { CLOSE } from "#lib/protocol/sync.ts";
import type { ControlSocket } from "./control-client.ts";

export interface Detour {
  readonly open: (url: string) => WebSocket;
  /** Tries no WebSocket any more. */
  readonly close: () => void;
}

interface Options {
  readonly control: Pick<ControlSocket, "connected" | "on" | "emit" | "request">;
  readonly Socket: typeof WebSocket;
  /** A WebSocket got through; all sockets of the detour close, to come back on the other way. */
  readonly onFree: () => void;
}

interface Carried {
  readonly id: number;
  readonly url: string;
  readonly connect: () => void;
  readonly receive: (data: string, more: boolean) => void;
  readonly end: (code: number) => void;
  readonly isConnecting: () => boolean;
}

const ANSWER_MS = 15_000;
/** The server leaves pieces unanswered while it cannot take more. */
const TAKEN_MS = 60_000;
const TRY_AGAIN_MS = 5 * 60_000;
const TRY_LIMIT_MS = 10_000;
/** As WebSockets say it: nobody knows why. */
const LOST = 1006;

export function createDetour({ control, Socket, onFree }: Options): Detour {
  const carried = new Map<number, Carried>();
  let lastId = 0;
  let over = false;
  let trial: ReturnType<typeof setTimeout> | undefined;

  control.on("connect", () => {
    for (const each of carried.values()) if (each.isConnecting()) each.connect();
  });
  control.on("disconnect", () => endAll());
  control.on("detour", ({ id, data, more }) => carried.get(id)?.receive(data, more === true));
  control.on("detour-end", ({ id, code }) => carried.get(id)?.end(code));
  tryLater();

  return {
    open(url) {
      lastId += 1;
      const id = lastId;
      const { socket, handle } = createSocket(control, id, url, () => carried.delete(id));
      carried.set(id, handle);
      if (control.connected) handle.connect();
      return socket;
    },
    close: stopTrying,
  };

  function stopTrying(): void {
    over = true;
    clearTimeout(trial);
  }

  function endAll(): void {
    for (const each of carried.values()) if (!each.isConnecting()) each.end(LOST);
  }

  function tryLater(): void {
    trial = setTimeout(tryWebSocket, TRY_AGAIN_MS);
  }

  function tryWebSocket(): void {
    const [one] = carried.values();
    if (!one || !control.connected) return tryLater();
    const socket = new Socket(one.url);
    const limit = setTimeout(() => socket.close(), TRY_LIMIT_MS);
    socket.addEventListener("open", () => {
      stopTrying();
      socket.close();
      onFree();
      for (const each of carried.values()) each.end(LOST);
    });
    socket.addEventListener("close", () => {
      clearTimeout(limit);
      if (!over) tryLater();
    });
  }
}

/** The part of a WebSocket that the provider uses. */
interface SocketLike extends Pick<WebSocket, "OPEN" | "binaryType" | "send" | "close"> {
  readyState: number;
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null;
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null;
  onerror: (() => void) | null;
}

function createSocket(
  control: Options["control"],
  id: number,
  url: string,
  onEnd: () => void,
): { readonly socket: WebSocket; readonly handle: Carried } {
  const waiting: DetourPiece[] = [];
  let unanswered = 0;
  let asked = false;
  let begun: Uint8Array[] = [];

  const socket: SocketLike = {
    OPEN: 1,
    readyState: 0,
    binaryType: "arraybuffer",
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    send(content) {
      if (socket.readyState !== socket.OPEN || !(content instanceof Uint8Array)) return;
      for (let at = 0; at === 0 || at < content.length; at += PIECE_BYTES) {
        const data = toBase64(content.subarray(at, at + PIECE_BYTES));
        waiting.push(at + PIECE_BYTES < content.length ? { id, data, more: true } : { id, data });
      }
      handOver();
    },
    close() {
      if (asked) control.emit("detour.close", { id });
      end(1000);
    },
  };

  function end(code: number): void {
    if (socket.readyState === 3) return;
    socket.readyState = 3;
    waiting.length = 0;
    onEnd();
    socket.onclose?.({ code, reason: "" });
  }

  function handOver(): void {
    while (unanswered < PIECES_AT_ONCE) {
      const piece = waiting.shift();
      if (!piece) return;
      unanswered += 1;
      void send(piece);
    }
  }

  async function send(piece: DetourPiece): Promise<void> {
    const code = await ask("detour.send", piece, TAKEN_MS);
    unanswered -= 1;
    if (code === null) handOver();
    else end(code);
  }

  async function connect(): Promise<void> {
    asked = true;
    const code = await ask("detour.open", { id, path: new URL(url).pathname }, ANSWER_MS);
    if (code !== null) return end(code);
    if (socket.readyState !== 0) return;
    socket.readyState = socket.OPEN;
    socket.onopen?.();
  }

  /** Null, or the code of what went wrong. */
  async function ask(name: string, input: object, limitMs: number): Promise<number | null> {
    try {
      const answer = await control.request(name, input, limitMs);
      const ok = typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === true;
      return ok ? null : CLOSE.overloaded;
    } catch {
      return LOST;
    }
  }

  function receive(data: string, more: boolean): void {
    begun.push(fromBase64(data));
    if (more) return;
    const message = joined(begun);
    begun = [];
    socket.onmessage?.({ data: message });
  }

  const isConnecting = (): boolean => socket.readyState === 0;
  return {
    // What is missing is used by nobody here.
    socket: socket as unknown as WebSocket,
    handle: { id, url, receive, end, isConnecting, connect: () => void connect() },
  };
}

function joined(pieces: readonly Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.buffer;
}
