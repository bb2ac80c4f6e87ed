import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as Y from "yjs";
import { caretIndex, caretOf } from "./caret.ts";

describe("caretIndex", () => {
  it("stays at its letter while others write", () => {
    const text = new Y.Doc().getText("t");
    text.insert(0, "Verein");
    const caret = caretOf(text, 2, 4);
    text.insert(0, "Turn");
    assert.equal(caretIndex(text, JSON.parse(JSON.stringify(caret))), 8);
  });
  it("is nowhere in another text, and nowhere for what is no position", () => {
    const doc = new Y.Doc();
    const caret = caretOf(doc.getText("a"), 0, 0);
    assert.equal(caretIndex(doc.getText("b"), caret), null);
    for (const odd of [null, 17, "x", { item: "x" }, { item: { client: -1, clock: "y" } }, []]) {
      assert.equal(caretIndex(doc.getText("a"), { anchor: odd, head: odd }), null);
    }
  });
});
