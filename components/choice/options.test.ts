import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Play, playWith } from "#lib/model/play.ts";
import { optionsFor } from "./options.ts";

const ANNA = "person-0001";
const BEN = "person-0002";

function offered(): Play {
  const game = playWith(3);
  const rooms = [{ name: "Sport", capacity: 1 }, { name: "Kultur" }];
  game.must("round.prepare", { rooms, assignment: { kind: "free" } });
  game.must("round.offer", {});
  return game;
}

describe("optionsFor", () => {
  it("shows who is where, how many places are left and where one goes otherwise", () => {
    const game = offered();
    game.must("room.choose", { roomId: game.room("Sport").id }, BEN);
    const seen = optionsFor(game.state, ANNA);
    assert.deepEqual(
      seen?.options.map(({ room, names, places, mine }) => [room.name, names, places, mine]),
      [
        ["Sport", ["Person 2"], 0, false],
        ["Kultur", [], null, false],
      ],
    );
    assert.equal(seen.otherwise, "Kultur");
    assert.equal(optionsFor(game.state, BEN)?.otherwise, null);
    assert.equal(optionsFor(game.state, BEN)?.options[0]?.mine, true);
  });

  it("says truly where one goes who chooses nothing", () => {
    const game = offered();
    const otherwise = optionsFor(game.state, ANNA)?.otherwise ?? "";
    game.must("round.open", {});
    assert.equal(game.round("open").members[ANNA], game.room(otherwise).id);
  });

  it("is nothing before the offer, in other rounds, and for those who do not choose", () => {
    const game = playWith(2);
    assert.equal(optionsFor(game.state, ANNA), null);
    game.must("round.prepare", { rooms: [{ name: "Sport" }], assignment: { kind: "free" } });
    assert.equal(optionsFor(game.state, ANNA), null);
    game.must("round.offer", {});
    assert.equal(optionsFor(game.state, game.moderator), null);
    assert.equal(optionsFor(game.state, game.join("Zu Gast", "observer")), null);
    game.must("round.shuffle", {});
    game.must("round.open", {});
    assert.equal(optionsFor(game.state, ANNA), null);
  });
});
