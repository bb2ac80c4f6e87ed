// keyed-limit.ts: so many times in so long a time per key. A new window starts with the first use after the old one is over.

/** More keys than this and all windows start anew: memory stays bounded, the limit is only softened. */
const KEYS = 50_000;

/** Counts a use; answers 0 if it is within the limit, else in how many ms there is room again. */
export function createKeyedLimit(
  limit: number,
  windowMs: number,
  now: () => number,
): (key: string) => number {
  const windows = new Map<string, { startedMs: number; uses: number }>();
  return (key) => {
    const nowMs = now();
    const known = windows.get(key);
    const isOver = !known || nowMs - known.startedMs >= windowMs || nowMs < known.startedMs;
    if (isOver && windows.size >= KEYS) windows.clear();
    const current = isOver ? { startedMs: nowMs, uses: 0 } : known;
    current.uses += 1;
    windows.set(key, current);
    return current.uses <= limit ? 0 : Math.max(1, current.startedMs + windowMs - nowMs);
  };
}
