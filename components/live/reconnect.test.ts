import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hintIn, pauseBefore } from "./reconnect.ts";

describe("pauseBefore", () => {
  it("[RT6] is short at first, then between 2 and 8 s, then longer, and never the same for all", () => {
    const ranges = [1, 2, 3, 6, 7, 100].map((attempt) => [pauseBefore(attempt, 0), pauseBefore(attempt, 1)]);
    assert.deepEqual(ranges, [
      [200, 1_500],
      [500, 3_000],
      [2_000, 8_000],
      [2_000, 8_000],
      [5_000, 20_000],
      [5_000, 20_000],
    ]);
  });

  it("[RT6] spares a server that has too much to do from the first attempt on", () => {
    assert.equal(pauseBefore(1, 0, true), 2_000);
    assert.equal(pauseBefore(7, 1, true), 20_000);
  });
});

describe("hintIn", () => {
  it("[RT6] takes what a server that restarts asks for, within reason", () => {
    assert.equal(hintIn("1234"), 1_234);
    assert.equal(hintIn("99999"), 10_000);
    assert.equal(hintIn(""), null);
    assert.equal(hintIn("soon"), null);
  });
});
