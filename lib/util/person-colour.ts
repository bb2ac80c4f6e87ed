// person-colour.ts: which of the twelve person colours somebody has. It depends on the id alone, so every screen and
// every export shows the same person alike, and nothing has to be stored.

export const PERSON_COLOURS = 12;
export const PERSON_PATTERNS = 3;

/** 1 … 12, the number of a `person-…` colour. */
export function personColour(personId: string): number {
  return (hash(personId) % PERSON_COLOURS) + 1;
}

/** 0 … 2, a second mark beside the colour, because twelve colours are too few for a room and for many eyes. */
export function personPattern(personId: string): number {
  return Math.floor(hash(personId) / PERSON_COLOURS) % PERSON_PATTERNS;
}

/** FNV-1a, 32 bit (Fowler, Noll, Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
