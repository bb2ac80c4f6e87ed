// random.ts: the source of chance as a value that is passed in. `lib` itself never rolls dice, so every decision can
// be repeated in a test from a seed.

export interface Random {
  /** A fresh id of 21 URL-safe signs. */
  id(): string;
  /** A whole number from 0 to `limit - 1`, each equally likely. `limit` is at least 1. */
  below(limit: number): number;
}

/** Chance without ids. */
export type Dice = Pick<Random, "below">;

/** The same throws for the same seed, for what has to be foreseen (mulberry32 on an FNV-1a hash). */
export function seededDice(seed: string): Dice {
  let dice = 0x811c9dc5;
  for (const sign of seed) dice = Math.imul(dice ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return {
    below(limit) {
      dice = (dice + 0x6d2b79f5) | 0;
      let mixed = Math.imul(dice ^ (dice >>> 15), 1 | dice);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
    },
  };
}

/** A shuffled copy (Fisher and Yates, in Durstenfeld's form: CACM 7 (1964), algorithm 235). */
export function shuffled<T>(items: readonly T[], random: Dice): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const pick = random.below(last + 1);
    const held = copy[last] as T;
    copy[last] = copy[pick] as T;
    copy[pick] = held;
  }
  return copy;
}
