// sync.ts: numbers and names of the data plane, for server and browser. The wire is y-websocket's; the messages from 100
// on are ours, and a stock client ignores them.

import type { Grant } from "#lib/model/access.ts";
import type { BoardRights } from "#lib/model/board-rights.ts";

/**
 * Outer message types (lib0 varUint, first of each frame). Ours: `ack` has one varUint k, the first k sync frames (outer
 * type 0) of this connection are on disk; `reject` a varUint (number of the sync frame, from 1), a varUint (of REJECT) and
 * a varString (where); `perm` a varUint (epoch) and, from the server, a varString (JSON of DocumentRights); `hello`, the
 * first frame of the server, a varString (JSON of Hello).
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  ack: 100,
  reject: 101,
  perm: 102,
  hello: 103,
} as const;

/** Why a frame was not taken. */
export const REJECT = { policy: 1, malformed: 2, quota: 3, locked: 4 } as const;

export const CLOSE = {
  restarting: 1012,
  overloaded: 1013,
  malformed: 4400,
  noSession: 4401,
  noGrant: 4403,
  tooSlow: 4408,
  outdated: 4409,
  tooLarge: 4413,
  tooMuch: 4429,
} as const;

/** "large": moderation should look at it. "full": only moderation writes, and soon nobody adds anything. */
export type DocumentSize = "normal" | "large" | "full";

/** What a connection may do with its document, and how full that is. */
export interface DocumentRights extends BoardRights {
  readonly grant: Grant;
  readonly size: DocumentSize;
}

/** Encoded. Beyond `limit` nothing is added, deleting still works; "full" is told before, so that nobody is refused. */
export const DOCUMENT_BYTES = {
  large: 2 * 1024 * 1024,
  full: 7.5 * 1024 * 1024,
  limit: 8 * 1024 * 1024,
} as const;

export interface Hello {
  readonly version: number;
  /** Of the rights, as in `perm`. */
  readonly epoch: number;
  readonly rights: DocumentRights;
  readonly limits: { readonly frameBytes: number };
}

/** Largest frame a client may send. */
export const MAX_FRAME_BYTES = 1024 * 1024;

/** "rooms/<roomId>", "notebook" or "documentation"; together with the workshop's id the y-websocket room name. */
export type DocumentName = `rooms/${string}` | "notebook" | "documentation";

const ID = /^[A-Za-z0-9_-]{6,64}$/;

export function isId(value: string): boolean {
  return ID.test(value);
}

/** Reads "/sync/<workshopId>/<document>" without query; null if it is none. */
export function parseSyncPath(path: string): { workshopId: string; document: DocumentName } | null {
  const [empty, sync, workshopId, kind, roomId, ...rest] = path.split("/");
  if (empty !== "" || sync !== "sync" || workshopId === undefined || !isId(workshopId) || rest.length > 0)
    return null;
  if ((kind === "notebook" || kind === "documentation") && roomId === undefined)
    return { workshopId, document: kind };
  if (kind === "rooms" && roomId !== undefined && isId(roomId))
    return { workshopId, document: `rooms/${roomId}` };
  return null;
}
