import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { playWith } from "#lib/model/play.ts";
import { hasClock, secondsOf } from "./quiet-time.ts";

describe("secondsOf", () => {
  it("reads minutes with either decimal sign, nothing without a time, and refuses the rest", () => {
    assert.equal(secondsOf({ minutes: "5", timeless: false }), 300);
    assert.equal(secondsOf({ minutes: " 2,5 ", timeless: false }), 150);
    assert.equal(secondsOf({ minutes: "fünf", timeless: true }), null);
    for (const minutes of ["", "0", "fünf", "181"])
      assert.equal(secondsOf({ minutes, timeless: false }), undefined);
  });
});

describe("hasClock", () => {
  it("sees the time of a phase and the clock for anything", () => {
    const game = playWith(1);
    assert.equal(hasClock(game.state), false);
    game.must("countdown.start", { seconds: 60 });
    assert.equal(hasClock(game.state), true);
    game.must("countdown.stop", {});
    game.must("agenda.add", { title: "A", minutes: null });
    game.must("agenda.start", { phaseId: game.state.agenda?.phases[0]?.id ?? "" });
    assert.equal(hasClock(game.state), false);
  });
});
