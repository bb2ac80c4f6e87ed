import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { placeOf } from "./access.ts";
import { groups, type Play, playWith } from "./play.ts";

const ANNA = "person-0001";

function prepared(): Play {
  const game = playWith(4);
  game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
  return game;
}

function opened(): Play {
  const game = prepared();
  game.must("round.open", {});
  return game;
}

describe("person.move", () => {
  it("[RD4] moves somebody live, with 5 s notice", () => {
    const game = opened();
    for (const name of ["Gruppe 1", "Gruppe 2"]) {
      const roomId = game.room(name).id;
      const events = game.must("person.move", { personId: ANNA, roomId });
      if (events.length > 0)
        assert.deepEqual(events, [
          { name: "person-moved", personId: ANNA, roomId, arrivesAtMs: game.now + 5000 },
        ]);
      assert.equal(placeOf(game.state, ANNA), roomId);
    }
  });

  it("[RD4] takes somebody back to the plenary", () => {
    const game = opened();
    game.must("person.move", { personId: ANNA, roomId: game.room("Plenum").id });
    assert.equal(game.round("open").members[ANNA], undefined);
    assert.equal(placeOf(game.state, ANNA), game.room("Plenum").id);
  });

  it("[RD4] ends a visit", () => {
    const game = opened();
    game.must("room.visit", { roomId: game.room("Gruppe 1").id });
    game.must("person.move", { personId: game.moderator, roomId: game.room("Gruppe 2").id });
    assert.deepEqual(game.state.visits, {});
    assert.equal(placeOf(game.state, game.moderator), game.room("Gruppe 2").id);
  });

  it("[RD4] works while prepared and while closing, else there is no round", () => {
    const game = playWith(1);
    const move = () =>
      game.code("person.move", { personId: ANNA, roomId: game.state.rooms.at(-1)?.id ?? "" });
    assert.equal(move(), "no-round");
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "manual" } });
    assert.equal(move(), "ok");
    game.must("round.open", {});
    game.must("round.close", { graceSeconds: 30 });
    assert.equal(move(), "ok");
    game.must("round.close", { graceSeconds: 0 });
    assert.equal(move(), "no-round");
  });

  it("[RD4] refuses unknown people and rooms outside the round", () => {
    const game = opened();
    const roomId = game.room("Gruppe 1").id;
    assert.equal(game.code("person.move", { personId: "nobody", roomId }), "not-found");
    assert.equal(game.code("person.move", { personId: ANNA, roomId: "nowhere" }), "not-found");
    game.must("round.close", { graceSeconds: 0 });
    game.must("round.prepare", { rooms: [{ name: "Museum" }], assignment: { kind: "random" } });
    assert.equal(game.code("person.move", { personId: ANNA, roomId }), "not-found");
    game.must("person.remove", { personId: ANNA });
    assert.equal(game.code("person.move", { personId: ANNA, roomId: game.room("Museum").id }), "not-found");
  });

  it("[CM5] is nothing if the person is there already", () => {
    const game = opened();
    const roomId = game.round("open").members[ANNA] ?? "";
    assert.deepEqual(game.must("person.move", { personId: ANNA, roomId }), []);
  });
});

describe("people.move", () => {
  it("[RD8] moves several at once, also back to the plenary", () => {
    for (const game of [prepared(), opened()]) {
      const people = game.state.people.filter(({ role }) => role === "participant").map(({ id }) => id);
      const [first = "", ...others] = people;
      const roomId = game.room("Gruppe 2").id;
      game.must("people.move", {
        moves: [
          { personId: first, roomId: game.room("Plenum").id },
          ...others.map((personId) => ({ personId, roomId })),
        ],
      });
      const members = game.state.round?.members ?? {};
      assert.equal(members[first], undefined);
      for (const personId of others) assert.equal(members[personId], roomId);
    }
  });

  it("[RD8] moves all or nobody, and of two wishes for one person takes the last", () => {
    const game = opened();
    const before = game.state;
    const roomId = game.room("Gruppe 1").id;
    const elsewhere = game.room("Gruppe 2").id;
    const unknown = { personId: "nobody", roomId };
    const moves = [{ personId: ANNA, roomId: elsewhere }, { personId: ANNA, roomId }, unknown];
    assert.equal(game.code("people.move", { moves }), "not-found");
    assert.equal(game.state, before);
    game.must("people.move", { moves: moves.slice(0, 2) });
    assert.equal(placeOf(game.state, ANNA), roomId);
    assert.deepEqual(game.must("people.move", { moves: [] }), []);
    game.must("round.close", { graceSeconds: 0 });
    assert.equal(game.code("people.move", { moves: moves.slice(0, 1) }), "no-round");
  });
});

describe("round.assign", () => {
  it("[AS3] puts somebody into a prepared group or takes them out", () => {
    const game = prepared();
    game.must("round.assign", { personId: ANNA, roomId: null });
    assert.equal(game.round("prepared").members[ANNA], undefined);
    game.must("round.assign", { personId: ANNA, roomId: game.room("Gruppe 2").id });
    assert.equal(game.round("prepared").members[ANNA], game.room("Gruppe 2").id);
    assert.equal(placeOf(game.state, ANNA), game.room("Plenum").id);
  });

  it("[RD2] is over once the round runs", () => {
    const game = opened();
    assert.equal(game.code("round.assign", { personId: ANNA, roomId: null }), "round-running");
  });
});
