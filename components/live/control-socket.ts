// control-socket.ts: the connection of the control plane: the Socket.IO client, narrowed to what the control client needs.
// WebSocket first; where a proxy lets none through, HTTP polling. Connects anew by itself, with pauses that grow and differ.

import { io } from "socket.io-client";
import type { ControlSocket } from "./control-client.ts";

interface Options {
  /** "https://host" */
  readonly origin: string;
  /** What the server is told on connecting. */
  readonly auth: Record<string, unknown>;
  /** No WebSocket got through before: begins with polling, and goes over to a WebSocket if there is one after all. */
  readonly pollingFirst?: boolean;
}

const WEB_SOCKET_FIRST = ["websocket", "polling"];
const POLLING_FIRST = ["polling", "websocket"];
/** Some proxies neither let a WebSocket through nor say so. */
const CONNECT_LIMIT_MS = 8_000;

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;

/** Connects at once. */
export function openControlSocket({ origin, auth, pollingFirst = false }: Options): ControlSocket {
  const socket = io(origin, {
    auth,
    forceNew: true,
    transports: pollingFirst ? POLLING_FIRST : WEB_SOCKET_FIRST,
    tryAllTransports: true,
    timeout: CONNECT_LIMIT_MS,
    reconnectionDelay: FIRST_PAUSE_MS,
    reconnectionDelayMax: LONGEST_PAUSE_MS,
    randomizationFactor: 0.5,
  });
  socket.on("connect_error", ({ message }) => {
    if (message === "timeout") socket.io.opts.transports = POLLING_FIRST;
  });
  return {
    get connected() {
      return socket.connected;
    },
    get transport() {
      return socket.io.engine.transport.name;
    },
    get active() {
      return socket.active;
    },
    on(name, listener) {
      const event: string = name;
      return socket.on(event, listener);
    },
    emit(name, input) {
      // What is said without a connection would be said late, to a state that has moved on.
      if (socket.connected) socket.emit(name, input);
    },
    request: (name, input, timeoutMs, ...terms) =>
      socket.connected
        ? socket.timeout(timeoutMs).emitWithAck(name, input, ...terms)
        : Promise.reject(new Error("disconnected")),
    connect: () => socket.connect(),
    disconnect: () => socket.disconnect(),
  };
}
