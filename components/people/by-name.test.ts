import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Person } from "#lib/model/state.ts";
import { byName } from "./by-name.ts";

const PEOPLE: readonly Person[] = [
  { id: "1", name: "Özlem", role: "participant", joinedAtMs: 0 },
  { id: "2", name: "Anna", organisation: "Turnverein Oberau", role: "participant", joinedAtMs: 0 },
  { id: "3", name: "Zoe", role: "moderator", joinedAtMs: 0 },
];

function found(wanted: string): string[] {
  return byName(PEOPLE, wanted).map((person) => person.name);
}

describe("byName", () => {
  it("lists moderation first, then by name", () => {
    assert.deepEqual(found(""), ["Zoe", "Anna", "Özlem"]);
  });

  it("finds by name and organisation, whatever the case", () => {
    assert.deepEqual(found("ÖZ"), ["Özlem"]);
    assert.deepEqual(found(" turnverein "), ["Anna"]);
    assert.deepEqual(found("niemand"), []);
  });
});
