// connections.ts: keeps an eye on the transports under Socket.IO: how much each peer has not read, and whether one that was
// closed really goes. A peer that does not answer the closing handshake would otherwise keep its connection for 30 s.

import { type Backlog, createBacklog, type Outlet, sizeOf } from "./backlog.ts";

const CHECK_MS = 5_000;
const CLOSE_LIMIT_MS = 2_000;

/** An Engine.IO connection, as far as it is needed. */
export interface Conn extends Outlet {
  close(discard?: boolean): void;
}

export interface Connections {
  /** Of all packets that were ever made for anybody; whole after the call that makes them. */
  readonly bytesOut: () => number;
  /** Of an open connection. */
  backlogOf(conn: Conn): Backlog;
  /** Stops looking. */
  close(): void;
}

export function watchConnections(engine: {
  on(name: "connection", listener: (conn: Conn) => void): unknown;
}): Connections {
  const backlogs = new Map<Conn, Backlog>();
  const nowMs = (): number => performance.now();
  let bytesOut = 0;

  engine.on("connection", (conn) => {
    backlogs.set(conn, createBacklog(conn, nowMs));
    conn.on("packetCreate", (packet: { readonly data?: unknown }) => {
      bytesOut += sizeOf(packet.data);
    });
    conn.on("close", () => {
      backlogs.delete(conn);
      setTimeout(() => terminate(conn), CLOSE_LIMIT_MS).unref();
    });
  });

  const timer = setInterval(() => {
    for (const [conn, backlog] of backlogs) if (backlog.isHopeless(nowMs())) giveUp(conn);
  }, CHECK_MS).unref();

  return {
    bytesOut: () => bytesOut,
    backlogOf: (conn) => backlogs.get(conn) ?? createBacklog(conn, nowMs),
    close: () => clearInterval(timer),
  };
}

/** Without a farewell, which would only wait behind the rest. */
function giveUp(conn: Conn): void {
  terminate(conn);
  conn.close(true);
}

/** Engine.IO does not type the socket under its WebSocket transport; polling has none. */
function terminate({ transport }: Conn): void {
  (transport as { socket?: { terminate?: () => void } }).socket?.terminate?.();
}
