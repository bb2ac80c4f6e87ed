import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { playWith } from "#lib/model/play.ts";
import { beganAt, missedOf } from "./missed.ts";

const MINUTE = 60_000;

describe("missedOf", () => {
  const times = { nowMs: 60 * MINUTE, seenAtMs: null, joinedAtMs: 60 * MINUTE, beganAtMs: 50 * MINUTE };

  it("welcomes whoever comes late to what has begun", () => {
    assert.equal(missedOf(times), "late");
    assert.equal(missedOf({ ...times, beganAtMs: null }), null);
    assert.equal(missedOf({ ...times, beganAtMs: 60 * MINUTE - 5_000 }), null);
  });

  it("welcomes back after more than three minutes, and not after a glance away", () => {
    assert.equal(missedOf({ ...times, seenAtMs: 56 * MINUTE }), "back");
    assert.equal(missedOf({ ...times, seenAtMs: 58 * MINUTE }), null);
  });

  it("says nothing to whoever was there from the beginning, also where nothing can be remembered", () => {
    assert.equal(missedOf({ ...times, joinedAtMs: 40 * MINUTE }), null);
  });
});

describe("beganAt", () => {
  it("is the phase in front; later phases make everybody late who was not there", () => {
    const game = playWith(1);
    assert.equal(beganAt(game.state), null);
    game.must("agenda.add", { title: "A", minutes: 5 });
    game.must("agenda.add", { title: "B", minutes: 5 });
    const [a, b] = game.state.agenda?.phases ?? [];
    game.must("agenda.start", { phaseId: a?.id ?? "" });
    assert.equal(beganAt(game.state), game.now);
    game.now += MINUTE;
    game.must("agenda.start", { phaseId: b?.id ?? "" });
    assert.equal(beganAt(game.state), 0);
    game.must("workshop.end", {});
    assert.equal(beganAt(game.state), null);
  });
});
