// sync.ts: numbers and names of the data plane, for server and browser. The wire is y-websocket's; message 100 is ours
// and a stock client ignores it.

/** Outer message types (lib0 varUint, first of each frame). */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, ack: 100 } as const;

/** `ack` carries one varUint k: the first k sync frames (outer type 0) of this connection are on disk. */
export const CLOSE = {
  restarting: 1012,
  overloaded: 1013,
  malformed: 4400,
  noSession: 4401,
  noGrant: 4403,
  tooSlow: 4408,
  tooLarge: 4413,
  tooMuch: 4429,
} as const;

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
