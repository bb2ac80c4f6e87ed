// delivery.ts: which of our edits are on the server's disk. The server counts the sync frames of a connection that are
// durable (message 100); this keeps the other side of that count and says what still waits. It does not know sockets: the
// replica tells it what was sent.
//
// An edit waits until a frame that surely carries it is acknowledged: its own frame, or, for everything that was typed
// while offline or before the greeting was complete, the frame in which the client answers the server's question (step 2).

/** "unsaved": there is a connection, but the server does not get it to disk. */
export type Delivery = "connecting" | "saved" | "waiting" | "unsaved" | "offline" | "closed";

export interface DeliveryLedger {
  /** A new connection; `hasContent` if the document is not empty, for then the server asks for what it lacks. */
  opened(hasContent: boolean): void;
  /** A sync frame went out: "answer" is step 2. */
  sent(frame: "question" | "answer" | "update"): void;
  /** An own edit of these keys, after its frame was sent if there is a connection. */
  edited(keys: Iterable<string>, update: Uint8Array): void;
  /** The first `count` frames of this connection are durable. True if an edit need not wait any more. */
  acknowledged(count: number): boolean;
  /** There is no connection any more, or what is edited from now on is not sent on it. */
  closed(): void;
  /** Keys that still wait; a new set only when it changed. */
  waiting(): ReadonlySet<string>;
  /** The edits that still wait, oldest first. */
  updates(): readonly Uint8Array[];
}

/** What could be on its way only with the next answer. */
const UNSENT = Number.POSITIVE_INFINITY;

export function createDeliveryLedger(): DeliveryLedger {
  const frames = new Map<string, number>();
  let updates: { readonly update: Uint8Array; at: number }[] = [];
  let keys: ReadonlySet<string> = new Set();
  let sentCount = 0;
  let direct = false;

  function refresh(): void {
    if (frames.size !== keys.size || [...keys].some((key) => !frames.has(key))) keys = new Set(frames.keys());
  }

  function moveAll(from: (at: number) => boolean, to: number): void {
    for (const [key, at] of frames) if (from(at)) frames.set(key, to);
    for (const each of updates) if (from(each.at)) each.at = to;
  }

  return {
    opened(hasContent) {
      sentCount = 0;
      direct = !hasContent;
      moveAll(() => true, UNSENT);
    },
    sent(frame) {
      sentCount += 1;
      if (frame !== "answer") return;
      direct = true;
      moveAll((at) => at === UNSENT, sentCount);
    },
    edited(edited, update) {
      const at = direct ? sentCount : UNSENT;
      for (const key of edited) frames.set(key, at);
      updates.push({ update, at });
      refresh();
    },
    acknowledged(count) {
      const before = updates.length;
      for (const [key, at] of frames) if (at <= count) frames.delete(key);
      updates = updates.filter(({ at }) => at > count);
      refresh();
      return updates.length < before;
    },
    closed() {
      direct = false;
    },
    waiting: () => keys,
    updates: () => updates.map(({ update }) => update),
  };
}
