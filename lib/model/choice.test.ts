import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { placeOf } from "./access.ts";
import { type Play, playWith } from "./play.ts";
import { viewOf } from "./view.ts";

const ANNA = "person-0001";
const BEN = "person-0002";
const CLEO = "person-0003";

function prepared(people = 3, capacity = 1): Play {
  const game = playWith(people);
  const rooms = [{ name: "Gruppe 1", capacity }, { name: "Gruppe 2" }];
  game.must("round.prepare", { rooms, assignment: { kind: "free" }, minutes: 10 });
  return game;
}

function choose(game: Play, personId: string, room: string): string {
  return game.code("room.choose", { roomId: game.room(room).id }, personId);
}

describe("room.choose", () => {
  it("[CH1] takes a person into a group of an open round, at once", () => {
    const game = prepared();
    game.must("round.open", {});
    assert.equal(placeOf(game.state, ANNA), game.room("Gruppe 1").id);
    assert.equal(choose(game, ANNA, "Gruppe 2"), "ok");
    assert.equal(placeOf(game.state, ANNA), game.room("Gruppe 2").id);
    const [again] = game.must("room.choose", { roomId: game.room("Gruppe 1").id }, ANNA);
    assert.ok(again?.name === "person-moved" && again.arrivesAtMs === game.now);
    game.must("room.choose", { roomId: null }, ANNA);
    assert.equal(game.round("open").members[ANNA], undefined);
  });

  it("[CH1] waits for the offer while the round is prepared", () => {
    const game = prepared();
    assert.equal(choose(game, ANNA, "Gruppe 1"), "no-round");
    game.must("round.offer", {});
    assert.equal(choose(game, ANNA, "Gruppe 1"), "ok");
    assert.deepEqual(game.must("room.choose", { roomId: game.room("Gruppe 1").id }, ANNA), []);
    game.must("round.open", {});
    assert.equal(placeOf(game.state, ANNA), game.room("Gruppe 1").id);
    game.must("round.close", { graceSeconds: 60 });
    assert.ok(!("offered" in game.round("closing")));
  });

  it("[CH1] is refused without a round, in other rounds, while closing, and for rooms outside", () => {
    const game = playWith(2);
    assert.equal(game.code("room.choose", { roomId: null }, ANNA), "no-round");
    game.must("round.prepare", { rooms: [{ name: "Gruppe 1" }], assignment: { kind: "random" } });
    assert.equal(game.code("round.offer", {}), "not-allowed");
    game.must("round.open", {});
    assert.equal(choose(game, ANNA, "Gruppe 1"), "not-allowed");
    const free = prepared();
    free.must("round.open", {});
    assert.equal(choose(free, ANNA, "Plenum"), "not-found");
    free.must("round.close", { graceSeconds: 60 });
    assert.equal(choose(free, ANNA, "Gruppe 1"), "no-round");
  });

  it("[CH2] refuses a full group, and lets moderation seat more", () => {
    const game = prepared();
    game.must("round.open", {});
    assert.equal(choose(game, ANNA, "Gruppe 1"), "ok");
    assert.equal(choose(game, BEN, "Gruppe 1"), "room-full");
    game.must("person.move", { personId: BEN, roomId: game.room("Gruppe 1").id });
    assert.equal(choose(game, CLEO, "Gruppe 1"), "room-full");
    game.must("room.change", { roomId: game.room("Gruppe 1").id, capacity: null });
    assert.equal(choose(game, CLEO, "Gruppe 1"), "ok");
  });

  it("[CH2] sends late joiners only where there is room", () => {
    const game = playWith(2);
    const rooms = [
      { name: "Gruppe 1", capacity: 1 },
      { name: "Gruppe 2", capacity: 1 },
    ];
    game.must("round.prepare", { rooms, assignment: { kind: "free" } });
    game.must("round.open", {});
    choose(game, ANNA, "Gruppe 1");
    game.must("room.choose", { roomId: null }, BEN);
    const late = game.join("Spät");
    assert.equal(game.round("open").members[late], game.room("Gruppe 2").id);
    const later = game.join("Später");
    assert.equal(game.round("open").members[later], undefined);
  });

  it("[CH4] sends whoever has not chosen to the smallest group with a place when it opens", () => {
    const game = prepared(6, 2);
    game.must("round.offer", {});
    const observer = game.join("Zu Gast", "observer");
    choose(game, ANNA, "Gruppe 2");
    choose(game, BEN, "Gruppe 2");
    game.must("round.open", {});
    const { members } = game.round("open");
    assert.equal(members[ANNA], game.room("Gruppe 2").id);
    assert.deepEqual(Object.values(members).filter((each) => each === game.room("Gruppe 1").id).length, 2);
    assert.equal(Object.keys(members).length, 6);
    assert.equal(members[observer], undefined);
    assert.equal(members[game.moderator], undefined);
  });

  it("[CH4] leaves in the plenary whom no group has a place for", () => {
    const game = playWith(3);
    const rooms = [{ name: "Gruppe 1", capacity: 1 }];
    game.must("round.prepare", { rooms, assignment: { kind: "free" } });
    game.must("round.open", {});
    assert.deepEqual(Object.keys(game.round("open").members), [ANNA]);
  });

  it("[CH2] never lets choices overfill a group, in any order", () => {
    const choices = fc.array(fc.tuple(fc.nat(7), fc.nat(2), fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(choices, fc.integer({ min: 1, max: 4 }), (steps, capacity) => {
        const game = prepared(8, capacity);
        game.must("round.offer", {});
        for (const [index, [who, where, open]] of steps.entries()) {
          if (open && index === 10) game.must("round.open", {});
          const roomId = where === 2 ? null : game.room(`Gruppe ${String(where + 1)}`).id;
          game.code("room.choose", { roomId }, `person-${String(who + 1).padStart(4, "0")}`);
          const members = Object.values(game.state.round?.members ?? {});
          assert.ok(members.filter((each) => each === game.room("Gruppe 1").id).length <= capacity);
        }
      }),
    );
  });

  it("[CH2] takes a capacity of 1 to 500", () => {
    const game = playWith(1);
    for (const capacity of [0, -1, 1.5, 501, Number.NaN]) {
      const rooms = [{ name: "Gruppe 1", capacity }];
      assert.equal(game.code("round.prepare", { rooms, assignment: { kind: "free" } }), "invalid");
    }
  });
});

describe("round.offer", () => {
  it("[CH3] shows the round to everybody before it opens", () => {
    const game = prepared();
    assert.equal(viewOf(game.state, ANNA).round, null);
    game.must("round.offer", {});
    assert.deepEqual(game.must("round.offer", {}), []);
    assert.equal(viewOf(game.state, ANNA).round?.state, "prepared");
    assert.deepEqual(viewOf(game.state, ANNA).rooms, game.state.rooms);
  });

  it("[CH3] hides it again when it is shuffled or prepared anew", () => {
    const game = prepared();
    game.must("round.offer", {});
    game.must("round.shuffle", {});
    assert.equal(viewOf(game.state, ANNA).round, null);
    assert.equal(game.code("round.offer", {}), "not-allowed");
  });

  it("needs a prepared round", () => {
    assert.equal(playWith(1).code("round.offer", {}), "no-round");
  });
});
