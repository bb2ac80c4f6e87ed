// values.ts: reads plain values (lib0's "any" encoding and the JSON of text formats) strictly: every count is checked
// against the bytes that are left before anything is allocated, depth and length have limits, and what cannot be written
// as JSON is refused. Throws on the first violation; decode.ts turns that into "malformed".

import * as decoding from "lib0/decoding";

export const VALUE_LIMITS = {
  /** Nested lists and objects. */
  depth: 4,
  /** UTF-16 code units of one string inside a value. */
  text: 5_000,
  /** UTF-16 code units of a key. */
  key: 128,
} as const;

/** Keys under which JavaScript objects keep other things than data. */
const BANNED_KEYS = new Set(["__proto__", "prototype", "constructor"]);

const TAG = {
  undefined: 127,
  null: 126,
  integer: 125,
  float32: 124,
  float64: 123,
  false: 121,
  true: 120,
  string: 119,
  object: 118,
  array: 117,
} as const;

export class Malformed extends Error {
  override readonly name = "Malformed";
}

/** A number of things that take at least one byte each. */
export function readCount(decoder: decoding.Decoder): number {
  const count = decoding.readVarUint(decoder);
  if (count > decoder.arr.length - decoder.pos) throw new Malformed("count");
  return count;
}

export function readKey(decoder: decoding.Decoder): string {
  const key = decoding.readVarString(decoder);
  if (key.length > VALUE_LIMITS.key || BANNED_KEYS.has(key)) throw new Malformed("key");
  return key;
}

/** One plain value. */
export function readValue(decoder: decoding.Decoder, depth = 0): unknown {
  switch (decoding.readUint8(decoder)) {
    case TAG.undefined:
      return undefined;
    case TAG.null:
      return null;
    case TAG.integer:
      return decoding.readVarInt(decoder);
    case TAG.float32:
      return finite(decoding.readFloat32(decoder));
    case TAG.float64:
      return finite(decoding.readFloat64(decoder));
    case TAG.false:
      return false;
    case TAG.true:
      return true;
    case TAG.string:
      return short(decoding.readVarString(decoder));
    case TAG.object:
      return readObject(decoder, deeper(depth));
    case TAG.array:
      return readArray(decoder, deeper(depth));
    default:
      throw new Malformed("value");
  }
}

/** The value of a text format, which Yjs writes as JSON. */
export function readJson(decoder: decoding.Decoder): unknown {
  const text = short(decoding.readVarString(decoder));
  // JSON.parse takes "__proto__" for a key like any other; whoever copies the object later might not.
  const value: unknown = JSON.parse(text, (key, inner: unknown) => {
    if (BANNED_KEYS.has(key)) throw new Malformed("key");
    return inner;
  });
  checkDepth(value, 0);
  return value;
}

function readObject(decoder: decoding.Decoder, depth: number): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (let left = readCount(decoder); left > 0; left -= 1) {
    const key = readKey(decoder);
    fields.set(key, readValue(decoder, depth));
  }
  return fields;
}

function readArray(decoder: decoding.Decoder, depth: number): unknown[] {
  const values: unknown[] = [];
  for (let left = readCount(decoder); left > 0; left -= 1) values.push(readValue(decoder, depth));
  return values;
}

function checkDepth(value: unknown, depth: number): void {
  if (typeof value !== "object" || value === null) return;
  for (const inner of Object.values(value)) checkDepth(inner, deeper(depth));
}

function deeper(depth: number): number {
  if (depth >= VALUE_LIMITS.depth) throw new Malformed("depth");
  return depth + 1;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Malformed("number");
  return value;
}

function short(text: string): string {
  if (text.length > VALUE_LIMITS.text) throw new Malformed("text");
  return text;
}
