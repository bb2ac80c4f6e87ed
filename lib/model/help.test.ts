import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups, type Play, playWith } from "./play.ts";
import { undoOf } from "./undo.ts";

const ANNA = "person-0001";
const BEN = "person-0002";

/** Anna in group 1, Ben in group 2. */
function opened(): Play {
  const game = playWith(3);
  const members = { [ANNA]: 0, [BEN]: 1, "person-0003": 0 };
  game.must("round.prepare", { rooms: groups(2), assignment: { kind: "manual", members } });
  game.must("round.open", {});
  return game;
}

describe("help.raise", () => {
  it("[HP1] is one call for the room, in the order of raising", () => {
    const game = opened();
    const first = { roomId: game.room("Gruppe 2").id, by: BEN, raisedAtMs: game.now };
    game.must("help.raise", {}, BEN);
    game.now += 1000;
    const second = { roomId: game.room("Gruppe 1").id, by: ANNA, raisedAtMs: game.now };
    game.must("help.raise", {}, ANNA);
    assert.deepEqual(game.state.help, [first, second]);
    assert.equal(game.code("help.raise", {}, "person-0003"), "already-raised");
  });

  it("[HP1] needs a round that is running", () => {
    const game = playWith(1);
    assert.equal(game.code("help.raise", {}, ANNA), "no-round");
    assert.equal(game.code("help.raise", {}, null), "not-allowed");
  });
});

describe("help.take", () => {
  it("[HP2] says who is on the way; another moderator may take over", () => {
    const game = opened();
    const roomId = game.room("Gruppe 1").id;
    assert.equal(game.code("help.take", { roomId }), "not-found");
    game.must("help.raise", {}, ANNA);
    game.must("help.take", { roomId });
    assert.equal(game.state.help[0]?.takenBy, game.moderator);
    assert.deepEqual(game.must("help.take", { roomId }), []);
    const other = game.join("Zweite", "moderator");
    game.must("help.take", { roomId }, other);
    assert.equal(game.state.help[0]?.takenBy, other);
    assert.equal(game.code("help.take", { roomId }, ANNA), "not-allowed");
  });
});

describe("help.withdraw", () => {
  it("[HP3] [HP6] is for the room itself, whose affair it is, and for moderation", () => {
    const game = opened();
    const roomId = game.room("Gruppe 1").id;
    game.must("help.raise", {}, ANNA);
    assert.equal(game.code("help.withdraw", { roomId }, BEN), "not-allowed");
    const before = game.state;
    const [withdrawn] = game.must("help.withdraw", {}, "person-0003");
    assert.ok(withdrawn && undoOf(before, withdrawn, game.now)?.command === null);
    assert.deepEqual(game.state.help, []);
    assert.equal(game.code("help.withdraw", {}, ANNA), "not-found");
    game.must("help.raise", {}, ANNA);
    game.must("help.withdraw", { roomId });
    assert.deepEqual(game.state.help, []);
    assert.equal(game.code("help.withdraw", {}, null), "not-allowed");
  });
});

describe("round.close", () => {
  it("[HP4] settles all calls for help, until the round opens again", () => {
    const game = opened();
    game.must("help.raise", {}, ANNA);
    game.must("round.close", { graceSeconds: 60 });
    assert.equal(game.state.help.length, 1);
    const calls = game.state.help;
    game.must("round.close", { graceSeconds: 0 });
    assert.deepEqual(game.state.help, []);
    game.now += 120_000;
    game.must("round.reopen", { roundId: game.round("closed").id });
    assert.deepEqual(game.state.help, calls);
  });
});

describe("help.restore", () => {
  it("[HP6] lets a call stand again as it stood, with its time and place in the queue", () => {
    const game = opened();
    game.must("help.raise", {}, ANNA);
    game.now += 1_000;
    game.must("help.raise", {}, BEN);
    const before = game.state.help;
    const [call] = before;
    assert.ok(call);
    game.must("help.take", { roomId: call.roomId });
    game.must("help.restore", call);
    assert.deepEqual(game.state.help, before);
    game.must("help.take", { roomId: call.roomId });
    const taken = game.state.help;
    game.must("help.done", { roomId: call.roomId });
    game.must("help.restore", { ...call, takenBy: game.moderator });
    assert.deepEqual(game.state.help, taken);
    assert.deepEqual(game.must("help.restore", { ...call, takenBy: game.moderator }), []);
  });

  it("[HP6] is refused when the room has called anew, and for what never was", () => {
    const game = opened();
    game.must("help.raise", {}, ANNA);
    const [call] = game.state.help;
    assert.ok(call);
    game.must("help.done", { roomId: call.roomId });
    game.now += 1_000;
    game.must("help.raise", {}, ANNA);
    assert.equal(game.code("help.restore", call), "already-raised");
    game.must("help.done", { roomId: call.roomId });
    assert.equal(game.code("help.restore", { ...call, by: "nobody" }), "not-found");
    assert.equal(game.code("help.restore", { ...call, takenBy: "nobody" }), "not-found");
    assert.equal(game.code("help.restore", { ...call, roomId: "nowhere" }), "not-found");
    assert.equal(game.code("help.restore", { ...call, raisedAtMs: game.now + 1 }), "invalid");
    game.must("round.close", { graceSeconds: 0 });
    assert.equal(game.code("help.restore", call), "no-round");
  });
});
