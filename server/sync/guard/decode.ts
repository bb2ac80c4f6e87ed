// decode.ts: reads a Yjs update (v1) into plain records, strictly and in one pass, without touching a document. It accepts
// less than Yjs does: only what a Yjs 13 client writes while it edits maps, arrays, texts and XML. Subdocuments, binary,
// embeds, skips, repeated clients, trailing bytes and counts that the bytes cannot hold are malformed (GD1), and so is what
// would hold up everybody else: more structs or ranges than anybody writes, ranges that overlap (GD6).

import * as decoding from "lib0/decoding";
import { Malformed, readCount, readJson, readKey, readValue } from "./values.ts";

export interface Id {
  readonly client: number;
  readonly clock: number;
}

export type TypeKind = "array" | "map" | "text" | "xml-element" | "xml-fragment" | "xml-text";

export type Content =
  | { readonly kind: "deleted" }
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "values"; readonly values: readonly unknown[] }
  | { readonly kind: "format"; readonly key: string; readonly value: unknown }
  | { readonly kind: "type"; readonly type: TypeKind };

export interface Item {
  readonly kind: "item";
  readonly clock: number;
  readonly length: number;
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  /** Only written where both origins are missing: the name of a root, or the item that holds the parent. */
  readonly parent: string | Id | null;
  readonly key: string | null;
  readonly content: Content;
}

/** Something that was deleted and whose content is forgotten. */
export interface Collected {
  readonly kind: "collected";
  readonly clock: number;
  readonly length: number;
}

export type Struct = Item | Collected;

export interface Section {
  readonly client: number;
  readonly structs: readonly Struct[];
}

export interface DeletedRange extends Id {
  readonly length: number;
}

export interface DecodedUpdate {
  readonly sections: readonly Section[];
  readonly deletes: readonly DeletedRange[];
}

const MAX_CLIENT = 2 ** 32 - 1;
/** Far above what anybody types in a workshop, far below where sums lose precision. */
const MAX_CLOCK = 2 ** 40;
/** Of a deleted or collected run, whose length costs the sender nothing. */
const MAX_RUN = 1_000_000;

/** Of one update. Somebody who types offline all day brings some thousand. */
const MAX_STRUCTS = 10_000;
/** Of one update. A step 2 repeats all that was ever deleted in the document. */
const MAX_RANGES = 100_000;

const REF = { collected: 0, deleted: 1, string: 4, format: 6, type: 7, any: 8 } as const;
const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_KEY = 0x20;
const REF_BITS = 0x1f;

const TYPES: readonly (TypeKind | undefined)[] = [
  "array",
  "map",
  "text",
  "xml-element",
  "xml-fragment",
  undefined, // XmlHook: a class name that the receiver would look up
  "xml-text",
];

/** Null if the update is malformed. */
export function decodeUpdate(update: Uint8Array): DecodedUpdate | null {
  try {
    const decoder = decoding.createDecoder(update);
    const sections = readSections(decoder);
    const deletes = readDeletes(decoder);
    return decoding.hasContent(decoder) ? null : { sections, deletes };
  } catch {
    return null;
  }
}

function readSections(decoder: decoding.Decoder): Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  let total = 0;
  for (let left = readCount(decoder); left > 0; left -= 1) {
    const count = readCount(decoder);
    const client = readClient(decoder);
    if (count === 0 || seen.has(client)) throw new Malformed("section");
    total += count;
    if (total > MAX_STRUCTS) throw new Malformed("structs");
    seen.add(client);
    let clock = readClock(decoder);
    const structs: Struct[] = [];
    for (let index = 0; index < count; index += 1) {
      const struct = readStruct(decoder, clock);
      clock += struct.length;
      if (clock > MAX_CLOCK) throw new Malformed("clock");
      structs.push(struct);
    }
    sections.push({ client, structs });
  }
  return sections;
}

function readStruct(decoder: decoding.Decoder, clock: number): Struct {
  const info = decoding.readUint8(decoder);
  const ref = info & REF_BITS;
  if (ref === REF.collected) {
    if (info !== 0) throw new Malformed("info");
    return { kind: "collected", clock, length: readRun(decoder) };
  }
  const origin = (info & HAS_ORIGIN) === 0 ? null : readId(decoder);
  const rightOrigin = (info & HAS_RIGHT_ORIGIN) === 0 ? null : readId(decoder);
  const rootless = origin !== null || rightOrigin !== null;
  const parent = rootless ? null : readParent(decoder);
  // With an origin the bit only repeats that the neighbour has a key; the key itself is not written.
  const key = !rootless && (info & HAS_KEY) !== 0 ? readKey(decoder) : null;
  const { content, length } = readContent(decoder, ref);
  return { kind: "item", clock, length, origin, rightOrigin, parent, key, content };
}

function readParent(decoder: decoding.Decoder): string | Id {
  const isRoot = decoding.readVarUint(decoder);
  if (isRoot > 1) throw new Malformed("parent");
  return isRoot === 1 ? readKey(decoder) : readId(decoder);
}

function readContent(decoder: decoding.Decoder, ref: number): { content: Content; length: number } {
  switch (ref) {
    case REF.deleted:
      return { content: { kind: "deleted" }, length: readRun(decoder) };
    case REF.string: {
      const text = decoding.readVarString(decoder);
      if (text.length === 0) throw new Malformed("text");
      return { content: { kind: "string", text }, length: text.length };
    }
    case REF.any: {
      const length = readCount(decoder);
      if (length === 0) throw new Malformed("values");
      const values: unknown[] = [];
      for (let index = 0; index < length; index += 1) values.push(readValue(decoder));
      return { content: { kind: "values", values }, length };
    }
    case REF.format: {
      const key = readKey(decoder);
      return { content: { kind: "format", key, value: readJson(decoder) }, length: 1 };
    }
    case REF.type: {
      const type = TYPES[decoding.readVarUint(decoder)];
      if (type === undefined) throw new Malformed("type");
      if (type === "xml-element") readKey(decoder);
      return { content: { kind: "type", type }, length: 1 };
    }
    default:
      throw new Malformed("content");
  }
}

function readDeletes(decoder: decoding.Decoder): DeletedRange[] {
  const ranges: DeletedRange[] = [];
  const seen = new Set<number>();
  for (let left = readCount(decoder); left > 0; left -= 1) {
    const client = readClient(decoder);
    if (seen.has(client)) throw new Malformed("deletes");
    seen.add(client);
    let end = 0;
    for (let count = readCount(decoder); count > 0; count -= 1) {
      const clock = readClock(decoder);
      const length = readClock(decoder);
      if (length === 0 || clock < end || ranges.length >= MAX_RANGES) throw new Malformed("range");
      end = clock + length;
      ranges.push({ client, clock, length });
    }
  }
  return ranges;
}

function readId(decoder: decoding.Decoder): Id {
  const client = readClient(decoder);
  return { client, clock: readClock(decoder) };
}

function readClient(decoder: decoding.Decoder): number {
  const client = decoding.readVarUint(decoder);
  if (client > MAX_CLIENT) throw new Malformed("client");
  return client;
}

function readClock(decoder: decoding.Decoder): number {
  const clock = decoding.readVarUint(decoder);
  if (clock > MAX_CLOCK) throw new Malformed("clock");
  return clock;
}

function readRun(decoder: decoding.Decoder): number {
  const length = decoding.readVarUint(decoder);
  if (length === 0 || length > MAX_RUN) throw new Malformed("run");
  return length;
}
