import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as Y from "yjs";
import { bindText } from "./bind-text.ts";

class FakeField extends EventTarget {
  selectionStart = 0;
  selectionEnd = 0;
  selectionDirection = "none" as const;
  #value = "";
  get value(): string {
    return this.#value;
  }
  /** As browsers do: the caret goes to the end. */
  set value(value: string) {
    this.#value = value;
    this.setSelectionRange(value.length, value.length);
  }
  setSelectionRange(start: number, end: number): void {
    this.selectionStart = Math.min(start, this.#value.length);
    this.selectionEnd = Math.min(end, this.#value.length);
  }
  type(insert: string): void {
    const caret = this.selectionStart + insert.length;
    this.value = this.#value.slice(0, this.selectionStart) + insert + this.#value.slice(this.selectionEnd);
    this.setSelectionRange(caret, caret);
    this.dispatchEvent(new Event("input"));
  }
  tell(name: string): void {
    this.dispatchEvent(new Event(name));
  }
}

function aField(content: string): { field: FakeField; text: Y.Text; others: Y.Text } {
  const doc = new Y.Doc();
  const remote = new Y.Doc();
  doc.on("update", (update: Uint8Array, origin) => origin !== "net" && Y.applyUpdate(remote, update, "net"));
  remote.on("update", (update: Uint8Array, origin) => origin !== "net" && Y.applyUpdate(doc, update, "net"));
  const text = doc.getText("t");
  text.insert(0, content);
  const field = new FakeField();
  bindText(field, text, () => true);
  return { field, text, others: remote.getText("t") };
}

describe("bindText", () => {
  it("writes what is typed", () => {
    const { field, others } = aField("Müler");
    field.setSelectionRange(3, 3);
    field.type("l");
    assert.equal(others.toJSON(), "Müller");
  });

  it("shows what others write and keeps the caret at its letter", () => {
    const { field, others } = aField("Verein");
    field.setSelectionRange(2, 4);
    others.insert(0, "Turn");
    assert.equal(field.value, "TurnVerein");
    assert.deepEqual([field.selectionStart, field.selectionEnd], [6, 8]);
    others.insert(10, "e");
    assert.deepEqual([field.selectionStart, field.selectionEnd], [6, 8]);
    others.delete(5, 2);
    assert.deepEqual([field.selectionStart, field.selectionEnd], [5, 6]);
  });

  it("holds changes of others back while a sign is composed", () => {
    const { field, others } = aField("Caf");
    field.setSelectionRange(3, 3);
    field.tell("compositionstart");
    field.type("´");
    others.insert(0, "Unser ");
    assert.equal(field.value, "Caf´");
    field.setSelectionRange(3, 4);
    field.type("é");
    field.tell("compositionend");
    assert.equal(field.value, "Unser Café");
    assert.equal(others.toJSON(), "Unser Café");
    assert.equal(field.selectionStart, 10);
  });

  it("shows held changes when a composition is given up", () => {
    const { field, others } = aField("ab");
    field.tell("compositionstart");
    others.insert(0, "x");
    field.tell("compositionend");
    assert.equal(field.value, "xab");
  });

  it("writes a composition that the focus left", () => {
    const { field, others } = aField("");
    field.tell("compositionstart");
    field.type("ü");
    assert.equal(others.toJSON(), "");
    field.tell("blur");
    assert.equal(others.toJSON(), "ü");
  });

  it("stays in step with a document that others edit at the same time", () => {
    const sign = fc.constantFrom("a", "ß", "🌳", "😀", "\n", "");
    const step = fc.tuple(fc.constantFrom("type", "other", "start", "end"), fc.nat(12), fc.nat(4), sign);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { field, text, others } = aField("Anfang 🌳");
        for (const [kind, at, length, insert] of steps) {
          if (kind === "start" || kind === "end") field.tell(`composition${kind}`);
          else if (kind === "type") {
            field.setSelectionRange(whole(field.value, at), whole(field.value, at + length));
            field.type(insert);
          } else {
            const from = whole(others.toJSON(), at);
            others.delete(from, whole(others.toJSON(), at + length) - from);
            others.insert(from, insert);
          }
        }
        field.tell("compositionend");
        assert.equal(field.value, text.toJSON());
        assert.equal(others.toJSON(), text.toJSON());
        assert.doesNotMatch(text.toJSON(), /\ufffd/);
      }),
      { numRuns: 500 },
    );

    function whole(value: string, at: number): number {
      const code = value.charCodeAt(at);
      return code >= 0xdc00 && code <= 0xdfff ? at - 1 : Math.min(at, value.length);
    }
  });
});
