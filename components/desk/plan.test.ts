import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Person, Role, Round, WorkshopState } from "#lib/model/state.ts";
import { firstDraft, planInput, plannedRooms, withGroup } from "./plan.ts";

const LAST: Round = {
  id: "round-1",
  number: 1,
  roomIds: ["b", "a"],
  members: {},
  minutes: 20,
  state: "closed",
  openedAtMs: 0,
  closedAtMs: 1,
};

function people(count: number, role: Role = "participant"): Person[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${role}-${String(index)}`,
    name: `${role} ${String(index)}`,
    role,
    joinedAtMs: 0,
  }));
}

function aWorkshop(over: Partial<WorkshopState> = {}): WorkshopState {
  return {
    id: "workshop",
    createdAtMs: 0,
    head: { title: "Testlauf", language: "de", people: [] },
    joinCode: "ABCDEFGH",
    settings: { editing: "everyone", documentationVisible: true, door: "open" },
    people: [...people(9), ...people(2, "moderator"), ...people(1, "observer")],
    rooms: [
      { id: "plenary", name: "Plenum", kind: "plenary" },
      { id: "a", name: "Sport", kind: "group" },
      { id: "b", name: "Kultur", kind: "group", callUrl: "https://call.example/b" },
    ],
    round: null,
    visits: {},
    broadcasts: [],
    help: [],
    ...over,
  };
}

describe("planInput", () => {
  it("makes a plan out of an untouched form: groups of at most four, moderation not counted", () => {
    const state = aWorkshop();
    assert.deepEqual(planInput(firstDraft(state), state), {
      ok: true,
      value: {
        rooms: [{ name: "Gruppe 1" }, { name: "Gruppe 2" }, { name: "Gruppe 3" }],
        assignment: { kind: "random" },
        minutes: 15,
      },
    });
  });

  it("says when the minutes make no sense", () => {
    const state = aWorkshop();
    const draft = firstDraft(state);
    for (const minutes of ["", "0", "zehn", "181", "-3"])
      assert.deepEqual(planInput({ ...draft, minutes }, state), { ok: false, code: "minutes" });
    assert.equal(planInput({ ...draft, minutes: "7,5" }, state).ok, true);
  });

  it("does not read the minutes without a limit", () => {
    const state = aWorkshop();
    const input = planInput({ ...firstDraft(state), minutes: "?", unlimited: true }, state);
    assert.ok(input.ok);
    assert.equal(input.value.minutes, null);
  });
});

describe("plannedRooms", () => {
  it("gives each group the common task unless it has its own", () => {
    const state = aWorkshop();
    const draft = withGroup({ ...firstDraft(state), task: "Sammeln" }, 1, {
      task: " Ordnen ",
      name: "Kultur",
    });
    assert.deepEqual(plannedRooms(draft, state), [
      { name: "Gruppe 1", task: "Sammeln" },
      { name: "Kultur", task: "Ordnen" },
      { name: "Gruppe 3", task: "Sammeln" },
    ]);
  });

  it("keeps the groups of the last round, in their order and with their calls", () => {
    const state = aWorkshop({ round: LAST });
    const draft = {
      ...firstDraft(state),
      assignment: "keep" as const,
      choice: { kind: "size", size: 2 } as const,
    };
    assert.deepEqual(plannedRooms(draft, state), [
      { name: "Kultur", callUrl: "https://call.example/b" },
      { name: "Sport" },
    ]);
  });
});

describe("firstDraft", () => {
  it("proposes what the last round had", () => {
    const draft = firstDraft(aWorkshop({ round: LAST }));
    assert.deepEqual(draft.choice, { kind: "rooms", rooms: 2 });
    assert.equal(draft.minutes, "20");
  });
});
