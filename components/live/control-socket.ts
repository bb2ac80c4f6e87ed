// control-socket.ts: speaks Socket.IO (protocol 5 on Engine.IO 4, both stable and documented) over one WebSocket: connect
// with a proof, events, answers, heartbeat, and connecting anew after ever longer pauses that differ from client to client.
// Written out here because the library weighs 12 kB in every participant's first visit, mostly for transports and binary
// packets that this product does not use: without WebSocket there would be no boards anyway.
//
// Frames: "0{…}" greeting, "2"/"3" ping and pong, "40…" connected, "41" dismissed, "42…" event, "43…" answer, "44…" refused.

import type { ControlSocket } from "./control-client.ts";

interface Options {
  /** "wss://host" */
  readonly origin: string;
  /** What the server is told on connecting. */
  readonly auth: object;
  readonly Socket: typeof WebSocket;
  /** 0 to 1, to spread clients. */
  readonly random: () => number;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;
/** For the greeting and the answer to our proof. */
const CONNECT_MS = 20_000;

/** Connects at once. */
export function openControlSocket({ origin, auth, Socket, random }: Options): ControlSocket {
  const listeners = new Map<string, (message: never) => void>();
  const waiting = new Map<number, Waiting>();
  let socket: WebSocket | null = null;
  let wanted = true;
  let connected = false;
  let attempts = 0;
  let lastId = 0;
  let silenceMs = CONNECT_MS;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    clearTimeout(retry);
    if (socket) return;
    const opened = new Socket(`${origin}/socket.io/?EIO=4&transport=websocket`);
    socket = opened;
    silenceMs = CONNECT_MS;
    listen();
    opened.addEventListener("message", ({ data }) => {
      if (socket === opened && typeof data === "string") receive(data);
    });
    opened.addEventListener("close", () => {
      if (socket === opened) drop();
    });
  }

  /** Whoever says nothing for longer than two heartbeats is gone, whatever the network believes. */
  function listen(): void {
    clearTimeout(watch);
    watch = setTimeout(() => drop(), silenceMs);
  }

  /** The connection is over; goes on trying unless it was ended. `error` null: an attempt was given up on purpose. */
  function drop(error: object | null = {}): void {
    const was = connected;
    clearTimeout(watch);
    socket?.close();
    socket = null;
    connected = false;
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(new Error("disconnected"));
    }
    waiting.clear();
    if (wanted) {
      const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** attempts, LONGEST_PAUSE_MS);
      attempts += 1;
      retry = setTimeout(open, pauseMs * (0.5 + random()));
    }
    if (was) tell("disconnect", {});
    else if (error !== null) tell("connect_error", error);
  }

  function receive(frame: string): void {
    listen();
    const kind = frame.slice(0, frame.startsWith("4") ? 2 : 1);
    const [, id = "", body = ""] = /^(\d*)(.*)$/s.exec(frame.slice(kind.length)) ?? [];
    switch (kind) {
      case "0":
        silenceMs = readSilence(body) ?? silenceMs;
        send("40", auth);
        break;
      case "2":
        socket?.send("3");
        break;
      case "40":
        connected = true;
        attempts = 0;
        tell("connect", {});
        break;
      case "41":
        wanted = false;
        drop();
        break;
      case "42": {
        const [name, message] = readList(body);
        if (typeof name === "string") tell(name, message);
        break;
      }
      case "43":
        answer(Number(id), readList(body)[0]);
        break;
      case "44":
        wanted = false;
        drop(readObject(body));
        break;
    }
  }

  function answer(id: number, value: unknown): void {
    const held = waiting.get(id);
    if (!held) return;
    waiting.delete(id);
    clearTimeout(held.timer);
    held.resolve(value);
  }

  function send(kind: string, body: unknown): void {
    socket?.send(kind + JSON.stringify(body));
  }

  function tell(name: string, message: unknown): void {
    listeners.get(name)?.(message as never);
  }

  open();
  return {
    get connected() {
      return connected;
    },
    get active() {
      return wanted;
    },
    on: (name, listener) => listeners.set(name, listener),
    emit(name, input) {
      if (connected) send("42", [name, input]);
    },
    request: (name, input, timeoutMs) =>
      new Promise((resolve, reject) => {
        if (!connected) return reject(new Error("disconnected"));
        lastId += 1;
        const id = lastId;
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error("no answer"));
        }, timeoutMs);
        waiting.set(id, { resolve, reject, timer });
        send(`42${id}`, [name, input]);
      }),
    connect() {
      wanted = true;
      open();
    },
    disconnect() {
      wanted = false;
      clearTimeout(retry);
      if (!socket) return;
      if (connected) socket.send("41");
      drop(null);
    },
  };
}

/** Time without any frame after which the server is gone: it pings each `pingInterval` and allows `pingTimeout`. */
function readSilence(body: string): number | undefined {
  const { pingInterval, pingTimeout } = readObject(body) as { pingInterval?: unknown; pingTimeout?: unknown };
  return typeof pingInterval === "number" && typeof pingTimeout === "number"
    ? pingInterval + pingTimeout
    : undefined;
}

function readObject(body: string): object {
  const value = readJson(body);
  return typeof value === "object" && value !== null ? value : {};
}

function readList(body: string): readonly unknown[] {
  const list = readJson(body);
  return Array.isArray(list) ? list : [];
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
