import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { grantOf, placeOf } from "./access.ts";
import { dueAtMs } from "./clock.ts";
import { groups, type Play, playWith } from "./play.ts";

function opened(minutes: number | null = 10): Play {
  const game = playWith(4);
  game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" }, minutes });
  game.must("round.open", {});
  game.now += 5000;
  return game;
}

function leftMs(game: Play): number {
  const { timer } = game.round("open");
  return timer.kind === "running" ? timer.endsAtMs - game.now : Number.NaN;
}

describe("round.extend", () => {
  it("[TM3] moves the end later or earlier", () => {
    const game = opened();
    game.must("round.extend", { seconds: 120 });
    assert.equal(leftMs(game), 12 * 60_000);
    game.must("round.extend", { seconds: -60 });
    assert.equal(leftMs(game), 11 * 60_000);
  });

  it("[TM3] leaves at least 10 s, or what was left", () => {
    const game = opened();
    game.must("round.extend", { seconds: -3600 });
    assert.equal(leftMs(game), 10_000);
    game.now += 7_000;
    game.must("round.extend", { seconds: -60 });
    assert.equal(leftMs(game), 3_000);
  });

  it("[CM5] has nothing to tell where no time is left that could go", () => {
    const game = opened();
    game.must("settings.change", { autoReturn: false });
    game.must("round.extend", { seconds: -3600 });
    game.now += 7_000;
    assert.deepEqual(game.must("round.extend", { seconds: -60 }), []);
    game.now += 60_000;
    assert.deepEqual(game.must("round.extend", { seconds: -60 }), []);
  });

  it("[TM3] never sets an end into the past nor beyond a day, whenever it is asked", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -10_800, max: 10_800 }), fc.nat(700_000)), { maxLength: 30 }),
        (steps) => {
          const game = opened();
          for (const [seconds, waitMs] of steps) {
            game.now += waitMs;
            game.code("round.extend", { seconds });
            if (seconds > 0) assert.ok(leftMs(game) >= 0 && leftMs(game) <= 24 * 3_600_000);
          }
        },
      ),
    );
  });

  it("[TM4] opens a closing round again with the added time", () => {
    const game = opened();
    game.must("round.close", { graceSeconds: 60 });
    game.now += 59_000;
    assert.equal(game.code("round.extend", { seconds: -10 }), "not-allowed");
    game.must("round.extend", { seconds: 120 });
    assert.equal(leftMs(game), 120_000);
    assert.ok(game.round("open").arrivesAtMs < game.now);
    assert.ok(!("closesAtMs" in game.round("open")));
  });

  it("[TM3] needs a running round with an end", () => {
    const game = playWith(1);
    assert.equal(game.code("round.extend", { seconds: 60 }), "no-round");
    assert.equal(opened(null).code("round.extend", { seconds: 60 }), "not-allowed");
  });
});

describe("round.close", () => {
  it("[TM5] closes at once without grace", () => {
    const game = opened();
    game.must("round.close", { graceSeconds: 0 });
    assert.equal(game.round("closed").closedAtMs, game.now);
  });

  it("[TM5] gives grace, which asking again changes", () => {
    const game = opened();
    game.must("round.close", { graceSeconds: 120 });
    assert.equal(game.round("closing").closesAtMs, game.now + 120_000);
    game.must("round.close", { graceSeconds: 30 });
    assert.equal(game.round("closing").closesAtMs, game.now + 30_000);
    game.must("round.close", { graceSeconds: 0 });
    assert.equal(game.code("round.close", { graceSeconds: 0 }), "no-round");
  });

  it("[TM5] refuses grace that is none", () => {
    const game = opened();
    assert.equal(game.code("round.close", { graceSeconds: -1 }), "invalid");
    assert.equal(game.code("round.close", { graceSeconds: 601 }), "invalid");
    assert.equal(game.code("round.close", { graceSeconds: Number.NaN }), "invalid");
  });

  it("[RD5] brings everybody back to the plenary, visitors too", () => {
    const game = opened();
    game.must("room.visit", { roomId: game.room("Gruppe 1").id });
    game.must("round.close", { graceSeconds: 0 });
    for (const { id } of game.state.people) assert.equal(placeOf(game.state, id), game.room("Plenum").id);
    assert.deepEqual(game.state.visits, {});
  });

  it("[RD7] leaves the group's board writable for its members, also while the next round is prepared", () => {
    const game = opened();
    const roomId = game.round("open").members["person-0001"] ?? "";
    const grant = () => grantOf(game.state, "person-0001", { kind: "room", roomId });
    game.must("round.close", { graceSeconds: 0 });
    assert.equal(grant(), "write");
    game.must("round.prepare", { rooms: [{ name: "Museum" }], assignment: { kind: "random" } });
    assert.equal(grant(), "write");
    game.must("round.open", {});
    // [AC8] Whoever goes on to another group may finish first.
    assert.equal(grant(), "write");
    game.now = dueAtMs(game.state) ?? 0;
    game.tick();
    assert.equal(grant(), "none");
  });
});

describe("clock.tick", () => {
  it("[TM1] has nothing to do before it is due", () => {
    const game = opened(1);
    assert.equal(dueAtMs(game.state), game.now + 60_000);
    game.now += 59_999;
    assert.deepEqual(game.tick(), []);
  });

  it("[TM8] leaves people in their groups when the time is over, if they are not brought back by themselves", () => {
    const game = opened(1);
    game.must("settings.change", { autoReturn: false });
    assert.equal(dueAtMs(game.state), null);
    game.now += 120_000;
    assert.deepEqual(game.tick(), []);
    assert.equal(game.round("open").timer.kind, "running");
    game.must("round.extend", { seconds: 60 });
    assert.equal(leftMs(game), 60_000);
    game.now += 90_000;
    game.must("settings.change", { autoReturn: true });
    assert.ok((dueAtMs(game.state) ?? Infinity) <= game.now);
    game.tick();
    assert.equal(game.round("closing").closesAtMs, game.now + 60_000);
  });

  it("[TM8] goes on to further turns and closes by hand all the same", () => {
    const game = playWith(4);
    game.must("settings.change", { autoReturn: false });
    const assignment = { kind: "rotate", turns: 2 } as const;
    game.must("round.prepare", { rooms: groups(2), assignment, minutes: 1 });
    game.must("round.open", {});
    for (let step = 0; step < 2; step += 1) {
      game.now = Math.max(game.now, dueAtMs(game.state) ?? 0);
      game.tick();
    }
    assert.equal(game.round("open").number, 2);
    game.now += 10 * 60_000;
    game.tick();
    assert.equal(game.round("open").number, 2);
    game.must("round.close", { graceSeconds: 30 });
    game.now += 30_000;
    game.tick();
    assert.equal(game.round("closed").number, 2);
  });

  it("[TM2] gives 60 s for the harvest at zero, then closes", () => {
    const game = opened(1);
    game.now += 60_000;
    assert.deepEqual(game.tick(), [{ name: "round-closing", closesAtMs: game.now + 60_000 }]);
    assert.deepEqual(game.tick(), []);
    game.now += 60_000;
    assert.equal(dueAtMs(game.state), game.now);
    assert.deepEqual(game.tick(), [{ name: "round-closed", closedAtMs: game.now }]);
    assert.equal(dueAtMs(game.state), null);
  });

  it("[TM2] gives the whole harvest time also when the server comes late", () => {
    const game = opened(1);
    game.now += 3_600_000;
    game.tick();
    assert.equal(game.round("closing").closesAtMs, game.now + 60_000);
  });

  it("[TM1] is never due without an end, before a round and after the workshop", () => {
    const game = opened(null);
    assert.equal(dueAtMs(game.state), null);
    assert.equal(dueAtMs(playWith(1).state), null);
    const ended = opened(1);
    ended.must("workshop.end", {});
    assert.equal(dueAtMs(ended.state), null);
    assert.deepEqual(ended.tick(), []);
  });
});

describe("timer.pause, timer.resume", () => {
  it("[TM6] loses no time while paused", () => {
    const game = opened();
    game.must("timer.pause", {});
    assert.deepEqual(game.round("open").timer, { kind: "paused", remainingMs: 10 * 60_000 });
    assert.equal(dueAtMs(game.state), null);
    game.now += 3_600_000;
    assert.deepEqual(game.tick(), []);
    game.must("timer.resume", {});
    assert.equal(leftMs(game), 10 * 60_000);
  });

  it("[TM6] lets time run only between resuming and pausing, for any order of both", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(20_000)), { maxLength: 25 }), (steps) => {
        const game = opened();
        let running = true;
        let expected = 10 * 60_000;
        for (const [pause, waitMs] of steps) {
          game.now += waitMs;
          if (running) expected -= waitMs;
          game.must(pause ? "timer.pause" : "timer.resume", {});
          running = !pause;
        }
        game.must("timer.resume", {});
        assert.equal(leftMs(game), expected);
      }),
    );
  });

  it("[CM5] is safe to repeat", () => {
    const game = opened();
    game.must("timer.pause", {});
    assert.deepEqual(game.must("timer.pause", {}), []);
    game.must("timer.resume", {});
    assert.deepEqual(game.must("timer.resume", {}), []);
  });

  it("[TM6] extends while paused and stays paused", () => {
    const game = opened();
    game.must("timer.pause", {});
    game.must("round.extend", { seconds: 60 });
    assert.deepEqual(game.round("open").timer, { kind: "paused", remainingMs: 11 * 60_000 });
  });

  it("needs a round with a limit that is open", () => {
    assert.equal(playWith(1).code("timer.pause", {}), "no-round");
    const unlimited = opened(null);
    assert.equal(unlimited.code("timer.pause", {}), "not-allowed");
    assert.equal(unlimited.code("timer.resume", {}), "not-allowed");
    const closing = opened();
    closing.must("round.close", { graceSeconds: 30 });
    assert.equal(closing.code("timer.pause", {}), "not-allowed");
  });
});

describe("timer.set", () => {
  it("[TM7] sets what is left from now", () => {
    const game = opened();
    game.now += 60_000;
    game.must("timer.set", { seconds: 90 });
    assert.equal(leftMs(game), 90_000);
  });

  it("[TM7] counts from the arrival while people are on their way", () => {
    const game = playWith(2);
    game.must("round.prepare", { rooms: groups(1), assignment: { kind: "random" }, minutes: 10 });
    game.must("round.open", {});
    game.must("timer.set", { seconds: 60 });
    assert.equal(leftMs(game), 65_000);
  });

  it("[TM7] takes the limit away and gives one again", () => {
    const game = opened();
    game.must("timer.set", { seconds: null });
    assert.equal(dueAtMs(game.state), null);
    assert.deepEqual(game.must("timer.set", { seconds: null }), []);
    game.must("timer.set", { seconds: 300 });
    assert.equal(leftMs(game), 300_000);
  });

  it("[TM7] stays paused, and opens a closing round again", () => {
    const game = opened();
    game.must("timer.pause", {});
    game.must("timer.set", { seconds: 30 });
    assert.deepEqual(game.round("open").timer, { kind: "paused", remainingMs: 30_000 });
    game.must("round.close", { graceSeconds: 60 });
    game.must("timer.set", { seconds: 30 });
    assert.equal(leftMs(game), 30_000);
    game.must("round.close", { graceSeconds: 60 });
    game.must("timer.set", { seconds: null });
    assert.deepEqual(game.round("open").timer, { kind: "none" });
  });

  it("[TM7] refuses less than 10 s and more than three hours", () => {
    const game = opened();
    for (const seconds of [0, -5, 9, 10_801, Number.NaN])
      assert.equal(game.code("timer.set", { seconds }), "invalid");
    game.must("timer.set", { seconds: 10 });
  });
});
