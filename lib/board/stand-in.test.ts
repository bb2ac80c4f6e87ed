import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { standInFor } from "./stand-in.ts";

const always = () => true;
const pointers = (...pairs: readonly (readonly [string, string])[]) => new Map(pairs);

describe("standInFor", () => {
  it("is the thing itself where it points nowhere", () => {
    assert.equal(standInFor("a", pointers(), always), "a");
  });

  it("goes to the end of a chain", () => {
    assert.equal(standInFor("a", pointers(["a", "b"], ["b", "c"]), always), "c");
  });

  it("stops before what is gone, and passes over what is gone on the way", () => {
    const chain = pointers(["a", "b"], ["b", "c"]);
    assert.equal(
      standInFor("a", chain, (id) => id !== "c"),
      "b",
    );
    assert.equal(
      standInFor("a", chain, (id) => id !== "b"),
      "c",
    );
    assert.equal(
      standInFor("a", chain, (id) => id === "a"),
      "a",
    );
  });

  it("[CL2] is the least one in a circle, for all that lead into it", () => {
    const circle = pointers(["c", "b"], ["b", "c"], ["a", "c"]);
    for (const id of ["a", "b", "c"]) assert.equal(standInFor(id, circle, always), "b");
    assert.equal(standInFor("x", pointers(["x", "x"]), always), "x");
  });

  it("is there, stands for itself, and is the same whatever the order of the pointers", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id)), fc.uniqueArray(id), (pairs, there) => {
        const known = pointers(...pairs);
        const turned = pointers(...[...known].toReversed());
        const isThere = (each: string) => there.some((one) => one === each);
        for (const each of there) {
          const by = standInFor(each, known, isThere);
          assert.ok(isThere(by));
          assert.equal(standInFor(by, known, isThere), by);
          assert.equal(standInFor(each, turned, isThere), by);
        }
      }),
    );
  });
});
