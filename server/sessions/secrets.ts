// secrets.ts: tokens, link secrets and codes. Each is made here from the system's randomness, shown once, and known
// afterwards only by its SHA-256; looking up by hash makes timing useless to whoever guesses.

import { hash, randomBytes, randomInt } from "node:crypto";
import { CODE_ALPHABET } from "#lib/protocol/codes.ts";
import type { Random } from "#lib/util/random.ts";

/** 256 bits, 43 URL-safe signs. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

export function newCode(length: number): string {
  return Array.from({ length }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join("");
}

/** 126 bits. */
export function newId(): string {
  return randomBytes(16).toString("base64url").slice(0, 21);
}

/** What is stored. */
export function hashOf(secret: string): string {
  return hash("sha256", secret);
}

export const systemRandom: Random = { id: newId, below: (limit) => randomInt(limit) };
