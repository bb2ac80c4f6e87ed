import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shortNames } from "./short-names.ts";

describe("shortNames", () => {
  it("takes the first name where nobody else has it", () => {
    assert.deepEqual(shortNames(["Bernd Clausen", "Dora Lind"]), ["Bernd", "Dora"]);
  });

  it("adds an initial or a number where two share the first name", () => {
    assert.deepEqual(shortNames(["Bernd Clausen", "bernd Ahrens", "Gast Nummer 1", "Gast Nummer 12"]), [
      "Bernd C.",
      "bernd A.",
      "Gast 1",
      "Gast 12",
    ]);
  });

  it("keeps the whole name where nothing shorter tells people apart", () => {
    assert.deepEqual(shortNames(["Bernd Clausen", "Bernd Cordes", "Aylin", "Aylin"]), [
      "Bernd Clausen",
      "Bernd Cordes",
      "Aylin",
      "Aylin",
    ]);
  });

  it("leaves a name of one word as it is", () => {
    assert.deepEqual(shortNames(["Łucja", "👩‍🌾"]), ["Łucja", "👩‍🌾"]);
  });
});
