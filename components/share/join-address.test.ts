import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shownAddress, spelledCode, spokenGroups, typedAddress } from "./join-address.ts";

describe("spokenGroups", () => {
  it("parts a code in the middle without letting the line break there", () => {
    assert.equal(spokenGroups("K7QF2MXP"), "K7QF\u00a02MXP");
  });
});

describe("spelledCode", () => {
  it("reads sign by sign with a pause", () => {
    assert.equal(spelledCode("K7QF2MXP"), "K 7 Q F, 2 M X P");
  });
});

describe("typedAddress", () => {
  it("leaves what one has to type before the code", () => {
    assert.equal(typedAddress("https://werkstatt.example/j/K7QF2MXP"), "werkstatt.example/j");
    assert.equal(typedAddress("http://localhost:3000/j/K7QF2MXP"), "localhost:3000/j");
  });
});

describe("shownAddress", () => {
  it("leaves the protocol away", () => {
    assert.equal(shownAddress("https://werkstatt.example/j/K7QF2MXP"), "werkstatt.example/j/K7QF2MXP");
  });
});
