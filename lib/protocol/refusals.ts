// refusals.ts: what each refusal means on each transport. No sentence travels on the wire; the browser looks the words
// up by code in lib/messages.

import type { Refusal } from "#lib/model/refusal.ts";

/** `status` for HTTP (RFC 9110), `close` for WebSocket (4400–4499 are final for a y-websocket client), `retry` for programs. */
export const REFUSAL_TABLE = {
  "not-allowed": { status: 403, close: 4403, retry: false },
  "not-found": { status: 404, close: 4403, retry: false },
  "no-session": { status: 401, close: 4401, retry: false },
  invalid: { status: 422, close: 4400, retry: false },
  "name-missing": { status: 422, close: 4400, retry: false },
  "name-reserved": { status: 422, close: 4400, retry: false },
  "code-unknown": { status: 404, close: 4403, retry: false },
  "link-unknown": { status: 404, close: 4403, retry: false },
  "passphrase-wrong": { status: 403, close: 4403, retry: false },
  "door-locked": { status: 403, close: 4403, retry: true },
  "door-passphrase": { status: 403, close: 4403, retry: true },
  "turned-away": { status: 403, close: 4403, retry: false },
  "workshop-full": { status: 409, close: 4403, retry: true },
  "workshop-ended": { status: 410, close: 4403, retry: false },
  "no-round": { status: 409, close: 4403, retry: false },
  "round-running": { status: 409, close: 4403, retry: false },
  "too-many-rooms": { status: 422, close: 4400, retry: false },
  "too-few-rooms": { status: 422, close: 4400, retry: false },
  "room-full": { status: 409, close: 4403, retry: true },
  "already-raised": { status: 409, close: 4403, retry: false },
  "vote-closed": { status: 409, close: 4403, retry: false },
  "dots-spent": { status: 409, close: 4403, retry: false },
  conflict: { status: 409, close: 1013, retry: true },
  "too-large": { status: 413, close: 4413, retry: false },
  "too-many": { status: 429, close: 4429, retry: true },
  unavailable: { status: 503, close: 1013, retry: true },
  internal: { status: 500, close: 1011, retry: true },
} as const satisfies Record<Refusal, { status: number; close: number; retry: boolean }>;
