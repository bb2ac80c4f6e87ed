// random.ts: the source of chance as a value that is passed in. `lib` itself never rolls dice, so every decision can
// be repeated in a test from a seed.

export interface Random {
  /** A fresh id of 21 URL-safe signs. */
  id(): string;
  /** A whole number from 0 to `limit - 1`, each equally likely. `limit` is at least 1. */
  below(limit: number): number;
}

/** A shuffled copy (Fisher and Yates, in Durstenfeld's form: CACM 7 (1964), algorithm 235). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const pick = random.below(last + 1);
    const held = copy[last] as T;
    copy[last] = copy[pick] as T;
    copy[pick] = held;
  }
  return copy;
}
