import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { placeOf } from "./access.ts";
import { groups, type Play, playWith } from "./play.ts";

function opened(): Play {
  const game = playWith(4);
  game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
  game.must("round.open", {});
  return game;
}

describe("room.visit", () => {
  it("[VS1] takes a guest to a room and back without changing a group", () => {
    const game = opened();
    const roomId = game.room("Gruppe 2").id;
    const { members } = game.round("open");
    game.must("room.visit", { roomId });
    assert.equal(placeOf(game.state, game.moderator), roomId);
    assert.deepEqual(game.must("room.visit", { roomId }), []);
    game.must("room.visit", { roomId: null });
    assert.equal(placeOf(game.state, game.moderator), game.room("Plenum").id);
    assert.equal(game.round("open").members, members);
  });

  it("[VS1] ends in the room where one belongs", () => {
    const game = opened();
    game.must("person.move", { personId: game.moderator, roomId: game.room("Gruppe 1").id });
    game.must("room.visit", { roomId: game.room("Gruppe 2").id });
    game.must("room.visit", { roomId: game.room("Gruppe 1").id });
    assert.deepEqual(game.state.visits, {});
    game.must("room.visit", { roomId: game.room("Plenum").id });
    assert.equal(placeOf(game.state, game.moderator), game.room("Plenum").id);
  });

  it("[VS2] is not for participants, nor for rooms that are unknown or only prepared", () => {
    const game = opened();
    assert.equal(game.code("room.visit", { roomId: game.room("Gruppe 1").id }, "person-0001"), "not-allowed");
    assert.equal(game.code("room.visit", { roomId: "nowhere" }), "not-found");
    assert.equal(game.code("room.visit", { roomId: null }, null), "not-allowed");
    game.must("round.close", { graceSeconds: 0 });
    assert.equal(game.code("room.visit", { roomId: game.room("Gruppe 1").id }), "ok");
    game.must("round.prepare", { rooms: [{ name: "Museum" }], assignment: { kind: "random" } });
    assert.equal(game.code("room.visit", { roomId: game.room("Museum").id }), "not-found");
  });
});
