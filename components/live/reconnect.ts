// reconnect.ts: how long to wait before the next attempt. Everybody loses the connection in the same moment when a server
// restarts, so no two clients wait equally long: quick at first, for a short gap; then 2 to 8 s; then slower.

const SHORTEST_MS = [200, 500, 2_000, 2_000, 2_000, 2_000, 5_000] as const;
const LONGEST_MS = [1_500, 3_000, 8_000, 8_000, 8_000, 8_000, 20_000] as const;
/** A server that is there, but has too much to do, is given time from the beginning. */
const OVERLOADED_ATTEMPT = 3;
const LONGEST_HINT_MS = 10_000;

/** `attempt` counts from 1 since the last success; `random` is 0 to 1. */
export function pauseBefore(attempt: number, random: number, isOverloaded = false): number {
  const at = Math.min(Math.max(attempt, isOverloaded ? OVERLOADED_ATTEMPT : 1), SHORTEST_MS.length) - 1;
  const shortest = SHORTEST_MS[at] ?? 0;
  return Math.round(shortest + ((LONGEST_MS[at] ?? 0) - shortest) * random);
}

/** What a server that restarts asks of this client: the reason of its close code in ms. Null if it asks nothing. */
export function hintIn(reason: string): number | null {
  return /^\d{1,5}$/.test(reason) ? Math.min(Number(reason), LONGEST_HINT_MS) : null;
}
