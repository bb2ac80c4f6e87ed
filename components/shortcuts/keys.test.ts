import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { actionOf, shortcutOf } from "./keys.ts";

const PLAIN = { ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false };

describe("shortcutOf", () => {
  it("knows the list, the new card and the places that there are", () => {
    assert.deepEqual(shortcutOf({ ...PLAIN, key: "?" }, 3), { kind: "list" });
    assert.deepEqual(shortcutOf({ ...PLAIN, key: "n" }, 3), { kind: "card" });
    assert.deepEqual(shortcutOf({ ...PLAIN, key: "3" }, 3), { kind: "go", index: 2 });
    assert.equal(shortcutOf({ ...PLAIN, key: "4" }, 3), null);
    assert.equal(shortcutOf({ ...PLAIN, key: "0" }, 3), null);
    assert.equal(shortcutOf({ ...PLAIN, key: "F5" }, 3), null);
  });

  it("leaves keys alone that the browser or something else has taken", () => {
    for (const held of ["ctrlKey", "metaKey", "altKey", "defaultPrevented"] as const)
      assert.equal(shortcutOf({ ...PLAIN, key: "n", [held]: true }, 3), null);
  });
});

describe("actionOf", () => {
  const more = () => {};

  it("finds what a place does with a key, written large or small", () => {
    assert.equal(actionOf({ ...PLAIN, key: "F", repeat: false }, { f: more }), more);
    assert.equal(actionOf({ ...PLAIN, key: "x", repeat: false }, { f: more }), null);
    assert.equal(actionOf({ ...PLAIN, key: "constructor", repeat: false }, { f: more }), null);
  });

  it("reads a real event, whose values are not its own", () => {
    const event = Object.create({ ...PLAIN, key: "f", repeat: false }) as typeof PLAIN & {
      key: string;
      repeat: boolean;
    };
    assert.equal(actionOf(event, { f: more }), more);
  });

  it("does nothing for a key that is held down, or held with another one", () => {
    assert.equal(actionOf({ ...PLAIN, key: "f", repeat: true }, { f: more }), null);
    assert.equal(actionOf({ ...PLAIN, key: "f", repeat: false, ctrlKey: true }, { f: more }), null);
  });
});
