import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Person } from "#lib/model/state.ts";
import { connectionsOf } from "./connections.ts";

function person(id: string, over: Partial<Person> = {}): Person {
  return { id, name: id, role: "participant", joinedAtMs: 0, ...over };
}

describe("connectionsOf", () => {
  it("counts who is here, away and offline, and names the offline ones by the alphabet", () => {
    const people = [
      person("zoe"),
      person("ada"),
      person("ben"),
      person("cem"),
      person("gone", { removed: true }),
    ];
    const { counts, offline } = connectionsOf({ people }, { ben: "here", cem: "away" }, {});
    assert.deepEqual(counts, { here: 1, away: 1, offline: 2 });
    assert.deepEqual(
      offline.map(({ id }) => id),
      ["ada", "zoe"],
    );
  });

  it("names whose cards wait, the most first, and nobody who is gone", () => {
    const people = [person("ada"), person("ben"), person("gone", { removed: true })];
    const { waiting } = connectionsOf({ people }, {}, { ada: 1, ben: 3, gone: 9, unknown: 4 });
    assert.deepEqual(
      waiting.map(({ person: { id }, cards }) => [id, cards]),
      [
        ["ben", 3],
        ["ada", 1],
      ],
    );
  });
});
