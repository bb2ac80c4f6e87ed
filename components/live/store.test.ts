import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createStore, isSame } from "./store.ts";

describe("createStore", () => {
  it("tells listeners of a new value, and nobody of the same one", () => {
    const store = createStore(1);
    const seen: number[] = [];
    const stop = store.subscribe(() => seen.push(store.get()));
    store.set(2);
    store.set(2);
    stop();
    store.set(3);
    assert.deepEqual(seen, [2]);
  });
});

describe("isSame", () => {
  it("compares lists and flat objects by their members", () => {
    const member = {};
    assert.equal(isSame([member, 1], [member, 1]), true);
    assert.equal(isSame([member], [{}]), false);
    assert.equal(isSame({ a: member }, { a: member }), true);
    assert.equal(isSame({ a: 1 }, { a: 1, b: 2 }), false);
    assert.equal(isSame({ a: undefined }, { b: undefined }), false);
  });
  it("compares maps and dates by identity alone", () => {
    assert.equal(isSame(new Map([[1, 2]]), new Map()), false);
    assert.equal(isSame([], {}), false);
    assert.equal(isSame(null, {}), false);
  });
});
