import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups, playWith } from "#lib/model/play.ts";
import { othersIn, seatCounts } from "./counts.ts";

describe("seatCounts", () => {
  it("leaves nobody out: in a group, going around or without a place", () => {
    const game = playWith(5);
    const speaker = game.join("Sprecherin", "speaker");
    game.join("Zu Gast", "observer");
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    game.must("round.assign", { personId: "person-0001", roomId: null });
    game.must("round.assign", { personId: speaker, roomId: game.room("Gruppe 1").id });
    game.must("round.expect", { names: [{ name: "Später", room: 1 }] });
    const counts = seatCounts(game.state, game.round("prepared"));
    assert.deepEqual(counts, { seated: 5, roaming: 2, unseated: 1, expected: 1 });
    assert.equal(counts.seated + counts.roaming + counts.unseated, game.state.people.length);
  });

  it("does not count who was taken out", () => {
    const game = playWith(3);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    game.must("person.remove", { personId: "person-0001" });
    const counts = seatCounts(game.state, game.round("prepared"));
    assert.deepEqual(counts, { seated: 2, roaming: 1, unseated: 0, expected: 0 });
  });
});

describe("othersIn", () => {
  it("names moderation first", () => {
    const game = playWith(2);
    game.join("Anna", "observer");
    assert.deepEqual(
      othersIn(game.state).map((person) => person.role),
      ["moderator", "observer"],
    );
  });
});
