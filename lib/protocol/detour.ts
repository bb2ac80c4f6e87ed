// detour.ts: documents that travel over the connection of the control plane, for whoever has a proxy in between that lets
// no WebSocket through. The messages are those of /sync, as base64, cut into pieces that fit; each piece is answered when
// the server has taken it. The client chooses the ids.

/** Longest piece before it becomes base64. A multiple of 3, so that pieces of one message need no padding between. */
export const PIECE_BYTES = 24 * 1024;

/** Pieces that may be unanswered. Further ones wait at the client. */
export const PIECES_AT_ONCE = 16;

/** Asks for a document, by the path that a WebSocket would have. Answered before anything of the document comes. */
export interface DetourOpen {
  readonly id: number;
  readonly path: string;
}

/** Both ways. `more`: the message goes on with the next piece. */
export interface DetourPiece {
  readonly id: number;
  readonly data: string;
  readonly more?: true;
}

export interface DetourClose {
  readonly id: number;
}

/** The server has closed it, with a code of /sync. */
export interface DetourEnd {
  readonly id: number;
  readonly code: number;
}
