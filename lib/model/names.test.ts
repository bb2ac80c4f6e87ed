import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cleanName, distinctName, isReservedName } from "./names.ts";

describe("cleanName", () => {
  it("[PE1] is one line of at most 40 visible signs", () => {
    assert.equal(cleanName("  Ayşe\u202E\nYılmaz "), "Ayşe Yılmaz");
    assert.equal(cleanName("a".repeat(10_000)), "a".repeat(40));
    assert.equal(cleanName("👩‍👩‍👧".repeat(50)), "👩‍👩‍👧".repeat(40));
  });
});

describe("isReservedName", () => {
  it("[PE3] sees through case, spaces, marks, digits and other alphabets", () => {
    assert.ok(isReservedName("Moderation"));
    assert.ok(isReservedName("M O D E R A T O R"));
    assert.ok(isReservedName("Anna (Moderatorin)"));
    assert.ok(isReservedName("M0d3rat1on"));
    assert.ok(isReservedName("Моdеrаtiоn"));
    assert.ok(isReservedName("Móderàtion"));
    assert.ok(isReservedName("Moderator:in"));
    assert.ok(isReservedName("admin"));
    assert.ok(isReservedName("System"));
  });

  it("[PE3] lets ordinary names pass", () => {
    assert.ok(!isReservedName("Anna Modersohn"));
    assert.ok(!isReservedName("Иван"));
    assert.ok(!isReservedName("Adminke Tom Dieck"));
    assert.ok(!isReservedName("Hosta Systemeier"));
  });
});

describe("distinctName", () => {
  it("[PE4] numbers equal names, whatever their case", () => {
    assert.equal(distinctName("Anna", []), "Anna");
    assert.equal(distinctName("Anna", ["anna"]), "Anna 2");
    assert.equal(distinctName("Anna", ["Anna", "Anna 2"]), "Anna 3");
  });

  it("[PE4] stays within the length of a name", () => {
    assert.equal(distinctName("a".repeat(40), ["a".repeat(40)]), `${"a".repeat(38)} 2`);
  });
});
