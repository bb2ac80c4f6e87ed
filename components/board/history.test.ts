import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { wayOf } from "./history.ts";

const PLAIN = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe("wayOf", () => {
  it("goes back by Ctrl+Z and ⌘Z, forth by Ctrl+Shift+Z and Ctrl+Y, however the letter is written", () => {
    for (const held of ["ctrlKey", "metaKey"] as const) {
      const press = { ...PLAIN, [held]: true };
      assert.equal(wayOf({ ...press, key: "z" }), "undo");
      assert.equal(wayOf({ ...press, key: "Z" }), "undo");
      assert.equal(wayOf({ ...press, key: "Z", shiftKey: true }), "redo");
      assert.equal(wayOf({ ...press, key: "y" }), "redo");
    }
  });

  it("leaves all other keys alone", () => {
    assert.equal(wayOf({ ...PLAIN, key: "z" }), null);
    assert.equal(wayOf({ ...PLAIN, key: "z", ctrlKey: true, altKey: true }), null);
    assert.equal(wayOf({ ...PLAIN, key: "x", ctrlKey: true }), null);
  });
});
