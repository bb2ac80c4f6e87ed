import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { initialsOf } from "./person.ts";

describe("initialsOf", () => {
  it("takes the first and the last name", () => {
    assert.equal(initialsOf("Ayşe Nur Demirtaş"), "AD");
  });

  it("takes a number for a guest", () => {
    assert.equal(initialsOf("Gast 7"), "G7");
  });

  it("skips what is no word, also emoji", () => {
    assert.equal(initialsOf("🌻 (Familienzentrum) Łódź – "), "FŁ");
  });

  it("says so when there is no letter at all", () => {
    assert.equal(initialsOf(" 👩‍🏫 "), "?");
  });
});
