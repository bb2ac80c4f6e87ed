import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { areMostDone } from "./done.ts";

describe("areMostDone", () => {
  it("is so from four of five on, and never with nobody here", () => {
    assert.equal(areMostDone({ ready: 4, of: 5 }), true);
    assert.equal(areMostDone({ ready: 7, of: 10 }), false);
    assert.equal(areMostDone({ ready: 1, of: 1 }), true);
    assert.equal(areMostDone({ ready: 0, of: 0 }), false);
  });
});
