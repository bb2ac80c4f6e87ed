import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Person, Round, WorkshopState } from "./state.ts";
import { moderatorsVisiting, seatsOf, unseated } from "./attendance.ts";

function person(id: string, over: Partial<Person> = {}): Person {
  return { id, name: id, role: "participant", joinedAtMs: 0, ...over };
}

const OPEN: Round = {
  id: "round-1",
  number: 1,
  roomIds: ["group-1"],
  members: { bea: "group-1", carl: "group-1", gone: "group-1" },
  minutes: null,
  state: "open",
  openedAtMs: 0,
  arrivesAtMs: 5000,
  timer: { kind: "none" },
};

function aWorkshop(round: Round | null): WorkshopState {
  return {
    id: "workshop",
    createdAtMs: 0,
    head: { title: "Testlauf", language: "de", people: [] },
    joinCode: "ABCDEFGH",
    settings: { editing: "everyone", documentationVisible: true, door: "open" },
    people: [
      person("mia", { role: "moderator" }),
      person("carl"),
      person("bea"),
      person("dora"),
      person("otto", { role: "observer" }),
      person("gone", { removed: true }),
    ],
    rooms: [
      { id: "plenary", name: "Plenum", kind: "plenary" },
      { id: "group-1", name: "Gruppe 1", kind: "group" },
    ],
    round,
    visits: { mia: "group-1" },
    broadcasts: [],
    help: [],
  };
}

describe("seatsOf", () => {
  it("puts present people first and leaves removed ones out", () => {
    const seats = seatsOf(aWorkshop(OPEN), { carl: "here" }, "group-1");
    assert.deepEqual(
      seats.map((seat) => [seat.person.id, seat.attendance]),
      [
        ["carl", "here"],
        ["bea", "offline"],
      ],
    );
  });

  it("counts those without a group to the plenary while groups work", () => {
    const ids = seatsOf(aWorkshop(OPEN), {}, "plenary").map((seat) => seat.person.id);
    assert.deepEqual(ids, ["dora", "mia", "otto"]);
  });

  it("has everybody in the plenary while a round is only prepared", () => {
    const { id, number, roomIds, members, minutes } = OPEN;
    const prepared = aWorkshop({ id, number, roomIds, members, minutes, state: "prepared" });
    assert.equal(seatsOf(prepared, {}, "plenary").length, 5);
    assert.equal(seatsOf(prepared, {}, "group-1").length, 2);
  });
});

describe("unseated", () => {
  it("asks for a seat for those who work in groups only", () => {
    assert.deepEqual(
      unseated(aWorkshop(OPEN), {}).map((seat) => seat.person.id),
      ["dora"],
    );
  });
});

describe("moderatorsVisiting", () => {
  it("names the moderators who are guests in the room", () => {
    assert.deepEqual(
      moderatorsVisiting(aWorkshop(OPEN), "group-1").map((guest) => guest.id),
      ["mia"],
    );
    assert.deepEqual(moderatorsVisiting(aWorkshop(OPEN), "plenary"), []);
  });
});
