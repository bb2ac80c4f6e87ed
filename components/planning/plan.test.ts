import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Person, Role, Round, WorkshopState } from "#lib/model/state.ts";
import { draftToGoOn, firstDraft } from "./first-draft.ts";
import {
  countRooms,
  dealtCounts,
  placesInAll,
  planInput,
  type PlanDraft,
  plannedPeople,
  plannedRooms,
  withGroup,
  withHost,
} from "./plan.ts";

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

describe("firstDraft", () => {
  it("takes task and minutes from a phase for groups, and from no other", () => {
    const phase = { id: "phase-1", title: "Vergleichen", minutes: 20, task: "Vergleichen Sie." };
    const current = { phaseId: "phase-1", startedAtMs: 0, endsAtMs: null };
    const inPhase = (place: "groups" | "plenary") =>
      firstDraft(aWorkshop({ agenda: { phases: [{ ...phase, place }], current } }));
    const { task, minutes } = inPhase("groups");
    assert.deepEqual([task, minutes], ["Vergleichen Sie.", "20"]);
    assert.equal(inPhase("plenary").task, "");
  });
});

describe("firstDraft, after a round", () => {
  const CAFE: Round = {
    ...LAST,
    assignment: "rotate",
    members: { "participant-3": "a" },
    hosts: ["participant-3"],
  };

  it("goes on with a World Café, its tables, hosts and minutes", () => {
    const draft = firstDraft(aWorkshop({ round: CAFE }));
    assert.deepEqual(
      [draft.kind, draft.hosts, draft.minutes, draft.groups.map(({ name }) => name)],
      ["rotate", ["", "participant-3"], "20", ["Kultur", "Sport"]],
    );
  });

  it("asks anew how people come into groups after any other round", () => {
    for (const assignment of ["random", "manual", "free", "keep"] as const)
      assert.equal(firstDraft(aWorkshop({ round: { ...LAST, assignment } })).kind, "random");
  });
});

describe("draftToGoOn", () => {
  const PREPARED: Round = {
    id: "round-2",
    number: 2,
    roomIds: ["b", "a"],
    members: { "participant-0": "a", "participant-1": "b", "moderator-0": "a", gone: "b" },
    minutes: 25,
    assignment: "mixed",
    expected: [{ name: "Ole", roomId: "a" }],
    state: "prepared",
  };
  const prepared = (over: Partial<Extract<Round, { state: "prepared" }>> = {}) => {
    const state = aWorkshop({ round: { ...PREPARED, ...over } });
    const rooms = state.rooms.map((room) =>
      room.id === "a" ? { ...room, task: "Messen", capacity: 5 } : room,
    );
    return { ...state, rooms };
  };
  const goOn = (state: WorkshopState) =>
    draftToGoOn({ ...firstDraft(aWorkshop()), themes: "Alt", kind: "list", list: "Ole; Alt" }, state);

  it("sends back what was proposed: groups, people and names still to come", () => {
    const state = prepared();
    const input = planInput(goOn(state), state);
    assert.ok(input.ok);
    assert.deepEqual(input.value, {
      rooms: [
        { name: "Kultur", callUrl: "https://call.example/b" },
        { name: "Sport", task: "Messen" },
      ],
      assignment: {
        kind: "mixed",
        members: { "participant-0": 1, "participant-1": 0, "moderator-0": 1 },
        others: "stay",
      },
      minutes: 25,
      names: [{ name: "Ole", room: 1 }],
    });
    assert.equal(goOn(state).themes, "Alt");
  });

  it("keeps places, turns and hosts", () => {
    const free = prepared({ assignment: "free" });
    const places = planInput(goOn(free), free);
    assert.ok(places.ok);
    assert.deepEqual(
      places.value.rooms.map(({ capacity }) => capacity),
      [undefined, 5],
    );
    const cafe = prepared({ assignment: "rotate", hosts: ["participant-1"], turnsLeft: 3 });
    const input = planInput(goOn(cafe), cafe);
    assert.ok(input.ok);
    const { assignment } = input.value;
    assert.ok(assignment.kind === "rotate");
    assert.deepEqual([assignment.hosts, assignment.turns], [{ "participant-1": 0 }, 4]);
  });

  it("deals anew once the number of groups or the way is another", () => {
    const state = prepared();
    for (const change of [{ rooms: 3 }, { kind: "random" }] as const) {
      const input = planInput({ ...goOn(state), ...change }, state);
      assert.ok(input.ok);
      assert.equal(input.value.assignment.members, undefined);
      assert.deepEqual(input.value.names, undefined);
    }
  });

  it("leaves a new round as it was typed", () => {
    const typed = { ...firstDraft(aWorkshop()), kind: "free" } as const;
    assert.equal(draftToGoOn(typed, aWorkshop({ round: LAST })), typed);
  });
});

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

describe("planInput, kind by kind", () => {
  const assignmentOf = (draft: Partial<PlanDraft>, state = aWorkshop()) => {
    const input = planInput({ ...firstDraft(state), ...draft }, state);
    assert.ok(input.ok, input.ok ? "" : input.code);
    return input.value.assignment;
  };

  it("asks for what was chosen", () => {
    for (const kind of ["random", "mixed", "manual", "free"] as const)
      assert.deepEqual(assignmentOf({ kind }), { kind });
  });

  it("lets a list make the groups, and expects its names", () => {
    const state = aWorkshop();
    const list = "Ayşe Öz; Kultur\nOle; 2\nohne";
    const input = planInput({ ...firstDraft(state), kind: "list", list, by: "themes" }, state);
    assert.ok(input.ok);
    assert.deepEqual(input.value.rooms, [{ name: "Gruppe 2" }, { name: "Kultur" }]);
    assert.deepEqual(input.value.assignment, { kind: "manual" });
    assert.deepEqual(input.value.names, [
      { name: "Ayşe Öz", room: 1 },
      { name: "Ole", room: 0 },
    ]);
    assert.deepEqual(planInput({ ...firstDraft(state), kind: "list" }, state), { ok: false, code: "list" });
  });

  it("turns by itself only with a time, and keeps hosts who are there", () => {
    const cafe = { kind: "rotate", turns: 4, hosts: ["participant-1", "", "gone"] } as const;
    const hosts = { "participant-1": 0 };
    assert.deepEqual(assignmentOf(cafe), { kind: "rotate", hosts });
    assert.deepEqual(assignmentOf({ ...cafe, automatic: true }), { kind: "rotate", hosts, turns: 4 });
    assert.deepEqual(assignmentOf({ ...cafe, automatic: true, unlimited: true }), { kind: "rotate", hosts });
  });

  it("makes a group of each topic, and wants at least one", () => {
    const state = aWorkshop();
    const draft = { ...firstDraft(state), by: "themes", themes: " Sport \n\nKultur\n" } as const;
    const input = planInput(draft, state);
    assert.ok(input.ok);
    assert.deepEqual(input.value.rooms, [{ name: "Sport" }, { name: "Kultur" }]);
    assert.deepEqual(planInput({ ...draft, themes: " \n" }, state), { ok: false, code: "themes" });
  });

  it("gives places to groups that are chosen, to each its own, and to no others", () => {
    const state = aWorkshop();
    const draft = withGroup({ ...firstDraft(state), kind: "free", places: "5" }, 1, { places: "2" });
    const capacities = (kind: PlanDraft["kind"]) =>
      plannedRooms({ ...draft, kind }, state).map((room) => room.capacity);
    assert.deepEqual(capacities("free"), [5, 2, 5]);
    assert.deepEqual(capacities("random"), [undefined, undefined, undefined]);
    assert.equal(placesInAll(plannedRooms(draft, state)), 12);
    assert.equal(placesInAll([{ name: "A" }, { name: "B", capacity: 3 }]), null);
    for (const places of ["0", "zwei", "501", "1,5"])
      assert.deepEqual(planInput({ ...draft, places }, state), { ok: false, code: "places" });
  });

  it("takes an address without its beginning, and no other thing", () => {
    const state = aWorkshop();
    const withUrl = (callUrl: string) => planInput(withGroup(firstDraft(state), 0, { callUrl }), state);
    const input = withUrl("bbb.example/raum");
    assert.ok(input.ok);
    assert.equal(input.value.rooms[0]?.callUrl, "https://bbb.example/raum");
    for (const callUrl of ["Raum 3", "javascript:void 0", "https://anna:geheim@bbb.example"])
      assert.deepEqual(withUrl(callUrl), { ok: false, code: "callUrl" });
  });

  it("[AS14] reckons with those who are here, and with everybody while nobody is", () => {
    const state = aWorkshop();
    const isHere = (personId: string) => personId === "participant-0" || personId === "participant-1";
    const draft = { ...firstDraft(state, isHere), by: "size", size: 2 } as const;
    assert.equal(plannedPeople(draft, state, isHere), 2);
    assert.equal(countRooms(draft, state, isHere), 1);
    const input = planInput(draft, state, isHere);
    assert.deepEqual(input.ok && input.value.rooms.length, 1);
    const { here, offline } = dealtCounts(state, isHere);
    assert.equal(here, 2);
    assert.equal(
      plannedPeople(draft, state, () => false),
      here + offline,
    );
  });

  it("reckons with people who are still to come", () => {
    const early = aWorkshop({ people: people(1, "moderator") });
    const draft = firstDraft(early);
    assert.equal(plannedPeople(draft, early), 0);
    assert.equal(countRooms({ ...draft, by: "size", size: 5, people: 23 }, early), 5);
    assert.equal(planInput(draft, early).ok, true);
  });
});

describe("withHost", () => {
  it("seats one person at one table", () => {
    const draft = withHost(withHost(firstDraft(aWorkshop()), 2, "anna"), 0, "anna");
    assert.deepEqual(draft.hosts, ["anna", "", ""]);
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
    const draft = { ...firstDraft(state), kind: "keep" as const, by: "size" as const, size: 2 };
    assert.deepEqual(plannedRooms(draft, state), [
      { name: "Kultur", callUrl: "https://call.example/b" },
      { name: "Sport" },
    ]);
  });
});

describe("firstDraft", () => {
  it("proposes what the last round had", () => {
    const draft = firstDraft(aWorkshop({ round: LAST }));
    assert.deepEqual([draft.by, draft.rooms], ["rooms", 2]);
    assert.equal(draft.minutes, "20");
  });
});
