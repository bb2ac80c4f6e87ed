import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { decodeUpdate } from "./decode.ts";

function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}

function bytes(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode(write);
}

/** One keyed value on the root map, as Yjs writes it, with the given value bytes. */
function valueUpdate(writeValue: (encoder: encoding.Encoder) => void, key = "a"): Uint8Array {
  return bytes((encoder) => {
    for (const number of [1, 1, 9, 0]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, 8 | 0x20);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, "cards");
    encoding.writeVarString(encoder, key);
    encoding.writeVarUint(encoder, 1);
    writeValue(encoder);
    encoding.writeVarUint(encoder, 0);
  });
}

describe("decodeUpdate", () => {
  it("[GD1] reads what Yjs writes, struct by struct and range by range", () => {
    const update = updateOf((doc) => {
      const cards = doc.getMap<unknown>("cards");
      const card = new Y.Map<unknown>();
      cards.set("c", card);
      card.set("title", new Y.Text("Straße"));
      card.set("ring", { deep: [1.5, null, true, "x", undefined] });
      card.set("ring", 2);
      doc.getText("t").insert(0, "ab", { bold: true });
      doc.getText("t").delete(0, 1);
      const element = new Y.XmlElement("heading");
      element.setAttribute("level", "2");
      doc.getXmlFragment("x").insert(0, [element]);
    });
    const decoded = decodeUpdate(update);
    assert.ok(decoded);
    const theirs = Y.decodeUpdate(update);
    assert.deepEqual(
      decoded.sections.flatMap(({ client, structs }) =>
        structs.map(({ clock, length }) => [client, clock, length]),
      ),
      theirs.structs.map(({ id, length }) => [id.client, id.clock, length]),
    );
    assert.deepEqual(
      decoded.deletes.map(({ client, clock, length }) => [client, clock, length]),
      [...theirs.ds.clients].flatMap(([client, ranges]) =>
        ranges.map(({ clock, len }) => [client, clock, len]),
      ),
    );
  });

  const hostile: readonly (readonly [what: string, update: Uint8Array])[] = [
    ["nothing", Uint8Array.of()],
    ["33 million structs in 7 bytes", Uint8Array.of(1, 255, 255, 255, 15, 1, 0)],
    ["33 million sections", Uint8Array.of(255, 255, 255, 15)],
    ["33 million deleted ranges", Uint8Array.of(0, 1, 5, 255, 255, 255, 15)],
    ["a number without end", new Uint8Array(20).fill(255)],
    ["an update of version 2", Y.encodeStateAsUpdateV2(filled())],
    ["bytes after the end", Uint8Array.of(...Y.encodeStateAsUpdate(filled()), 0)],
    ["half an update", Y.encodeStateAsUpdate(filled()).subarray(0, 20)],
    ["a section without structs", Uint8Array.of(1, 0, 5, 0, 0)],
    ["a client twice", twice()],
    ["a skip", Uint8Array.of(1, 1, 5, 0, 10, 3, 0)],
    [
      "a client id above 32 bits",
      bytes((encoder) => {
        for (const number of [1, 1, 2 ** 32, 0, 0, 1, 0]) encoding.writeVarUint(encoder, number);
      }),
    ],
    [
      "a clock where sums lose precision",
      bytes((encoder) => {
        for (const number of [1, 1, 5, 2 ** 52, 0, 1, 0]) encoding.writeVarUint(encoder, number);
      }),
    ],
    [
      "a run of a billion",
      bytes((encoder) => {
        for (const number of [1, 1, 5, 0, 0, 1_000_000_000, 0]) encoding.writeVarUint(encoder, number);
      }),
    ],
    ["an empty range", Uint8Array.of(0, 1, 5, 1, 0, 0)],
    ["a subdocument", updateOf((doc) => doc.getMap("cards").set("a", new Y.Doc()))],
    ["bytes", updateOf((doc) => doc.getMap("cards").set("a", new Uint8Array(3)))],
    ["an embed", updateOf((doc) => doc.getText("t").insertEmbed(0, { image: "x" }))],
    [
      "a hook",
      updateOf((doc) => doc.getXmlFragment("x").insert(0, [new Y.XmlHook("h") as unknown as Y.XmlElement])),
    ],
    ["a value 5 deep", updateOf((doc) => doc.getMap("cards").set("a", [[[[[1]]]]]))],
    [
      "a value of 60 000 brackets",
      valueUpdate((encoder) => {
        for (let depth = 0; depth < 60_000; depth += 1)
          encoding.writeUint8Array(encoder, Uint8Array.of(117, 1));
        encoding.writeUint8(encoder, 126);
      }),
    ],
    ["a number that is none", updateOf((doc) => doc.getMap("cards").set("a", Number.NaN))],
    ["an endless number", updateOf((doc) => doc.getMap("cards").set("a", Number.POSITIVE_INFINITY))],
    ["a number that JSON has not", updateOf((doc) => doc.getMap("cards").set("a", 5n))],
    [
      "a value that counts what is not there",
      valueUpdate((encoder) => encoding.writeUint8Array(encoder, Uint8Array.of(117, 255, 255, 127))),
    ],
    ["a long string in a value", updateOf((doc) => doc.getMap("cards").set("a", "x".repeat(5_001)))],
    ["a long key", updateOf((doc) => doc.getMap("cards").set("k".repeat(129), 1))],
    ["the key __proto__", updateOf((doc) => doc.getMap("cards").set("__proto__", 1))],
    [
      "the key constructor, inside a value",
      valueUpdate((encoder) => {
        encoding.writeUint8Array(encoder, Uint8Array.of(118, 1));
        encoding.writeVarString(encoder, "constructor");
        encoding.writeUint8(encoder, 126);
      }),
    ],
    ["a format that is no JSON", formatUpdate("{")],
    ["a format with __proto__", formatUpdate('{"__proto__":{"isAdmin":true}}')],
  ];

  it("[GD1] refuses what no editor of ours writes, before it costs anything", () => {
    const accepted = hostile.filter(([, update]) => decodeUpdate(update) !== null).map(([what]) => what);
    assert.deepEqual(accepted, []);
  });

  it("[GD6] refuses what would hold up everybody: too many structs or ranges, ranges that overlap or go back", () => {
    const collected = (count: number): Uint8Array =>
      bytes((encoder) => {
        for (const number of [1, count, 5, 0]) encoding.writeVarUint(encoder, number);
        for (let index = 0; index < count; index += 1) encoding.writeUint8Array(encoder, Uint8Array.of(0, 1));
        encoding.writeVarUint(encoder, 0);
      });
    const deleted = (count: number, step: number): Uint8Array =>
      bytes((encoder) => {
        for (const number of [0, 1, 5, count]) encoding.writeVarUint(encoder, number);
        for (let index = 0; index < count; index += 1) {
          encoding.writeVarUint(encoder, 1_000_000 + index * step);
          encoding.writeVarUint(encoder, 2);
        }
      });
    assert.equal(decodeUpdate(collected(10_000))?.sections[0]?.structs.length, 10_000);
    assert.equal(decodeUpdate(collected(10_001)), null);
    assert.equal(decodeUpdate(deleted(100_000, 2))?.deletes.length, 100_000);
    assert.equal(decodeUpdate(deleted(100_001, 2)), null);
    assert.equal(decodeUpdate(deleted(2, 1)), null, "they overlap");
    assert.equal(decodeUpdate(deleted(2, 0)), null, "the same twice");
    assert.equal(decodeUpdate(deleted(2, -2)), null, "they go back");
  });

  it("[GD1] never throws, whatever the bytes are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (update) => {
        decodeUpdate(update);
      }),
      { numRuns: 2_000 },
    );
  });
});

function filled(): Y.Doc {
  const doc = new Y.Doc();
  const cards = doc.getMap<unknown>("cards");
  for (let number = 0; number < 5; number += 1) cards.set(`card-${number}`, new Y.Text("Ein Text"));
  return doc;
}

function twice(): Uint8Array {
  return bytes((encoder) => {
    encoding.writeVarUint(encoder, 2);
    for (const number of [1, 5, 0, 0, 1]) encoding.writeVarUint(encoder, number);
    for (const number of [1, 5, 1, 0, 1]) encoding.writeVarUint(encoder, number);
    encoding.writeVarUint(encoder, 0);
  });
}

function formatUpdate(json: string): Uint8Array {
  return bytes((encoder) => {
    for (const number of [1, 1, 9, 0]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, 6);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, "results");
    encoding.writeVarString(encoder, "bold");
    encoding.writeVarString(encoder, json);
    encoding.writeVarUint(encoder, 0);
  });
}
