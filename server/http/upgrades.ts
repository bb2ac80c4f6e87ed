// upgrades.ts: the only owner of the server's `upgrade` event. An exact list of paths; everything else is answered and
// closed at once, so that no socket hangs open and no framework takes one that is not its own.

import { STATUS_CODES, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { parseSyncPath } from "#lib/protocol/sync.ts";
import { headersFor } from "./security-headers.ts";
import type { Site } from "./site.ts";

export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export interface Upgrades {
  /** `/socket.io/…` */
  readonly control: UpgradeHandler;
  /** `/sync/…` */
  readonly sync: UpgradeHandler;
  /** `/_next/…`, in development. */
  readonly hotReload: UpgradeHandler | null;
  readonly isDraining: () => boolean;
}

export function attachUpgrades(server: Server, site: Site, upgrades: Upgrades): void {
  server.on("upgrade", (request, socket, head) => {
    // A peer that vanishes in the middle of a handshake must not end the process.
    socket.on("error", () => socket.destroy());
    const path = request.url?.split("?")[0] ?? "";
    const handler = handlerFor(path, upgrades);
    const status = refusalOf(request, site, upgrades, handler);
    if (status !== null || !handler) refuseUpgrade(socket, status ?? 404, site.originOf(request));
    else handler(request, socket, head);
  });
}

function handlerFor(path: string, upgrades: Upgrades): UpgradeHandler | null {
  if (path === "/socket.io/" || path === "/socket.io") return upgrades.control;
  if (parseSyncPath(path)) return upgrades.sync;
  if (path.startsWith("/_next/")) return upgrades.hotReload;
  return null;
}

function refusalOf(
  request: IncomingMessage,
  site: Site,
  upgrades: Upgrades,
  handler: UpgradeHandler | null,
): number | null {
  if (!handler || request.headers.upgrade?.toLowerCase() !== "websocket") return 404;
  if (!site.serves(request)) return 421;
  if (!mayOpenChannel(request, site)) return 403;
  return upgrades.isDraining() ? 503 : null;
}

/** A page of our own, or a program that brings a token instead of the browser's cookies. */
export function mayOpenChannel(request: IncomingMessage, site: Site): boolean {
  const source = site.sourceOf(request);
  if (source === "absent") return request.headers.authorization !== undefined || !request.headers.cookie;
  return source === "own";
}

/** Writes a whole answer and closes. */
export function refuseUpgrade(socket: Duplex, status: number, origin: string | null): void {
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    ...headersFor(origin).map(([name, value]) => `${name}: ${value}`),
    "Content-Length: 0",
    "Connection: close",
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n`);
}
