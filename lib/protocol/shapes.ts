// shapes.ts: the small shapes of which commands and bodies are made. Server only, like everything with zod.

import { z } from "zod";
import { LIMITS } from "#lib/model/limits.ts";
import { ROLES } from "#lib/model/state.ts";
import { countGraphemes } from "#lib/util/text.ts";
import { isId } from "./sync.ts";

/** A visible sign may take several UTF-16 units; more than this many is an attack, not a text. */
const UNITS_PER_SIGN = 16;

/** Names are cut by the model; this only keeps megabytes away from it. */
export const LONGEST_NAME = 1000;

export const id = z.string().max(64).refine(isId);
export const name = z.string().max(LONGEST_NAME);
export const task = text(LIMITS.task);
export const callUrl = z.string().max(LIMITS.callUrl).refine(isWebAddress);
export const capacity = z.int().min(1).max(LIMITS.people);
/** "roomId/cardId" */
export const cardRef = z.string().regex(/^[A-Za-z0-9_-]{6,64}\/[A-Za-z0-9_-]{6,64}$/);
export const role = z.enum(ROLES);
export const nothing = z.strictObject({});

/** Text of at most `limit` visible signs. */
export function text(limit: number): z.ZodString {
  return z
    .string()
    .max(limit * UNITS_PER_SIGN)
    .refine((value) => countGraphemes(value) <= limit);
}

/** Empty, or http(s). */
function isWebAddress(value: string): boolean {
  return value.trim() === "" || /^https?:$/.test(URL.parse(value.trim())?.protocol ?? "");
}
