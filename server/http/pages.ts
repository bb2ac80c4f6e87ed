// pages.ts: Next.js, the only place that knows it. Gives it requests that the front door has already judged, and keeps
// it away from the real server's `upgrade` event: Next gets a server of its own that never listens, and in development
// the hot reload's upgrades are handed to that one.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { Duplex } from "node:stream";
import type { NextServerOptions } from "next/dist/server/next.js";

export interface Pages {
  /** Answers a page, or Next's own not-found page. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Hot reload; null in production. */
  readonly upgrade: ((request: IncomingMessage, socket: Duplex, head: Buffer) => void) | null;
  close(): Promise<void>;
}

interface NextApp {
  prepare(): Promise<void>;
  getRequestHandler(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  close(): Promise<void>;
  /** Not in Next's typings; without it hot reload hangs after a restart until the first page is asked for. */
  setupWebSocketHandler?(server: unknown): void;
}

/** Resolves when Next can answer. `dir` holds next.config.js and app/. */
export async function createPages(options: {
  readonly dev: boolean;
  readonly dir: string;
  readonly hostname: string;
  readonly port: number;
}): Promise<Pages> {
  process.env["NEXT_TELEMETRY_DISABLED"] = "1";
  const next = createRequire(import.meta.url)("next") as (options: NextServerOptions) => NextApp;
  const neverListening = createServer();
  const app = next({ ...options, httpServer: neverListening });
  await app.prepare();
  if (options.dev) app.setupWebSocketHandler?.(neverListening);
  const handle = app.getRequestHandler();
  return {
    handle: (request, response) => handle(request, response),
    upgrade: options.dev
      ? (request, socket, head) => void neverListening.emit("upgrade", request, socket, head)
      : null,
    close: () => app.close(),
  };
}
