import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Round, WorkshopState } from "#lib/model/state.ts";
import { moveCommand, movesOf } from "./moves.ts";

const BASE = { id: "round-1", number: 1, roomIds: ["b", "a"], members: { ada: "a" }, minutes: null } as const;
const PREPARED: Round = { ...BASE, state: "prepared" };
const OPEN: Round = { ...BASE, state: "open", openedAtMs: 0, arrivesAtMs: 0, timer: { kind: "none" } };

function aWorkshop(round: Round | null): WorkshopState {
  return {
    id: "workshop",
    createdAtMs: 0,
    head: { title: "Testlauf", language: "de", people: [] },
    joinCode: "ABCDEFGH",
    settings: { editing: "everyone", documentationVisible: true, door: "open" },
    people: [],
    rooms: [
      { id: "plenary", name: "Plenum", kind: "plenary" },
      { id: "a", name: "Sport", kind: "group" },
      { id: "b", name: "Kultur", kind: "group" },
      { id: "old", name: "Von gestern", kind: "group" },
    ],
    round,
    visits: {},
    broadcasts: [],
    help: [],
  };
}

describe("movesOf", () => {
  it("offers the groups of the round in its order, and the plenary last", () => {
    assert.deepEqual(
      movesOf(aWorkshop(OPEN), "ada").map((move) => [move.room.id, move.current]),
      [
        ["b", false],
        ["a", true],
        ["plenary", false],
      ],
    );
  });

  it("knows that whoever has no group is in the plenary", () => {
    const current = movesOf(aWorkshop(PREPARED), "bea").find((move) => move.current);
    assert.equal(current?.room.id, "plenary");
  });

  it("offers nothing without a round, nor after it", () => {
    assert.deepEqual(movesOf(aWorkshop(null), "ada"), []);
    const closed = aWorkshop({ ...BASE, state: "closed", openedAtMs: 0, closedAtMs: 1 });
    assert.deepEqual(movesOf(closed, "ada"), []);
  });
});

describe("moveCommand", () => {
  it("changes the plan while it is one", () => {
    assert.deepEqual(moveCommand(aWorkshop(PREPARED), "ada", "b"), {
      name: "round.assign",
      input: { personId: "ada", roomId: "b" },
    });
    assert.deepEqual(moveCommand(aWorkshop(PREPARED), "ada", "plenary"), {
      name: "round.assign",
      input: { personId: "ada", roomId: null },
    });
  });

  it("moves the person while the groups work", () => {
    assert.deepEqual(moveCommand(aWorkshop(OPEN), "ada", "plenary"), {
      name: "person.move",
      input: { personId: "ada", roomId: "plenary" },
    });
  });
});
