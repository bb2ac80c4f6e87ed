import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CODE_ALPHABET, JOIN_CODE_LENGTH, readCode, showCode } from "./codes.ts";

describe("readCode", () => {
  it("[EN1] takes a code however it is written", () => {
    for (const text of [
      "K7QF2MXP",
      "k7qf-2mxp",
      " K7QF 2MXP ",
      "k7qf–2mxp",
      "K7QF\u00a02MXP",
      "k-7-q-f-2-m-x-p",
    ])
      assert.equal(readCode(text, JOIN_CODE_LENGTH), "K7QF2MXP", text);
  });

  it("[EN1] refuses what cannot be a code", () => {
    for (const text of ["", "K7QF2MX", "K7QF2MXPP", "K7QF2MX0", "K7QF2MXI", "K7QF/2MXP", "K".repeat(1000)])
      assert.equal(readCode(text, JOIN_CODE_LENGTH), null, text);
  });

  it("has 31 signs that are not confused with each other", () => {
    assert.equal(new Set(CODE_ALPHABET).size, 31);
    for (const sign of "01OIL") assert.ok(!CODE_ALPHABET.includes(sign));
  });
});

describe("showCode", () => {
  it("shows groups of four", () => {
    assert.equal(showCode("K7QF2MXP"), "K7QF-2MXP");
  });
});
