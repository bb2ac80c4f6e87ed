// tidying.ts: when the last traces of what was erased are removed from a large file, which holds up everybody: as soon as
// nobody has written for a while, and after half a day in any case. It knows nothing of how that is done.

/** Nobody writes for so long while people work. */
const QUIET_MS = 30_000;
const LONGEST_MS = 12 * 60 * 60_000;

export interface Tidying {
  /** Something is written. */
  wrote(): void;
  /** Are there traces? */
  told(isUntidy: boolean): void;
  close(): void;
}

/** `tidy` is called when it is a good moment; `told` has to say what came of it. */
export function createTidying(tidy: () => void, quietMs = QUIET_MS): Tidying {
  let wroteAtMs = performance.now();
  let sinceMs: number | null = null;
  let timer: NodeJS.Timeout | undefined;

  const look = (): void => {
    if (sinceMs === null) return;
    const nowMs = performance.now();
    const waitMs = Math.min(wroteAtMs + quietMs, sinceMs + LONGEST_MS) - nowMs;
    if (waitMs > 0) {
      timer = setTimeout(look, waitMs).unref();
      return;
    }
    // Should it fail, it is tried again after another while.
    sinceMs = null;
    wroteAtMs = nowMs;
    tidy();
  };

  return {
    wrote() {
      wroteAtMs = performance.now();
    },
    told(isUntidy) {
      if (!isUntidy) {
        sinceMs = null;
        clearTimeout(timer);
      } else if (sinceMs === null) {
        // Erasing was writing, too.
        sinceMs = wroteAtMs = performance.now();
        look();
      }
    },
    close() {
      sinceMs = null;
      clearTimeout(timer);
    },
  };
}
