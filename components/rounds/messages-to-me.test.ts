import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Broadcast, Person } from "#lib/model/state.ts";
import { heardBy, unread } from "./messages-to-me.ts";

const ADA: Person = { id: "ada", name: "Ada", role: "participant", joinedAtMs: 200 };
const MIA: Person = { id: "mia", name: "Mia", role: "moderator", joinedAtMs: 0 };

function said(id: string, sentAtMs: number, to: Broadcast["to"] = "everybody"): Broadcast {
  return { id, text: id, by: "mia", sentAtMs, to };
}

const ALL = [
  said("early", 100),
  said("first", 300),
  said("others", 400, ["bea"]),
  said("mine", 500, ["ada"]),
];

describe("heardBy", () => {
  it("shows what was said to the person, newest first", () => {
    assert.deepEqual(
      heardBy(ADA, ALL).map((broadcast) => broadcast.id),
      ["mine", "first", "early"],
    );
    assert.equal(heardBy(MIA, ALL).length, 4);
  });
});

describe("unread", () => {
  it("leaves out what is older than the person's joining and what was put away", () => {
    assert.deepEqual(
      unread(ADA, ALL, new Set(["mine"])).map((broadcast) => broadcast.id),
      ["first"],
    );
  });

  it("[BC3] leaves out what was withdrawn", () => {
    const withdrawn = ALL.map((each) => ({ ...each, withdrawn: true as const }));
    assert.deepEqual(unread(ADA, withdrawn, new Set()), []);
  });

  it("does not read one's own words back", () => {
    assert.deepEqual(unread(MIA, ALL, new Set()), []);
  });
});
