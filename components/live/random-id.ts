// random-id.ts: ids made by the browser, e.g. of cards. 21 signs of a 64-sign alphabet are 126 bits.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

/** 21 random URL-safe signs. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(21));
  return Array.from(bytes, (byte) => ALPHABET[byte & 63]).join("");
}
