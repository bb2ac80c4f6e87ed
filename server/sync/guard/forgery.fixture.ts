// forgery.fixture.ts: updates that no Yjs would write: structs that lie in odd places, lean on odd neighbours and carry odd
// contents, most of them nearly right.

import fc from "fast-check";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** Bytes of an update that nobody's Yjs would write. */
export interface ForgedItem {
  readonly client: number;
  readonly clock: number;
  readonly origin: { readonly client: number; readonly clock: number } | null;
  readonly rightOrigin: { readonly client: number; readonly clock: number } | null;
  readonly parent: string | { readonly client: number; readonly clock: number };
  readonly key: string | null;
  readonly content:
    | { readonly kind: "string"; readonly text: string }
    | { readonly kind: "value"; readonly value: number | string | boolean }
    | { readonly kind: "type"; readonly ref: number }
    | { readonly kind: "deleted"; readonly length: number }
    | { readonly kind: "collected"; readonly length: number };
}

export interface ForgedRange {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

export function encodeForged(items: readonly ForgedItem[], ranges: readonly ForgedRange[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, items.length);
  for (const item of items) {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, item.client);
    encoding.writeVarUint(encoder, item.clock);
    writeItem(encoder, item);
  }
  encoding.writeVarUint(encoder, ranges.length);
  for (const range of ranges) {
    encoding.writeVarUint(encoder, range.client);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, range.clock);
    encoding.writeVarUint(encoder, range.length);
  }
  return encoding.toUint8Array(encoder);
}

function writeItem(encoder: encoding.Encoder, item: ForgedItem): void {
  const { origin, rightOrigin, parent, key, content } = item;
  if (content.kind === "collected") {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, content.length);
    return;
  }
  const ref = { deleted: 1, string: 4, type: 7, value: 8 }[content.kind];
  encoding.writeUint8(
    encoder,
    ref | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === null ? 0 : 0x20),
  );
  for (const id of [origin, rightOrigin]) {
    if (!id) continue;
    encoding.writeVarUint(encoder, id.client);
    encoding.writeVarUint(encoder, id.clock);
  }
  if (!origin && !rightOrigin) {
    encoding.writeVarUint(encoder, typeof parent === "string" ? 1 : 0);
    if (typeof parent === "string") encoding.writeVarString(encoder, parent);
    else {
      encoding.writeVarUint(encoder, parent.client);
      encoding.writeVarUint(encoder, parent.clock);
    }
    if (key !== null) encoding.writeVarString(encoder, key);
  }
  switch (content.kind) {
    case "string":
      encoding.writeVarString(encoder, content.text);
      break;
    case "value":
      encoding.writeVarUint(encoder, 1);
      encoding.writeAny(encoder, content.value);
      break;
    case "type":
      encoding.writeVarUint(encoder, content.ref);
      break;
    case "deleted":
      encoding.writeVarUint(encoder, content.length);
  }
}

/** Numbers that `forge` makes references of. */
export interface Lie {
  readonly items: readonly {
    readonly origin: number;
    readonly right: number;
    readonly parent: number;
    readonly key: number;
    readonly content: number;
    readonly client: number;
    readonly skew: number;
  }[];
  readonly ranges: readonly { readonly of: number; readonly length: number }[];
}

export function aLie(): fc.Arbitrary<Lie> {
  const number = fc.nat(100_000);
  return fc.record({
    items: fc.array(
      fc.record({
        origin: number,
        right: number,
        parent: number,
        key: number,
        content: number,
        client: number,
        skew: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, -1),
      }),
      { maxLength: 3 },
    ),
    ranges: fc.array(fc.record({ of: number, length: fc.integer({ min: 1, max: 3 }) }), { maxLength: 1 }),
  });
}

const ROOTS = ["cards", "cards", "cards", "votes", "results", "clusters", "clusterOf", "merged"] as const;
const KEYS = [
  "title",
  "kind",
  "by",
  "hidden",
  "createdAt",
  "partners",
  "card-x",
  "__proto__",
  "cluster-1",
  "room-01/card-1",
] as const;

/** From numbers to references into what the document holds, most of them nearly right. */
export function forge(doc: Y.Doc, lie: Lie): Uint8Array {
  const keys = [...KEYS, ...doc.getMap("cards").keys()];
  const ids: { client: number; clock: number }[] = [];
  for (const [client, structs] of doc.store.clients) {
    for (const struct of structs) ids.push({ client, clock: struct.id.clock + (struct.length > 1 ? 1 : 0) });
  }
  const pick = (number: number): { client: number; clock: number } | null =>
    number % 3 === 0 ? null : (ids[number % Math.max(1, ids.length)] ?? null);
  const used = new Set<number>();
  const items: ForgedItem[] = [];
  for (const { origin, right, parent, key, content, client: chosen, skew } of lie.items) {
    const client = [666, 667, 1000][chosen % 3] ?? 666;
    if (used.has(client)) continue;
    used.add(client);
    items.push({
      client,
      clock: Math.max(0, Y.getState(doc.store, client) + skew),
      origin: pick(origin),
      rightOrigin: pick(right),
      parent: (parent % 4 === 0 ? ROOTS[(parent >> 2) % ROOTS.length] : pick(parent)) ?? "cards",
      key: key % 2 === 0 ? (keys[(key >> 1) % keys.length] ?? null) : null,
      content: (
        [
          { kind: "string", text: "böse" },
          { kind: "string", text: "x" },
          { kind: "value", value: ["mallory", 7, true, "cluster-1", "room-01/card-2"][content % 5] ?? 7 },
          { kind: "type", ref: content % 7 },
          { kind: "deleted", length: 1 + (content % 3) },
          { kind: "collected", length: 1 + (content % 3) },
        ] as const
      )[content % 6] ?? { kind: "value", value: "" },
    });
  }
  const ranges: ForgedRange[] = lie.ranges.flatMap(({ of, length }) => {
    const id = pick(of);
    return id ? [{ ...id, length }] : [];
  });
  return encodeForged(items, ranges);
}
