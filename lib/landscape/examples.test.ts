import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CATEGORIES } from "./categories.ts";
import { examplesOf } from "./examples.ts";

describe("examplesOf", () => {
  it("has examples in both languages for every category, and none for an unknown one", () => {
    const lacking = CATEGORIES.filter(({ key }) => !examplesOf(key, "de") || !examplesOf(key, "en"));
    assert.deepEqual(lacking, []);
    assert.equal(examplesOf("childcare", "de"), "Krippe, Kita, Tagesmutter");
    assert.equal(examplesOf("lighthouse", "de"), undefined);
    assert.equal(examplesOf(undefined, "en"), undefined);
  });
});
