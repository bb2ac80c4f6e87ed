import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups, playWith } from "./play.ts";
import { viewOf, viewOfEvent } from "./view.ts";

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

describe("broadcast.withdraw", () => {
  it("[BC3] takes a message off everybody's screen, keeps it in the list, and shows it again", () => {
    const game = playWith(2);
    game.must("broadcast.send", { text: "Falsch" });
    game.must("broadcast.send", { text: "Richtig" });
    const [first] = game.state.broadcasts;
    assert.ok(first);
    game.must("broadcast.withdraw", { broadcastId: first.id });
    assert.deepEqual(game.state.broadcasts[0], { ...first, withdrawn: true });
    assert.deepEqual(game.must("broadcast.withdraw", { broadcastId: first.id }), []);
    game.must("broadcast.withdraw", { broadcastId: first.id, withdrawn: false });
    assert.deepEqual(game.state.broadcasts[0], first);
    assert.equal(game.code("broadcast.withdraw", { broadcastId: "nothing" }), "not-found");
  });

  it("[BC3] leaves the text of what was withdrawn to moderation alone", () => {
    const game = playWith(1);
    game.must("broadcast.send", { text: "Falsch" });
    const [sent] = game.state.broadcasts;
    assert.ok(sent);
    const before = game.state;
    const [event] = game.must("broadcast.withdraw", { broadcastId: sent.id });
    assert.ok(event);
    const texts = [game.moderator, "person-0001"].map((id) => viewOf(game.state, id).broadcasts[0]?.text);
    assert.deepEqual(texts, ["Falsch", ""]);
    assert.ok(!JSON.stringify(viewOfEvent(before, event, "person-0001")).includes("Falsch"));
  });
});
