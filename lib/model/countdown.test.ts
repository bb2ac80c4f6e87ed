import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dueAtMs } from "./clock.ts";
import { groups, type Play, playWith } from "./play.ts";

function leftMs(game: Play): number {
  const timer = game.state.countdown?.timer;
  assert.equal(timer?.kind, "running");
  return timer.endsAtMs - game.now;
}

describe("countdown", () => {
  it("[CD1] stands at zero and changes nothing", () => {
    const game = playWith(2);
    game.must("countdown.start", { seconds: 60, label: "  Pause " });
    assert.equal(game.state.countdown?.label, "Pause");
    assert.equal(dueAtMs(game.state), null);
    const before = game.state;
    game.now += 120_000;
    assert.deepEqual(game.tick(), []);
    assert.equal(game.state, before);
  });

  it("[CD1] runs beside a round", () => {
    const game = playWith(2);
    game.must("countdown.start", { seconds: 60 });
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" }, minutes: 5 });
    game.must("round.open", {});
    game.must("round.close", { graceSeconds: 0 });
    assert.equal(leftMs(game), 60_000);
  });

  it("[CD2] is one: starting replaces it, stopping removes it", () => {
    const game = playWith(1);
    game.must("countdown.start", { seconds: 60, label: "Pause" });
    game.must("countdown.start", { seconds: 30 });
    assert.equal(leftMs(game), 30_000);
    assert.equal(game.state.countdown?.label, undefined);
    game.must("countdown.stop", {});
    assert.ok(!("countdown" in game.state));
    assert.deepEqual(game.must("countdown.stop", {}), []);
  });

  it("[CM5] has nothing to tell where no time is left that could go", () => {
    const game = playWith(1);
    game.must("countdown.start", { seconds: 8 });
    assert.deepEqual(game.must("countdown.extend", { seconds: -60 }), []);
    game.now += 20_000;
    assert.deepEqual(game.must("countdown.extend", { seconds: -60 }), []);
  });

  it("[CD2] is paused, resumed and moved like the time of a round", () => {
    const game = playWith(1);
    game.must("countdown.start", { seconds: 60 });
    game.now += 20_000;
    game.must("countdown.pause", {});
    assert.deepEqual(game.must("countdown.pause", {}), []);
    game.now += 500_000;
    game.must("countdown.resume", {});
    assert.deepEqual(game.must("countdown.resume", {}), []);
    assert.equal(leftMs(game), 40_000);
    game.must("countdown.extend", { seconds: -300 });
    assert.equal(leftMs(game), 10_000);
    game.now += 60_000;
    game.must("countdown.extend", { seconds: 120 });
    assert.equal(leftMs(game), 120_000);
  });

  it("refuses what is no time, and to move what is not there", () => {
    const game = playWith(1);
    for (const seconds of [0, 4, 5.5, 10_801, Number.NaN])
      assert.equal(game.code("countdown.start", { seconds }), "invalid");
    assert.equal(game.code("countdown.start", { seconds: 60, label: "x".repeat(61) }), "invalid");
    assert.equal(game.code("countdown.pause", {}), "not-found");
    assert.equal(game.code("countdown.resume", {}), "not-found");
    assert.equal(game.code("countdown.extend", { seconds: 5 }), "not-found");
    assert.equal(game.code("countdown.start", { seconds: 60 }, "person-0001"), "not-allowed");
  });
});
