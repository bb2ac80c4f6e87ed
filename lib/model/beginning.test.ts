import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups, playWith } from "./play.ts";

const RANDOM = { kind: "random" } as const;

describe("round.begin", () => {
  it("[RD9] prepares and opens in one", () => {
    const game = playWith(4);
    const events = game.must("round.begin", { rooms: groups(2), assignment: RANDOM, minutes: 3 });
    assert.deepEqual(
      events.map(({ name }) => name),
      ["round-opened"],
    );
    const round = game.round("open");
    assert.deepEqual([round.number, round.minutes, Object.keys(round.members).length], [1, 3, 4]);
    assert.equal(game.state.before, undefined);
  });

  it("[RD9] closes what runs, and drops what is prepared", () => {
    const game = playWith(4);
    game.must("round.begin", { rooms: groups(2), assignment: RANDOM });
    const names = (count: number) =>
      game.must("round.begin", { rooms: groups(count), assignment: RANDOM }).map(({ name }) => name);
    assert.deepEqual(names(2), ["round-closed", "round-opened"]);
    assert.equal(game.round("open").number, 2);
    assert.equal(game.state.seatings?.rounds.length, 1);
    game.must("round.close", { graceSeconds: 0 });
    game.must("round.prepare", { rooms: [{ name: "Verworfen" }], assignment: RANDOM });
    assert.deepEqual(names(1), ["round-discarded", "round-opened"]);
    assert.equal(game.round("open").number, 3);
    assert.ok(!game.state.rooms.some(({ name }) => name === "Verworfen"));
  });

  it("[RD9] refuses as preparing does, and then closes nothing", () => {
    const game = playWith(4);
    game.must("round.begin", { rooms: groups(2), assignment: RANDOM });
    const before = game.state;
    assert.equal(game.code("round.begin", { rooms: [], assignment: RANDOM }), "too-few-rooms");
    assert.equal(game.code("round.begin", { rooms: groups(31), assignment: RANDOM }), "too-many-rooms");
    assert.equal(game.code("round.begin", { rooms: groups(2), assignment: RANDOM, minutes: 0 }), "invalid");
    const members = { nobody: 0 };
    assert.equal(
      game.code("round.begin", { rooms: groups(2), assignment: { kind: "manual", members } }),
      "not-found",
    );
    assert.equal(game.state, before);
  });

  it("[RD9] puts what people write for themselves on the boards of these groups, if it is to be revealed", () => {
    const game = playWith(4);
    game.must("writing.start", {});
    game.must("round.begin", { rooms: groups(2), assignment: RANDOM });
    const before = game.state;
    assert.ok(before.writing !== undefined && before.shares === undefined);
    game.must("round.begin", { rooms: groups(2), assignment: RANDOM, reveal: true });
    const { writing, shares } = game.state;
    assert.equal(writing, undefined);
    assert.deepEqual(shares?.[0]?.groups, game.round("open").members);
    assert.equal(shares?.[0]?.inGroups, true);
    game.must("round.begin", { rooms: groups(1), assignment: RANDOM, reveal: true });
    assert.deepEqual(game.state.shares, shares, "nothing to reveal is no fault");
  });
});
