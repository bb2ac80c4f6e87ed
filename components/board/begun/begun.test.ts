import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changeRoom, elsewhere, insert, without, type Field } from "./begun.ts";

const field = (title: string): Field => ({ begun: [], draft: { kind: "offer", title, phaseId: "p" } });

describe("changeRoom", () => {
  it("leaves what was begun with its room and gives it back there", () => {
    const away = changeRoom(field("Sommerf"), "a", "b");
    assert.deepEqual(away.begun, [{ roomId: "a", kind: "offer", title: "Sommerf" }]);
    assert.deepEqual(away.draft, { kind: "offer", title: "", phaseId: "p" });
    const elsewhere = changeRoom({ ...away, draft: { kind: "wish", title: "Raum" } }, "b", "c");
    assert.deepEqual(
      elsewhere.begun.map(({ roomId, title }) => [roomId, title]),
      [
        ["a", "Sommerf"],
        ["b", "Raum"],
      ],
    );
    const back = changeRoom(elsewhere, "c", "a");
    assert.deepEqual(back.draft, { kind: "offer", title: "Sommerf" });
    assert.deepEqual(
      back.begun.map(({ roomId }) => roomId),
      ["b"],
    );
  });

  it("leaves nothing behind that is only blanks", () => {
    assert.deepEqual(changeRoom(field("  "), "a", "b").begun, []);
  });
});

describe("elsewhere", () => {
  it("offers cards and messages of other rooms", () => {
    const { begun } = changeRoom(field("Sommerf"), "a", "b");
    assert.deepEqual(elsewhere(begun, { a: "Wer fei", b: "Hier", c: " " }, "b"), [
      { roomId: "a", kind: "offer", title: "Sommerf" },
      { roomId: "a", kind: "message", title: "Wer fei" },
    ]);
    assert.deepEqual(elsewhere(begun, {}, "a"), []);
  });
});

describe("insert, without", () => {
  it("puts it into the field, behind what stands there, and forgets it", () => {
    const { begun } = changeRoom(field("Sommerf"), "a", "b");
    const [left] = begun;
    assert.ok(left);
    assert.deepEqual(insert({ kind: "wish", title: "" }, left), { kind: "offer", title: "Sommerf" });
    assert.deepEqual(insert({ kind: "wish", title: "Und" }, left), { kind: "wish", title: "Und Sommerf" });
    assert.deepEqual(without(begun, { ...left }), []);
  });
});
