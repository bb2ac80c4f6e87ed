import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { WorkshopEvent } from "./event.ts";
import { groups, type Play, playWith } from "./play.ts";
import { roomsFor, viewOf, viewOfEvent } from "./view.ts";

const ANNA = "person-0001";
const BEN = "person-0002";

function afterOneRound(): Play {
  const game = playWith(3);
  game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
  game.must("round.open", {});
  game.must("round.close", { graceSeconds: 0 });
  return game;
}

/** What the viewer is told of the one event that `act` leads to. */
function told(game: Play, viewer: string, act: () => readonly WorkshopEvent[]) {
  const before = game.state;
  const [event] = act();
  assert.ok(event);
  return viewOfEvent(before, event, viewer);
}

describe("viewOf", () => {
  it("[VW2] shows moderation all", () => {
    const game = afterOneRound();
    game.must("round.prepare", { rooms: groups(3), assignment: { kind: "random" } });
    assert.equal(viewOf(game.state, game.moderator), game.state);
  });

  it("[VW2] shows nobody else a round that is only prepared, but the one before", () => {
    const game = afterOneRound();
    const before = viewOf(game.state, ANNA);
    const rooms = [{ name: "Gruppe 1", task: "Geheim" }, { name: "Museum" }];
    game.must("round.prepare", { rooms, assignment: { kind: "random" } });
    assert.deepEqual(viewOf(game.state, ANNA), before);
    assert.deepEqual(viewOf(game.state, game.join("Sprecherin", "speaker")).round, before.round);
    assert.ok(!JSON.stringify(viewOf(game.state, ANNA)).includes("Geheim"));
    game.must("round.open", {});
    assert.deepEqual(viewOf(game.state, ANNA), game.state);
  });

  it("[VW3] shows removed people to moderation alone", () => {
    const game = playWith(2);
    game.must("person.remove", { personId: BEN });
    assert.ok(viewOf(game.state, game.moderator).people.some((person) => person.id === BEN));
    assert.ok(!viewOf(game.state, ANNA).people.some((person) => person.id === BEN));
  });

  it("[VW4] shows a message to a room to those it was sent to, and to moderation", () => {
    const game = playWith(2);
    const members = { [ANNA]: 0, [BEN]: 1 };
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "manual", members } });
    game.must("round.open", {});
    game.must("broadcast.send", { text: "Für Gruppe 1", roomId: game.room("Gruppe 1").id });
    game.must("broadcast.send", { text: "Für alle" });
    const texts = (viewer: string) => viewOf(game.state, viewer).broadcasts.map(({ text }) => text);
    assert.deepEqual(texts(ANNA), ["Für Gruppe 1", "Für alle"]);
    assert.deepEqual(texts(BEN), ["Für alle"]);
    assert.deepEqual(texts(game.moderator), ["Für Gruppe 1", "Für alle"]);
    assert.deepEqual(texts("stranger"), ["Für alle"]);
  });
});

describe("viewOfEvent", () => {
  it("[VW2] tells nobody but moderation of the preparation", () => {
    const game = afterOneRound();
    const prepare = () => game.must("round.prepare", { rooms: groups(3), assignment: { kind: "random" } });
    assert.equal(told(game, ANNA, prepare), null);
    const change = () => game.must("room.change", { roomId: game.room("Gruppe 1").id, task: "Neu" });
    assert.equal(told(game, ANNA, change), null);
    const assign = () => game.must("round.assign", { personId: ANNA, roomId: null });
    assert.equal(told(game, ANNA, assign), null);
    const plenary = () => game.must("room.change", { roomId: game.room("Plenum").id, task: "Ankommen" });
    assert.notEqual(told(game, ANNA, plenary), null);
  });

  it("[VW3] lets others forget a removed person, and meet a readmitted one anew", () => {
    const game = playWith(2);
    const removed = told(game, ANNA, () => game.must("person.remove", { personId: BEN }));
    assert.deepEqual(removed, { name: "person-removed", personId: BEN, unseen: true });
    const renamed = () => game.must("person.rename", { personId: BEN, name: "Ohne Namen" });
    assert.equal(told(game, ANNA, renamed), null);
    const back = told(game, ANNA, () => game.must("person.readmit", { personId: BEN }));
    assert.deepEqual(back, { name: "person-joined", person: game.person(BEN) });
  });

  it("[VW5] asks for a new snapshot only when the viewer's own rights change", () => {
    const game = playWith(2);
    const promote = () => game.must("person.promote", { personId: ANNA, role: "moderator" });
    assert.equal(told(game, ANNA, promote), "resync");
    const demote = () => game.must("person.promote", { personId: ANNA, role: "scribe" });
    assert.notEqual(told(game, BEN, demote), "resync");
    assert.equal(
      told(game, BEN, () => game.must("person.remove", { personId: BEN })),
      "resync",
    );
    assert.equal(
      told(game, BEN, () => game.must("person.readmit", { personId: BEN })),
      "resync",
    );
  });
});

describe("roomsFor", () => {
  it("[VW2] has the rooms of the view, whatever is prepared or offered", () => {
    const game = afterOneRound();
    const rooms = [{ name: "Gruppe 1", task: "Geheim" }, { name: "Museum" }];
    const steps = [
      () => {},
      () => game.must("round.prepare", { rooms, assignment: { kind: "free" } }),
      () => game.must("round.offer", {}),
      () => game.must("round.open", {}),
    ];
    for (const step of steps) {
      step();
      for (const person of [game.moderator, ANNA, "nobody-0001"])
        assert.equal(roomsFor(game.state, person), viewOf(game.state, person).rooms);
    }
  });
});
