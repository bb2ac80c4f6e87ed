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
  it("[AG8] shows the task of the phase in front instead of one that is over, beside what groups have of their own", () => {
    const state = (taskB: string): WorkshopState => ({
      ...aWorkshop(OPEN, "Sammeln", taskB),
      agenda: {
        phases: [
          { id: "phase-1", title: "Eins", minutes: null, place: "groups", task: "Sammeln" },
          { id: "phase-2", title: "Zwei", minutes: null, place: "groups", task: "Ordnen" },
        ],
        current: { phaseId: "phase-2", startedAtMs: 0, endsAtMs: null },
      },
    });
    assert.deepEqual(slideTasks(state("Sammeln")), { kind: "shared", task: "Ordnen" });
    assert.deepEqual(slideTasks(state("Anderes")), {
      kind: "each",
      groups: [
        { name: "Sport", task: "Ordnen" },
        { name: "Kultur", task: "Anderes" },
      ],
    });
  });

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
