import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { WorkshopState } from "#lib/model/state.ts";
import { watchOf } from "./watch.ts";

const QUIET: WorkshopState = {
  id: "workshop",
  createdAtMs: 0,
  head: { title: "Testlauf", language: "de", people: [] },
  joinCode: "ABCDEFGH",
  settings: { editing: "everyone", documentationVisible: true, door: "open" },
  people: [],
  rooms: [],
  round: null,
  visits: {},
  broadcasts: [],
  help: [],
};

describe("watchOf", () => {
  it("has nothing to tell while nobody waits", () => {
    assert.deepEqual(watchOf(QUIET, 1000), { calls: 0, atDoor: 0, longestMs: 0 });
  });

  it("counts groups that nobody goes to, with the longest wait among them", () => {
    const help = [
      { roomId: "group-1", raisedAtMs: 100, by: "ada", takenBy: "mia" },
      { roomId: "group-2", raisedAtMs: 500, by: "bea" },
      { roomId: "group-3", raisedAtMs: 300, by: "carl" },
    ];
    assert.deepEqual(watchOf({ ...QUIET, help }, 1000), { calls: 2, atDoor: 0, longestMs: 700 });
  });

  it("never tells a negative wait", () => {
    const help = [{ roomId: "group-2", raisedAtMs: 5000, by: "bea" }];
    assert.equal(watchOf({ ...QUIET, help }, 1000).longestMs, 0);
  });
});
