// counting-socket.ts: the browser's WebSocket that tells which sync frames go out. The provider constructs its socket
// itself, so this has to be a class.

import { MESSAGE } from "#lib/protocol/sync.ts";

export type SyncFrame = "question" | "answer" | "update";

const FRAMES: readonly SyncFrame[] = ["question", "answer", "update"];

/**
 * A WebSocket class that asks `maySend` before each sync frame, keeps back what it may not send, and calls `onSync` after
 * the others were handed to the network.
 */
export function countingSocket(
  Base: typeof WebSocket,
  maySend: (frame: SyncFrame) => boolean,
  onSync: (frame: SyncFrame) => void,
): typeof WebSocket {
  return class extends Base {
    constructor(url: string | URL) {
      super(url);
      // Not by overriding: `Base` may give a socket that is no instance of it.
      const send = this.send.bind(this);
      this.send = (content) => {
        const frame = frameOf(content);
        if (frame !== null && !maySend(frame)) return;
        send(content);
        if (frame !== null) onSync(frame);
      };
    }
  };
}

/** The first two signs of a frame are its outer and inner type (each below 128, so one byte). */
function frameOf(content: unknown): SyncFrame | null {
  if (!(content instanceof Uint8Array) || content[0] !== MESSAGE.sync) return null;
  return FRAMES[content[1] ?? -1] ?? null;
}
