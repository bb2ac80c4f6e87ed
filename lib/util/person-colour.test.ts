import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PERSON_COLOURS, PERSON_PATTERNS, personColour, personPattern } from "./person-colour.ts";

describe("personColour", () => {
  it("is the same for the same person", () => {
    assert.equal(personColour("V1StGXR8_Z5jdHi6B-myT"), personColour("V1StGXR8_Z5jdHi6B-myT"));
  });

  it("uses all colours and patterns about equally often", () => {
    const seen = new Map<string, number>();
    for (let index = 0; index < 3600; index += 1) {
      const id = `person-${index}`;
      const look = `${personColour(id)}/${personPattern(id)}`;
      seen.set(look, (seen.get(look) ?? 0) + 1);
    }
    assert.equal(seen.size, PERSON_COLOURS * PERSON_PATTERNS);
    assert.ok(Math.min(...seen.values()) > 60, `least: ${Math.min(...seen.values())} of 100 expected`);
  });
});
