// token-bucket.ts: how fast one session may speak. Fills at `perSecond` up to `burst`; all sockets of a session share one.

export interface TokenBucket {
  /** False: too fast, nothing was taken. */
  take(nowMs: number): boolean;
}

export function createTokenBucket(perSecond: number, burst: number): TokenBucket {
  let tokens = burst;
  let filledAtMs = 0;
  return {
    take(nowMs) {
      // A clock that was set back must not lock anybody out.
      const elapsedMs = Math.max(0, nowMs - filledAtMs);
      tokens = Math.min(burst, tokens + (elapsedMs * perSecond) / 1000);
      filledAtMs = nowMs;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
