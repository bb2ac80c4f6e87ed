// problem.ts: refusals as RFC 9457 problem details. The sentence in `title` is for programmers; people read the words
// that the browser looks up by `code`.

import { STATUS_CODES, type ServerResponse } from "node:http";
import type { Refusal } from "#lib/model/refusal.ts";
import type { Problem } from "#lib/protocol/http.ts";
import { REFUSAL_TABLE } from "#lib/protocol/refusals.ts";

interface Details {
  /** Where HTTP has a finer status than the table. */
  readonly status?: number;
  /** JSON Pointers of the fields at fault. */
  readonly fields?: readonly string[];
  /** When it makes sense to ask again. */
  readonly retryAfterMs?: number;
}

/** Ends the response. */
export function sendProblem(response: ServerResponse, code: Refusal, details: Details = {}): void {
  const status = details.status ?? REFUSAL_TABLE[code].status;
  const problem: Problem = {
    type: "about:blank",
    title: STATUS_CODES[status] ?? "Error",
    status,
    code,
    ...(details.fields ? { fields: details.fields } : {}),
  };
  const body = JSON.stringify(problem);
  if (details.retryAfterMs !== undefined)
    response.setHeader("Retry-After", String(Math.ceil(details.retryAfterMs / 1000)));
  // RFC 9110, 15.5.2. No browser asks its user for this scheme.
  if (status === 401) response.setHeader("WWW-Authenticate", "Bearer");
  response.writeHead(status, {
    "Content-Type": "application/problem+json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
