// receipts.ts: the count behind message 100: "the first k sync frames of this connection are on disk". It is true or it is
// not sent: a frame that was set aside holds the count where it is, until a step 2 that repeats everything the client has
// was taken whole.

export interface Receipts {
  /** The number of the frame that is dealt with next, from 1. */
  next(): number;
  /**
   * The next frame of the connection was dealt with. "taken": once the document's last change is on disk, so is all of
   * this frame. "whole": the same, and what was set aside before is in it. "set-aside": not taken, it will come again.
   */
  add(outcome: "taken" | "whole" | "set-aside"): void;
  /** The document's last change is on disk. Tells the client if that is news. */
  confirm(): void;
}

/** `tell` sends the count. */
export function createReceipts(tell: (count: number) => void): Receipts {
  let received = 0;
  let taken = 0;
  let told = 0;
  let holding = false;

  return {
    next: () => received + 1,
    add(outcome) {
      received += 1;
      if (outcome === "set-aside") holding = true;
      if (outcome === "whole") holding = false;
      if (!holding) taken = received;
    },
    confirm() {
      if (taken === told) return;
      told = taken;
      tell(told);
    },
  };
}
