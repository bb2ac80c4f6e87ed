// telling.ts: when others are told what changed in a document. Only what is on disk is told, the first change after a quiet
// time at once and the following ones together; the more a telling cost, the longer the quiet after it (SY15).

/** Between two tellings, at least and at most. */
const QUIET_MS = 150;
const LONGEST_QUIET_MS = 5_000;
/** What the tellings may put out for all who listen, in the long run. */
const BYTES_PER_MS = 2_000;
/** The share of time that a telling may take is one in so many. */
const BUSY_SHARE = 10;

export interface Telling {
  /** The document is as it is on disk: a telling that is due may read it. */
  readonly settled: () => void;
  close(): void;
}

export interface TellingOptions {
  readonly isSettled: () => boolean;
  /** Is there anything to be told? Asked again after each telling. */
  readonly isDue: () => boolean;
  /** Answers how many bytes that put out. */
  readonly tell: () => number;
}

export function createTelling({ isSettled, isDue, tell }: TellingOptions): Telling {
  let quietUntilMs = -Infinity;
  let timer: NodeJS.Timeout | null = null;

  return {
    settled,
    close() {
      if (timer) clearTimeout(timer);
    },
  };

  function settled(): void {
    if (!isDue()) return;
    const waitMs = quietUntilMs - performance.now();
    if (waitMs <= 0) tellNow();
    // When the timer finds the document unsettled, the commit under way comes here and finds the telling due.
    else timer ??= setTimeout(onTime, waitMs);
  }

  function onTime(): void {
    timer = null;
    if (isSettled()) tellNow();
  }

  function tellNow(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    const startedMs = performance.now();
    const bytes = tell();
    const endedMs = performance.now();
    const quietMs = Math.max(QUIET_MS, bytes / BYTES_PER_MS, (endedMs - startedMs) * BUSY_SHARE);
    quietUntilMs = endedMs + Math.min(quietMs, LONGEST_QUIET_MS);
    settled();
  }
}
