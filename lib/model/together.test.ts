import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Grant, grantOf, placeOf } from "./access.ts";
import { groups, type Play, playWith } from "./play.ts";
import { thereAndBack } from "./undo.fixture.ts";

const ANNA = "person-0001";
const CARD = "room-1/card-a";

function opened(): Play {
  const game = playWith(2);
  const members = { [ANNA]: 0, "person-0002": 1 };
  game.must("round.prepare", { rooms: groups(2), assignment: { kind: "manual", members } });
  game.must("round.open", {});
  return game;
}

function grant(game: Play, personId: string, room: string): Grant {
  return grantOf(game.state, personId, { kind: "room", roomId: game.room(room).id });
}

describe("focus.set", () => {
  it("[TG1] puts one card in focus, and none", () => {
    const game = playWith(1);
    game.must("focus.set", { card: CARD });
    assert.deepEqual(game.must("focus.set", { card: CARD }), []);
    assert.deepEqual(game.state.focus, { card: CARD, by: game.moderator, atMs: game.now });
    game.must("focus.set", { card: "room-1/card-b" });
    assert.equal(game.state.focus?.card, "room-1/card-b");
    game.must("focus.set", { card: null });
    assert.ok(!("focus" in game.state));
    assert.deepEqual(game.must("focus.set", { card: null }), []);
  });
});

describe("board.lock, board.unlock", () => {
  it("[TG2] lets participants only read, and opens nothing that was closed to them", () => {
    const game = opened();
    const scribe = game.join("Schrift", "scribe");
    game.must("board.lock", {});
    assert.equal(grant(game, ANNA, "Gruppe 1"), "read");
    assert.equal(grant(game, ANNA, "Plenum"), "read");
    assert.equal(grant(game, ANNA, "Gruppe 2"), "none");
    assert.equal(grant(game, scribe, "Gruppe 2"), "write");
    assert.equal(grant(game, game.moderator, "Gruppe 1"), "write");
    game.must("board.unlock", { roomId: game.room("Gruppe 1").id });
    assert.equal(grant(game, ANNA, "Gruppe 1"), "write");
    assert.equal(grant(game, ANNA, "Plenum"), "read");
    game.must("board.unlock", {});
    assert.ok(!("lockedRooms" in game.state));
    assert.deepEqual(game.must("board.unlock", {}), []);
  });

  it("[TG2] locks one board, and is safe to repeat", () => {
    const game = opened();
    const roomId = game.room("Gruppe 1").id;
    game.must("board.lock", { roomId });
    assert.deepEqual(game.must("board.lock", { roomId }), []);
    assert.deepEqual(game.state.lockedRooms, [roomId]);
    assert.equal(grant(game, ANNA, "Plenum"), "write");
  });

  it("[TG2] knows no board that is only prepared", () => {
    const game = playWith(2);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    assert.equal(game.code("board.lock", { roomId: game.room("Gruppe 1").id }), "not-found");
    game.must("board.lock", {});
    assert.deepEqual(game.state.lockedRooms, [game.room("Plenum").id]);
    assert.equal(game.code("board.unlock", { roomId: "nowhere" }), "not-found");
  });
});

describe("everybody.call", () => {
  it("[TG3] names a place with 3 s notice and moves nobody", () => {
    const game = opened();
    const place = placeOf(game.state, ANNA);
    game.must("everybody.call", { place: "room", roomId: game.room("Plenum").id, card: CARD });
    const { call } = game.state;
    assert.equal(call?.arrivesAtMs, game.now + 3_000);
    assert.equal(call?.card, CARD);
    assert.equal(placeOf(game.state, ANNA), place);
    assert.equal(grant(game, ANNA, "Gruppe 1"), "write");
    game.must("everybody.call", { place: "documentation" });
    assert.notEqual(game.state.call?.id, call?.id);
    game.must("everybody.release", {});
    assert.ok(!("call" in game.state));
    assert.deepEqual(game.must("everybody.release", {}), []);
  });

  it("[TG3] [LG2] is given anew, to the same place, when its release is undone", () => {
    const game = opened();
    game.must("everybody.call", { place: "room", roomId: game.room("Plenum").id, card: CARD });
    game.now += 60_000;
    const { before, after } = thereAndBack(game, { name: "everybody.release", input: {} });
    assert.equal(after.call?.roomId, before.call?.roomId);
    assert.equal(after.call?.card, CARD);
    assert.equal(after.call?.arrivesAtMs, game.now + 3_000);
  });

  it("[TG3] ends when a round opens and everybody goes to a group", () => {
    const game = playWith(2);
    game.must("everybody.call", { place: "documentation" });
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    assert.ok(game.state.call);
    game.must("round.open", {});
    assert.ok(!("call" in game.state));
  });

  it("[TG3] wants a room exactly for the place room", () => {
    const game = opened();
    assert.equal(game.code("everybody.call", { place: "room" }), "invalid");
    assert.equal(
      game.code("everybody.call", { place: "plenary", roomId: game.room("Plenum").id }),
      "invalid",
    );
    assert.equal(game.code("everybody.call", { place: "room", roomId: "nowhere" }), "not-found");
  });
});
