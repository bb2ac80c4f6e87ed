// control-socket.ts: the Socket.IO client, cut to what the control client uses.

import { io } from "socket.io-client";
import type { ControlSocket } from "./control-client.ts";

/** Connects at once. The cookie of the workshop says who this is. */
export function openControlSocket(workshopId: string): ControlSocket {
  const socket = io({
    auth: { workshopId },
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 8000,
    randomizationFactor: 0.5,
  });
  return {
    get connected() {
      return socket.connected;
    },
    get active() {
      return socket.active;
    },
    on: (name, listener) => socket.on<string>(name, listener),
    emit: (name, input) => socket.emit(name, input),
    request: (name, input, timeoutMs) => socket.timeout(timeoutMs).emitWithAck(name, input),
    connect: () => socket.connect(),
    disconnect: () => socket.disconnect(),
  };
}
