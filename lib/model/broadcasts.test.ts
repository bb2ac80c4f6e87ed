import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups, playWith } from "./play.ts";

describe("broadcast.send", () => {
  it("[BC1] goes to everybody, later joiners included", () => {
    const game = playWith(1);
    game.must("broadcast.send", { text: " Noch\u202E fünf Minuten\n" });
    const [broadcast] = game.state.broadcasts;
    assert.equal(broadcast?.text, "Noch fünf Minuten");
    assert.equal(broadcast.to, "everybody");
    assert.equal(broadcast.by, game.moderator);
  });

  it("[BC1] goes to those in the room now, visitors included, and does not follow them", () => {
    const game = playWith(4);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    game.must("round.open", {});
    const roomId = game.room("Gruppe 1").id;
    const members = Object.entries(game.round("open").members).filter(([, each]) => each === roomId);
    game.must("room.visit", { roomId });
    game.must("broadcast.send", { text: "Hallo", roomId });
    const [broadcast] = game.state.broadcasts;
    const there = new Set([game.moderator, ...members.map(([id]) => id)]);
    assert.deepEqual(new Set(broadcast?.to), there);
    const [gone, moved] = members.map(([id]) => id);
    game.must("person.remove", { personId: gone ?? "" });
    game.must("person.move", { personId: moved ?? "", roomId: game.room("Plenum").id });
    game.must("broadcast.send", { text: "Hallo Plenum", roomId: game.room("Plenum").id });
    assert.deepEqual(game.state.broadcasts[1]?.to, [moved]);
  });

  it("[BC2] refuses empty and long texts, unknown rooms, and groups that are not there", () => {
    const game = playWith(2);
    assert.equal(game.code("broadcast.send", { text: " \u200B" }), "invalid");
    assert.equal(game.code("broadcast.send", { text: "a".repeat(281) }), "invalid");
    assert.equal(game.code("broadcast.send", { text: "👩‍👩‍👧".repeat(280) }), "ok");
    assert.equal(game.code("broadcast.send", { text: "A", roomId: "nowhere" }), "not-found");
    game.must("round.prepare", { rooms: groups(1), assignment: { kind: "random" } });
    const group = { text: "A", roomId: game.room("Gruppe 1").id };
    assert.equal(game.code("broadcast.send", group), "no-round");
    assert.equal(game.code("broadcast.send", { text: "A" }, null), "not-allowed");
  });
});
