import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createTokenBucket } from "./token-bucket.ts";

describe("createTokenBucket", () => {
  it("gives a burst and then so many per second", () => {
    const bucket = createTokenBucket(10, 30);
    const taken = (nowMs: number, times: number): number =>
      Array.from({ length: times }, () => bucket.take(nowMs)).filter(Boolean).length;
    assert.equal(taken(1_000_000, 100), 30);
    assert.equal(taken(1_000_500, 100), 5);
    assert.equal(taken(1_100_000, 100), 30);
  });

  it("locks nobody out when the clock is set back", () => {
    const bucket = createTokenBucket(10, 30);
    for (let count = 0; count < 30; count += 1) bucket.take(10_000_000);
    assert.equal(bucket.take(1_000), false);
    assert.equal(bucket.take(1_200), true);
  });
});
