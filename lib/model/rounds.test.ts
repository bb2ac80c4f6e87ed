import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { placeOf } from "./access.ts";
import type { Assignment } from "./command.ts";
import { groups, playWith } from "./play.ts";

const RANDOM: Assignment = { kind: "random" };

describe("round.prepare", () => {
  it("[AS1] [AS2] deals participants evenly and nobody else", () => {
    const game = playWith(11);
    const speaker = game.join("Impuls", "speaker");
    game.must("round.prepare", { rooms: groups(3), assignment: RANDOM, minutes: 15 });
    const { members, roomIds, minutes, number, assignment } = game.round("prepared");
    const sizes = roomIds.map((roomId) => Object.values(members).filter((each) => each === roomId).length);
    assert.deepEqual(sizes, [4, 4, 3]);
    assert.ok(!(game.moderator in members) && !(speaker in members));
    assert.deepEqual({ minutes, number, assignment }, { minutes: 15, number: 1, assignment: "random" });
  });

  it("[AS3] seats by hand whom the caller names, moderation too", () => {
    const game = playWith(2);
    const members = { "person-0001": 1, [game.moderator]: 0 };
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "manual", members } });
    assert.deepEqual(game.round("prepared").members, {
      "person-0001": game.room("Gruppe 2").id,
      [game.moderator]: game.room("Gruppe 1").id,
    });
  });

  it("[AS3] leaves those who are seated by hand where they are, and deals the others around them", () => {
    for (const kind of ["random", "mixed", "keep", "rotate"] as const) {
      const game = playWith(5);
      const members = { "person-0001": 1, [game.moderator]: 1 };
      game.must("round.prepare", { rooms: groups(2), assignment: { kind, members } });
      const round = game.round("prepared");
      const [first, second] = round.roomIds;
      assert.equal(round.members["person-0001"], second, kind);
      assert.equal(round.members[game.moderator], second, kind);
      const here = Object.values(round.members).filter((roomId) => roomId === first).length;
      assert.deepEqual([here, Object.keys(round.members).length], [3, 6], kind);
      assert.equal(round.hosts, undefined, kind);
    }
    const game = playWith(2);
    game.must("round.prepare", {
      rooms: groups(2),
      assignment: { kind: "free", members: { "person-0001": 0 } },
    });
    assert.deepEqual(Object.keys(game.round("prepared").members), ["person-0001"]);
  });

  it("[AS3] refuses unknown people and rooms", () => {
    const game = playWith(2);
    const by = (members: Record<string, number>) =>
      game.code("round.prepare", { rooms: groups(2), assignment: { kind: "manual", members } });
    assert.equal(by({ nobody: 0 }), "not-found");
    assert.equal(by({ "person-0001": 2 }), "invalid");
    assert.equal(by({ "person-0001": 0.5 }), "invalid");
    game.must("person.remove", { personId: "person-0001" });
    assert.equal(by({ "person-0001": 0 }), "not-found");
  });

  it("[AS4] keeps the groups of the last round, by number of the room", () => {
    const game = playWith(6);
    game.must("round.prepare", { rooms: groups(2), assignment: RANDOM });
    game.must("round.open", {});
    game.must("round.close", { graceSeconds: 0 });
    const first = game.round("closed");
    const rooms = [{ name: "Museum" }, { name: "Verein" }];
    game.must("round.prepare", { rooms, assignment: { kind: "keep" } });
    const second = game.round("prepared");
    for (const [personId, roomId] of Object.entries(first.members))
      assert.equal(second.roomIds.indexOf(second.members[personId] ?? ""), first.roomIds.indexOf(roomId));
    assert.equal(second.number, 2);
  });

  it("[AS6] leaves everybody to choose", () => {
    const game = playWith(3);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "free" } });
    assert.deepEqual(game.round("prepared").members, {});
  });

  it("[RD2] refuses lengths that are none", () => {
    const game = playWith(1);
    const lasting = (minutes: number) =>
      game.code("round.prepare", { rooms: groups(1), assignment: RANDOM, minutes });
    assert.equal(lasting(0), "invalid");
    assert.equal(lasting(181), "invalid");
    assert.equal(lasting(Number.NaN), "invalid");
    assert.equal(lasting(0.5), "ok");
  });

  it("[RD2] cannot be done while people are in their groups", () => {
    const game = playWith(2);
    game.must("round.prepare", { rooms: groups(1), assignment: RANDOM });
    game.must("round.open", {});
    const again = { rooms: groups(2), assignment: RANDOM };
    assert.equal(game.code("round.prepare", again), "round-running");
    assert.equal(game.code("round.open", {}), "round-running");
    assert.equal(game.code("round.discard", {}), "round-running");
    assert.equal(game.code("round.shuffle", {}), "round-running");
    game.must("round.close", { graceSeconds: 60 });
    assert.equal(game.code("round.prepare", again), "round-running");
  });
});

describe("round.shuffle", () => {
  it("[AS8] deals anew and leaves those seated by hand who are never dealt", () => {
    const game = playWith(8);
    game.must("round.prepare", { rooms: groups(2), assignment: RANDOM });
    game.must("round.assign", { personId: game.moderator, roomId: game.room("Gruppe 2").id });
    const before = game.round("prepared");
    game.must("round.shuffle", {});
    const after = game.round("prepared");
    assert.equal(after.id, before.id);
    assert.notDeepEqual(after.members, before.members);
    assert.equal(after.members[game.moderator], game.room("Gruppe 2").id);
    assert.equal(Object.keys(after.members).length, 9);
  });

  it("[AS8] deals groups made by hand at random", () => {
    const game = playWith(4);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "manual" } });
    game.must("round.shuffle", {});
    const { members, assignment } = game.round("prepared");
    assert.equal(Object.keys(members).length, 4);
    assert.equal(assignment, "random");
  });

  it("keeps what was changed of the rooms since", () => {
    const game = playWith(4);
    game.must("round.prepare", { rooms: groups(2), assignment: RANDOM });
    game.must("room.change", { roomId: game.room("Gruppe 1").id, task: "Neu" });
    game.must("round.shuffle", {});
    assert.equal(game.room("Gruppe 1").task, "Neu");
  });
});

describe("round.discard", () => {
  it("[RD6] returns to what was before, texts of rooms included", () => {
    const game = playWith(4);
    game.must("round.prepare", { rooms: groups(2), assignment: RANDOM });
    game.must("round.open", {});
    game.must("round.close", { graceSeconds: 0 });
    const before = game.state;
    const rooms = [{ name: "Gruppe 1", task: "Anderes" }, { name: "Museum" }];
    game.must("round.prepare", { rooms, assignment: RANDOM });
    game.must("round.discard", {});
    assert.deepEqual(game.state, before);
  });

  it("[RD2] needs a prepared round", () => {
    const game = playWith(1);
    assert.equal(game.code("round.discard", {}), "no-round");
    assert.equal(game.code("round.shuffle", {}), "no-round");
    assert.equal(game.code("round.open", {}), "no-round");
    assert.equal(game.code("round.assign", { personId: "person-0001", roomId: null }), "no-round");
  });
});

describe("round.open", () => {
  it("[RD3] gives 5 s notice and counts the time from the arrival", () => {
    const game = playWith(2);
    game.must("round.prepare", { rooms: groups(1), assignment: RANDOM, minutes: 15 });
    game.must("round.open", {});
    const { openedAtMs, arrivesAtMs, timer } = game.round("open");
    assert.equal(openedAtMs, game.now);
    assert.equal(arrivesAtMs, game.now + 5000);
    assert.deepEqual(timer, { kind: "running", endsAtMs: game.now + 5000 + 15 * 60_000 });
    assert.equal(placeOf(game.state, "person-0001"), game.room("Gruppe 1").id);
  });

  it("[RD3] has no end without minutes", () => {
    const game = playWith(2);
    game.must("round.prepare", { rooms: groups(1), assignment: RANDOM });
    game.must("round.open", {});
    assert.deepEqual(game.round("open").timer, { kind: "none" });
  });

  it("[RD5] brings members out of the rooms they were visiting", () => {
    const game = playWith(4);
    game.must("round.prepare", { rooms: groups(2), assignment: RANDOM });
    game.must("round.open", {});
    game.must("round.close", { graceSeconds: 0 });
    const other = game.join("Zweite", "moderator");
    game.must("room.visit", { roomId: game.room("Gruppe 1").id });
    game.must("room.visit", { roomId: game.room("Gruppe 1").id }, other);
    const members = { [other]: 1 };
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "manual", members } });
    game.must("round.open", {});
    assert.deepEqual(game.state.visits, { [game.moderator]: game.room("Gruppe 1").id });
    assert.equal(placeOf(game.state, other), game.room("Gruppe 2").id);
  });
});
