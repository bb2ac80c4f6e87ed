// delivery.ts: which of our edits are on the server's disk. The server counts the sync frames of a connection that are
// durable (message 100); this keeps the other side of that count and says which cards still wait. It does not know sockets:
// the document client tells it what was sent.
//
// An edit waits until a frame that surely carries it is acknowledged: its own frame, or, for everything that was typed
// while offline or before the greeting was complete, the frame in which the client answers the server's question (step 2).

export type Delivery = "connecting" | "saved" | "waiting" | "offline" | "closed";

export interface DeliveryLedger {
  /** A new connection; `hasContent` if the document is not empty, for then the server asks for what it lacks. */
  opened(hasContent: boolean): void;
  /** A sync frame went out: "answer" is step 2. */
  sent(frame: "question" | "answer" | "update"): void;
  /** An own edit of these keys, after its frame was sent if there is a connection. */
  edited(keys: Iterable<string>): void;
  /** The first `count` frames of this connection are durable. */
  acknowledged(count: number): void;
  closed(): void;
  /** Keys that still wait; a new set only when it changed. */
  waiting(): ReadonlySet<string>;
}

/** What could be on its way only with the next answer. */
const UNSENT = Number.POSITIVE_INFINITY;

export function createDeliveryLedger(): DeliveryLedger {
  const frames = new Map<string, number>();
  let keys: ReadonlySet<string> = new Set();
  let sentCount = 0;
  let direct = false;

  function refresh(): void {
    if (frames.size !== keys.size || [...keys].some((key) => !frames.has(key))) keys = new Set(frames.keys());
  }

  return {
    opened(hasContent) {
      sentCount = 0;
      direct = !hasContent;
      for (const key of frames.keys()) frames.set(key, UNSENT);
    },
    sent(frame) {
      sentCount += 1;
      if (frame !== "answer") return;
      direct = true;
      for (const [key, at] of frames) if (at === UNSENT) frames.set(key, sentCount);
    },
    edited(edited) {
      for (const key of edited) frames.set(key, direct ? sentCount : UNSENT);
      refresh();
    },
    acknowledged(count) {
      for (const [key, at] of frames) if (at <= count) frames.delete(key);
      refresh();
    },
    closed() {
      direct = false;
      for (const key of frames.keys()) frames.set(key, UNSENT);
    },
    waiting: () => keys,
  };
}
