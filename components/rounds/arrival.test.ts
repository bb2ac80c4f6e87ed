import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Round, WorkshopState } from "#lib/model/state.ts";
import { accept, follow, secondsLeft } from "./arrival.ts";
import type { Facts, Shown } from "./arrival.ts";

const OPENED_AT = 100_000;

function aRound(over: Partial<Extract<Round, { state: "open" }>> = {}): Round {
  return {
    id: "round-1",
    number: 1,
    roomIds: ["group-1", "group-2"],
    members: { ada: "group-1" },
    minutes: 15,
    state: "open",
    openedAtMs: OPENED_AT,
    arrivesAtMs: OPENED_AT + 5000,
    timer: { kind: "running", endsAtMs: OPENED_AT + 900_000 },
    ...over,
  };
}

function aWorkshop(over: Partial<WorkshopState> = {}): WorkshopState {
  return {
    id: "workshop",
    createdAtMs: 0,
    head: { title: "Testlauf", language: "de", people: [] },
    joinCode: "ABCDEFGH",
    settings: { editing: "everyone", documentationVisible: true, door: "open" },
    people: [{ id: "ada", name: "Ada", role: "participant", joinedAtMs: 1000 }],
    rooms: [
      { id: "plenary", name: "Plenum", kind: "plenary" },
      { id: "group-1", name: "Gruppe 1", kind: "group" },
      { id: "group-2", name: "Gruppe 2", kind: "group" },
    ],
    round: null,
    visits: {},
    broadcasts: [],
    help: [],
    ...over,
  };
}

function facts(state: WorkshopState, nowMs: number, writing = false): Facts {
  return { state, you: "ada", nowMs, writing };
}

const CLOSED: Round = {
  id: "round-1",
  number: 1,
  roomIds: ["group-1", "group-2"],
  members: { ada: "group-1" },
  minutes: 15,
  state: "closed",
  openedAtMs: OPENED_AT,
  closedAtMs: OPENED_AT + 10_000,
};

function inGroup(): Shown {
  return follow(null, facts(aWorkshop({ round: aRound() }), OPENED_AT + 60_000));
}

describe("follow", () => {
  it("waits with the plenary shown until the round's people arrive", () => {
    const plenary = follow(null, facts(aWorkshop(), OPENED_AT - 1));
    const going = follow(plenary, facts(aWorkshop({ round: aRound() }), OPENED_AT + 100));
    assert.equal(going.roomId, "plenary");
    assert.deepEqual(going.trip, { toRoomId: "group-1", reason: "round", untilMs: OPENED_AT + 5000 });
    const there = follow(going, facts(aWorkshop({ round: aRound() }), OPENED_AT + 5000));
    assert.equal(there.roomId, "group-1");
    assert.equal(there.trip, null);
  });

  it("carries along who is writing in the plenary when the groups begin", () => {
    const plenary = follow(null, facts(aWorkshop(), OPENED_AT - 1));
    const going = follow(plenary, facts(aWorkshop({ round: aRound() }), OPENED_AT, true));
    assert.equal(
      follow(going, facts(aWorkshop({ round: aRound() }), OPENED_AT + 5000, true)).roomId,
      "group-1",
    );
  });

  it("puts a person who reconnects into the same room without a notice", () => {
    assert.deepEqual(inGroup(), { roomId: "group-1", trip: null, placeId: "group-1", visiting: false });
  });

  it("gives a reload within the first seconds the rest of the notice", () => {
    const shown = follow(null, facts(aWorkshop({ round: aRound() }), OPENED_AT + 2000));
    assert.equal(shown.trip?.reason, "round");
    assert.equal(shown.trip?.untilMs, OPENED_AT + 5000);
  });

  it("invites a late joiner and takes them along after ten seconds", () => {
    const people = [{ id: "ada", name: "Ada", role: "participant" as const, joinedAtMs: OPENED_AT + 50_000 }];
    const state = aWorkshop({ people, round: aRound() });
    const shown = follow(null, facts(state, OPENED_AT + 51_000));
    assert.equal(shown.roomId, "plenary");
    assert.equal(shown.trip?.reason, "late");
    assert.equal(follow(shown, facts(state, OPENED_AT + 60_000)).roomId, "group-1");
  });

  it("announces a move from group to group for five seconds", () => {
    const moved = aWorkshop({ round: aRound({ members: { ada: "group-2" } }) });
    const shown = follow(inGroup(), facts(moved, OPENED_AT + 61_000));
    assert.equal(shown.roomId, "group-1");
    assert.deepEqual(shown.trip, { toRoomId: "group-2", reason: "moved", untilMs: OPENED_AT + 66_000 });
    assert.equal(follow(shown, facts(moved, OPENED_AT + 66_000)).roomId, "group-2");
  });

  it("announces a move back to the plenary while the groups work", () => {
    const moved = aWorkshop({ round: aRound({ members: {} }) });
    assert.equal(follow(inGroup(), facts(moved, OPENED_AT + 61_000)).trip?.reason, "moved");
  });

  it("starts anew when moved again on the way", () => {
    const second = aWorkshop({ round: aRound({ members: { ada: "group-2" } }) });
    const onTheWay = follow(inGroup(), facts(second, OPENED_AT + 61_000));
    const back = follow(onTheWay, facts(aWorkshop({ round: aRound() }), OPENED_AT + 62_000));
    assert.deepEqual(back, { roomId: "group-1", trip: null, placeId: "group-1", visiting: false });
  });

  it("brings everybody back after the groups, but never out of a sentence", () => {
    const state = aWorkshop({ round: CLOSED });
    const shown = follow(inGroup(), facts(state, OPENED_AT + 70_000, true));
    assert.equal(shown.trip?.reason, "back");
    const later = follow(shown, facts(state, OPENED_AT + 80_000, true));
    assert.equal(later.roomId, "group-1");
    assert.equal(follow(later, facts(state, OPENED_AT + 80_250)).roomId, "plenary");
  });

  it("follows one's own visits at once", () => {
    const visiting = aWorkshop({ round: aRound({ members: {} }), visits: { ada: "group-2" } });
    const plenary = follow(null, facts(aWorkshop({ round: aRound({ members: {} }) }), OPENED_AT + 60_000));
    const guest = follow(plenary, facts(visiting, OPENED_AT + 61_000));
    assert.deepEqual(guest, { roomId: "group-2", trip: null, placeId: "group-2", visiting: true });
    const home = follow(guest, facts(aWorkshop({ round: aRound({ members: {} }) }), OPENED_AT + 62_000));
    assert.equal(home.roomId, "plenary");
    assert.equal(home.trip, null);
  });

  it("keeps the same picture while nothing changes", () => {
    const shown = inGroup();
    assert.equal(follow(shown, facts(aWorkshop({ round: aRound() }), OPENED_AT + 61_000)), shown);
  });
});

describe("accept", () => {
  it("ends the notice at once", () => {
    const moved = aWorkshop({ round: aRound({ members: { ada: "group-2" } }) });
    const shown = accept(follow(inGroup(), facts(moved, OPENED_AT + 61_000)));
    assert.equal(shown.roomId, "group-2");
    assert.equal(follow(shown, facts(moved, OPENED_AT + 62_000)), shown);
  });
});

describe("secondsLeft", () => {
  it("counts whole seconds and ends with nothing", () => {
    const trip = { toRoomId: "group-1", reason: "round", untilMs: 5000 } as const;
    assert.equal(secondsLeft(trip, 1), 5);
    assert.equal(secondsLeft(trip, 4999), 1);
    assert.equal(secondsLeft(trip, 5000), null);
  });
});
