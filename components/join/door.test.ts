import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { problemPlace, readableCode, readProblem, readTyped } from "./door.ts";

describe("problemPlace", () => {
  it("puts a wrong code and a wrong name at their fields", () => {
    assert.equal(problemPlace("code-unknown"), "code");
    assert.equal(problemPlace("name-reserved"), "name");
    assert.equal(problemPlace("door-passphrase"), "passphrase");
  });

  it("blames no field when only time helps", () => {
    assert.equal(problemPlace("door-locked"), "wait");
    assert.equal(problemPlace("too-many"), "wait");
  });
});

describe("readProblem", () => {
  it("takes a refusal and nothing else from the address", () => {
    assert.equal(readProblem("workshop-full"), "workshop-full");
    assert.equal(readProblem("<script>"), null);
    assert.equal(readProblem(["workshop-full", "x"]), null);
    assert.equal(readProblem(undefined), null);
  });
});

describe("readableCode", () => {
  it("shows a code in two groups, however it was written", () => {
    assert.equal(readableCode("k7qf2mxp"), "K7QF 2MXP");
    assert.equal(readableCode("K7QF-2MXP"), "K7QF 2MXP");
  });

  it("keeps what is no code, for correction, but not at any length", () => {
    assert.equal(readableCode("K7QF"), "K7QF");
    assert.equal(readableCode("x".repeat(1000)).length, 24);
  });
});

describe("readTyped", () => {
  it("gives back what a refused form had, the code of the path first", () => {
    assert.deepEqual(readTyped({ name: "Mira", organisation: "Volkshochschule", code: "x" }, "k7qf2mxp"), {
      code: "K7QF 2MXP",
      name: "Mira",
      organisation: "Volkshochschule",
      asksPassphrase: false,
    });
  });

  it("[DR5] asks for the passphrase once the door has asked, and never gives it back", () => {
    assert.equal(readTyped({ problem: "door-passphrase" }).asksPassphrase, true);
    const again = readTyped({ problem: "name-reserved", door: "passphrase", passphrase: "Deich" });
    assert.equal(again.asksPassphrase, true);
    assert.ok(!JSON.stringify(again).includes("Deich"));
  });

  it("tells an empty name from none", () => {
    assert.equal(readTyped({ name: "" }).name, "");
    assert.equal(readTyped({}).name, undefined);
  });
});
