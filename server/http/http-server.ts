// http-server.ts: the one listening server with its limits. A peer that sends nonsense or nothing is closed early and
// gets the same headers as everybody else.

import { createServer, STATUS_CODES, type RequestListener, type Server } from "node:http";
import { headersFor } from "./security-headers.ts";

/** Not listening yet. */
export function createHttpServer(listener: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      // Longer than a proxy in front keeps its connections, or it would send into one that is just being closed.
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 2_000,
      maxHeaderSize: 16 * 1024,
    },
    listener,
  );
  server.maxHeadersCount = 60;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
    const status =
      error.code === "HPE_HEADER_OVERFLOW" ? 431 : error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
    const headers = headersFor(null).map(([name, value]) => `${name}: ${value}`);
    const lines = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
      ...headers,
      "Content-Length: 0",
      "Connection: close",
    ];
    socket.end(`${lines.join("\r\n")}\r\n\r\n`);
  });
  return server;
}
