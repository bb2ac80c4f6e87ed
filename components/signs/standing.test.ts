import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Online } from "#lib/model/attendance.ts";
import { groups, type Play, playWith } from "#lib/model/play.ts";
import { handNow, hasTask, readyIn } from "./standing.ts";

const [ANNA, BEN, CEM] = ["person-0001", "person-0002", "person-0003"];

/** A phone that sleeps is still there. */
function onlineIn(game: Play): Online {
  return Object.fromEntries(
    game.state.people.map(({ id }, index) => [id, index % 2 === 0 ? "here" : "away"]),
  );
}

describe("handNow", () => {
  it("[TG4] says who is next, not counting whoever speaks", () => {
    const game = playWith(3);
    for (const personId of [ANNA, BEN, CEM]) game.must("hand.raise", {}, personId);
    assert.deepEqual(handNow(game.state, CEM), { kind: "waiting", place: 3 });
    game.must("hand.take", { personId: ANNA });
    assert.deepEqual(handNow(game.state, ANNA), { kind: "speaking" });
    assert.deepEqual(handNow(game.state, CEM), { kind: "waiting", place: 2 });
    game.must("hand.lower", {}, CEM);
    assert.deepEqual(handNow(game.state, CEM), { kind: "down" });
  });
});

describe("readyIn", () => {
  it("[TG5] counts the members of a group there, and everybody in the plenary", () => {
    const game = playWith(4);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    game.must("round.open", {});
    const { members } = game.round("open");
    const roomId = members[ANNA] ?? "";
    game.must("ready.set", { ready: true }, ANNA);
    const online = onlineIn(game);
    assert.deepEqual(readyIn({ state: game.state, online }, roomId), { ready: 1, of: 2 });
    assert.deepEqual(readyIn({ state: game.state, online }, game.room("Plenum").id), { ready: 1, of: 4 });
  });

  it("[TG5] waits for nobody who has gone, and keeps whoever was done before", () => {
    const game = playWith(5);
    const all = onlineIn(game);
    const plenary = game.room("Plenum").id;
    game.must("writing.start", {});
    for (const personId of [ANNA, BEN, CEM]) game.must("ready.set", { ready: true }, personId);
    const count = (...gone: string[]) => {
      const online = Object.fromEntries(Object.entries(all).filter(([personId]) => !gone.includes(personId)));
      return readyIn({ state: game.state, online }, plenary);
    };
    assert.deepEqual(count(), { ready: 3, of: 5 });
    assert.deepEqual(count("person-0004", "person-0005"), { ready: 3, of: 3 });
    assert.deepEqual(count(ANNA, "person-0004"), { ready: 3, of: 4 });
    assert.deepEqual(count(...Object.keys(all)), { ready: 3, of: 3 });
  });
});

describe("hasTask", () => {
  it("is so while groups work or a phase is in front", () => {
    const game = playWith(2);
    assert.equal(hasTask(game.state), false);
    game.must("agenda.add", { title: "Sammeln", minutes: null });
    game.must("agenda.start", { phaseId: game.state.agenda?.phases[0]?.id ?? "" });
    assert.equal(hasTask(game.state), true);
    game.must("workshop.end", {});
    assert.equal(hasTask(game.state), false);
  });

  it("[PW1] is so while people write for themselves", () => {
    const game = playWith(2);
    game.must("writing.start", {});
    assert.equal(hasTask(game.state), true);
  });
});
