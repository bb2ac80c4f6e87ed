// menu-keys.ts: which entry the keyboard goes to in a menu or a row of tabs. Pure.

import { countGraphemes } from "#lib/util/text.ts";

/** The next index for a key, round and round; null if the key means nothing here. `next`/`previous` are the arrow keys. */
export function stepTo(
  key: string,
  current: number,
  count: number,
  next: readonly string[],
  previous: readonly string[],
): number | null {
  if (count === 0) return null;
  if (next.includes(key)) return (current + 1) % count;
  if (previous.includes(key)) return (current - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}

/** The next entry after `current` that begins with the sign typed; null if there is none. */
export function typeTo(sign: string, current: number, labels: readonly string[]): number | null {
  if (countGraphemes(sign) !== 1 || sign.trim() === "") return null;
  const wanted = sign.toLocaleLowerCase("de");
  for (let step = 1; step <= labels.length; step += 1) {
    const index = (current + step) % labels.length;
    if (labels[index]?.toLocaleLowerCase("de").startsWith(wanted)) return index;
  }
  return null;
}
