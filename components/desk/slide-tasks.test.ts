import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Round, WorkshopState } from "#lib/model/state.ts";
import { slideTasks } from "./slide-tasks.ts";

const OPEN: Round = {
  id: "round-1",
  number: 1,
  roomIds: ["a", "b"],
  members: {},
  minutes: null,
  state: "open",
  openedAtMs: 0,
  arrivesAtMs: 0,
  timer: { kind: "none" },
};

function aWorkshop(round: Round | null, taskA?: string, taskB?: string): WorkshopState {
  return {
    id: "workshop",
    createdAtMs: 0,
    head: { title: "Testlauf", language: "de", people: [] },
    joinCode: "ABCDEFGH",
    settings: { editing: "everyone", documentationVisible: true, door: "open" },
    people: [],
    rooms: [
      { id: "plenary", name: "Plenum", kind: "plenary" },
      { id: "a", name: "Sport", kind: "group", ...(taskA !== undefined && { task: taskA }) },
      { id: "b", name: "Kultur", kind: "group", ...(taskB !== undefined && { task: taskB }) },
    ],
    round,
    visits: {},
    broadcasts: [],
    help: [],
  };
}

describe("slideTasks", () => {
  it("shows a task that all have once", () => {
    assert.deepEqual(slideTasks(aWorkshop(OPEN, "Sammeln", "Sammeln")), { kind: "shared", task: "Sammeln" });
  });

  it("shows each group its own, and leaves out who has none", () => {
    assert.deepEqual(slideTasks(aWorkshop(OPEN, "Sammeln")), {
      kind: "each",
      groups: [{ name: "Sport", task: "Sammeln" }],
    });
  });

  it("shows nothing without tasks or while nobody works in groups", () => {
    assert.deepEqual(slideTasks(aWorkshop(OPEN)), { kind: "none" });
    assert.deepEqual(slideTasks(aWorkshop(null, "Sammeln", "Sammeln")), { kind: "none" });
  });
});
