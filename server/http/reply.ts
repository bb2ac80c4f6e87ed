// reply.ts: the few forms an answer of our own routes takes.

import type { ServerResponse } from "node:http";

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, "application/json; charset=utf-8", JSON.stringify(value));
}

/** `body` is left out for HEAD. */
export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(body) });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

export function sendNothing(response: ServerResponse): void {
  response.writeHead(204);
  response.end();
}

/** "See other": after a form, so that going back or reloading sends nothing twice. `path` is one of our own. */
export function redirect(response: ServerResponse, path: string): void {
  response.writeHead(303, { Location: path, "Content-Length": 0 });
  response.end();
}
