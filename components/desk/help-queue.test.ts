import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { HelpCall, WorkshopState } from "#lib/model/state.ts";
import { helpQueue } from "./help-queue.ts";

function aWorkshop(help: readonly HelpCall[]): WorkshopState {
  return {
    id: "workshop",
    createdAtMs: 0,
    head: { title: "Testlauf", language: "de", people: [] },
    joinCode: "ABCDEFGH",
    settings: { editing: "everyone", documentationVisible: true, door: "open" },
    people: [{ id: "mia", name: "Mia", role: "moderator", joinedAtMs: 0 }],
    rooms: [
      { id: "plenary", name: "Plenum", kind: "plenary" },
      { id: "group-1", name: "Gruppe 1", kind: "group" },
      { id: "group-2", name: "Gruppe 2", kind: "group" },
      { id: "group-3", name: "Gruppe 3", kind: "group" },
    ],
    round: null,
    visits: {},
    broadcasts: [],
    help,
  };
}

describe("helpQueue", () => {
  it("puts the longest waiting first and groups that somebody goes to last", () => {
    const queue = helpQueue(
      aWorkshop([
        { roomId: "group-1", raisedAtMs: 100, by: "ada", takenBy: "mia" },
        { roomId: "group-2", raisedAtMs: 500, by: "bea" },
        { roomId: "group-3", raisedAtMs: 300, by: "carl" },
      ]),
      1000,
      "mia",
    );
    assert.deepEqual(queue, [
      { roomId: "group-3", roomName: "Gruppe 3", waitedMs: 700, taken: null, mine: false },
      { roomId: "group-2", roomName: "Gruppe 2", waitedMs: 500, taken: null, mine: false },
      { roomId: "group-1", roomName: "Gruppe 1", waitedMs: 900, taken: "Mia", mine: true },
    ]);
  });

  it("tells the way of another moderator from one's own [HP2]", () => {
    const help = [{ roomId: "group-1", raisedAtMs: 100, by: "ada", takenBy: "mia" }];
    assert.equal(helpQueue(aWorkshop(help), 1000, "ole")[0]?.mine, false);
    assert.equal(helpQueue(aWorkshop(help), 1000, "mia")[0]?.mine, true);
  });

  it("never shows a negative waiting time", () => {
    assert.equal(
      helpQueue(aWorkshop([{ roomId: "group-1", raisedAtMs: 2000, by: "ada" }]), 1000, "mia")[0]?.waitedMs,
      0,
    );
  });
});
