import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as Y from "yjs";
import type { Delta, TextEdit } from "./text-edit.ts";
import { applyEdit, editBetween, moveCaret, movePosition, rebaseEdit } from "./text-edit.ts";

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const sign = fc.constantFrom("a", "a", "b", "ä", "\n", "🌳", "👩‍👧", "e\u0301", "𝒳", "𝒴");
const words = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(""));

describe("editBetween", () => {
  it("finds the edit at the caret in a run of equal letters", () => {
    assert.deepEqual(editBetween("aaa", "aaaa", 2), { at: 1, remove: 0, insert: "a" });
    assert.deepEqual(editBetween("aaa", "aa", 0), { at: 0, remove: 1, insert: "" });
    assert.deepEqual(editBetween("Müller", "Müllerin", 8), { at: 6, remove: 0, insert: "in" });
  });

  it("replaces a whole sign when only half of its code differs", () => {
    assert.deepEqual(editBetween("x𝒳y", "x𝒴y", 3), { at: 1, remove: 2, insert: "𝒴" });
  });

  it("says when there is nothing to do", () => {
    assert.equal(editBetween("gleich", "gleich", 3), null);
  });

  it("leads from any text to any other without cutting a sign", () => {
    fc.assert(
      fc.property(words, words, fc.nat(30), (before, after, caret) => {
        const edit = editBetween(before, after, caret);
        if (edit === null) return assert.equal(before, after);
        assert.equal(before.slice(0, edit.at) + edit.insert + before.slice(edit.at + edit.remove), after);
        assert.ok(edit.remove >= 0);
        for (const part of [
          edit.insert,
          before.slice(0, edit.at),
          before.slice(edit.at, edit.at + edit.remove),
          before.slice(edit.at + edit.remove),
        ])
          assert.doesNotMatch(part, LONE);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("movePosition", () => {
  it("keeps to its side of text put in at the same place", () => {
    const delta: Delta = [{ retain: 2 }, { insert: "xyz" }];
    assert.equal(movePosition(2, delta, "left"), 2);
    assert.equal(movePosition(2, delta, "right"), 5);
    assert.equal(movePosition(0, [{ insert: "x" }], "left"), 0);
    assert.equal(movePosition(0, [{ insert: "x" }], "right"), 1);
  });
  it("falls to the start of what was taken away around it", () => {
    assert.equal(movePosition(4, [{ retain: 1 }, { delete: 5 }], "right"), 1);
    assert.equal(movePosition(9, [{ retain: 1 }, { delete: 5 }], "right"), 4);
  });
});

describe("rebaseEdit", () => {
  it("puts a composed sign where it was begun although others wrote before it", () => {
    const edit: TextEdit = { at: 3, remove: 0, insert: "é" };
    const rebased = rebaseEdit(edit, [[{ insert: "neu " }]]);
    assert.equal(applyEdit("neu Caf", rebased), "neu Café");
    assert.equal(moveCaret(4, edit, rebased, [[{ insert: "neu " }]]), 8);
  });

  it("keeps what others wrote inside the text that was replaced", () => {
    const edit: TextEdit = { at: 1, remove: 4, insert: "Z" };
    const rebased = rebaseEdit(edit, [[{ retain: 3 }, { insert: "neu" }]]);
    assert.equal(applyEdit("abcneudef", rebased), "aZneuf");
  });

  it("agrees with Yjs about what is left, for any edits at the same time", () => {
    fc.assert(
      fc.property(
        words,
        words,
        fc.array(words, { maxLength: 3 }),
        fc.nat(20),
        (before, after, others, caret) => {
          const edit = editBetween(before, after, caret);
          if (edit === null) return;
          const [here, there] = [new Y.Doc(), new Y.Doc()];
          here.getText("t").insert(0, before);
          Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
          const deltas: Delta[] = [];
          there.getText("t").observe((event) => deltas.push(event.delta));
          for (const other of others) write(there, other);
          const rebased = rebaseEdit(edit, deltas);
          const result = applyEdit(plain(there), rebased);
          write(here, after, caret);
          Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
          assert.deepEqual(Array.from(result).sort(), Array.from(plain(here)).sort());
          const moved = moveCaret(Math.min(caret, after.length), edit, rebased, deltas);
          assert.ok(moved >= 0 && moved <= result.length, `caret ${moved} of ${result.length}`);
        },
      ),
      { numRuns: 3000 },
    );
  });

  function write(doc: Y.Doc, after: string, caret = after.length): void {
    const edit = editBetween(plain(doc), after, caret);
    if (edit === null) return;
    doc.transact(() => {
      doc.getText("t").delete(edit.at, edit.remove);
      doc.getText("t").insert(edit.at, edit.insert);
    });
  }

  function plain(doc: Y.Doc): string {
    return doc.getText("t").toJSON();
  }
});
