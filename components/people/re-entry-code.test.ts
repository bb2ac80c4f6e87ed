import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inGroups } from "./re-entry-code.ts";

describe("inGroups", () => {
  it("groups a code by four signs", () => {
    assert.equal(inGroups("K7QF2MXP"), "K7QF-2MXP");
    assert.equal(inGroups("K7QF-2MXP"), "K7QF-2MXP");
    assert.equal(inGroups("K7QF2M"), "K7QF-2M");
    assert.equal(inGroups(""), "");
  });
});
