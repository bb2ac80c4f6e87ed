// create-passphrase.ts: who may create workshops here. Without CREATE_PASSPHRASE everybody; with it whoever sends it, as
// header `X-Create-Passphrase` (percent-encoded if it is not ASCII) or as `passphrase` in the body.

import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Refusal } from "#lib/model/refusal.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";

export function checkPassphrase(
  expected: string | null,
  request: IncomingMessage,
  body: unknown,
): Result<null, Refusal> {
  if (expected === null) return accept(null);
  const given = fromHeader(request) ?? fromBody(body);
  return given !== null && isSame(given, expected) ? accept(null) : refuse("passphrase-wrong");
}

function fromHeader(request: IncomingMessage): string | null {
  const header = request.headers["x-create-passphrase"];
  if (typeof header !== "string") return null;
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}

function fromBody(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("passphrase" in body)) return null;
  return typeof body.passphrase === "string" ? body.passphrase : null;
}

/** Of hashes, so that neither content nor length shows in the time it takes. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text.normalize("NFC").trim()).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
