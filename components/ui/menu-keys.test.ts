import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stepTo, typeTo } from "./menu-keys.ts";

const step = (key: string, current: number, count = 3) =>
  stepTo(key, current, count, ["ArrowDown"], ["ArrowUp"]);

describe("stepTo", () => {
  it("goes round at both ends", () => {
    assert.equal(step("ArrowDown", 2), 0);
    assert.equal(step("ArrowUp", 0), 2);
  });

  it("jumps to the ends", () => {
    assert.equal(step("Home", 2), 0);
    assert.equal(step("End", 0), 2);
  });

  it("enters at the end that is nearest when nothing is chosen yet", () => {
    assert.equal(step("ArrowDown", -1), 0);
  });

  it("leaves other keys alone, and an empty list too", () => {
    assert.equal(step("a", 0), null);
    assert.equal(step("ArrowDown", 0, 0), null);
  });
});

describe("typeTo", () => {
  const labels = ["Bearbeiten", "Nach oben", "nach unten", "Über"];

  it("finds the next one with that letter, not the same again", () => {
    assert.equal(typeTo("n", 1, labels), 2);
    assert.equal(typeTo("N", 2, labels), 1);
  });

  it("knows umlauts", () => {
    assert.equal(typeTo("ü", 0, labels), 3);
  });

  it("takes no named key and no space for a letter", () => {
    assert.equal(typeTo("Enter", 0, labels), null);
    assert.equal(typeTo(" ", 0, labels), null);
  });
});
