// keyed-limit.ts: so many times in so long a time per key. A new window starts with the first use after the old one is over.

/** More keys than this and all windows start anew: memory stays bounded, the limit is only softened. */
const KEYS = 50_000;

/** Answers whether this use is still within the limit, and counts it. */
export function createKeyedLimit(
  limit: number,
  windowMs: number,
  now: () => number,
): (key: string) => boolean {
  const windows = new Map<string, { startedMs: number; uses: number }>();
  return (key) => {
    const nowMs = now();
    const known = windows.get(key);
    const isOver = !known || nowMs - known.startedMs >= windowMs || nowMs < known.startedMs;
    if (isOver && windows.size >= KEYS) windows.clear();
    const current = isOver ? { startedMs: nowMs, uses: 0 } : known;
    current.uses += 1;
    windows.set(key, current);
    return current.uses <= limit;
  };
}
