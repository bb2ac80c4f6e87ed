import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { progressOf } from "./agenda-progress.ts";
import { type Play, playWith } from "./play.ts";

const MINUTE = 60_000;

/** A 5, B 10, C 20 minutes. */
function planned(): Play {
  const game = playWith(1);
  for (const [title, minutes] of [
    ["A", 5],
    ["B", 10],
    ["C", 20],
  ] as const)
    game.must("agenda.add", { title, minutes });
  return game;
}

function id(game: Play, title: string): string {
  return game.state.agenda?.phases.find((phase) => phase.title === title)?.id ?? "";
}

function start(game: Play, title: string): void {
  game.must("agenda.start", { phaseId: id(game, title) });
}

const look = (game: Play) => progressOf(game.state, game.now);

describe("progressOf", () => {
  it("stands before the first phase, and knows when all would be over", () => {
    const game = planned();
    const { number, count, current, next, endMs, lateMs } = look(game);
    assert.deepEqual([number, count, current, next?.title, lateMs], [0, 3, undefined, "A", 0]);
    assert.equal(endMs, game.now + 35 * MINUTE);
    assert.deepEqual(progressOf(playWith(1).state, game.now).steps, []);
  });

  it("[AG7] counts the time that each phase was in front, also over several turns", () => {
    const game = planned();
    start(game, "A");
    game.now += 4 * MINUTE;
    start(game, "B");
    game.now += 3 * MINUTE;
    start(game, "A");
    game.now += 2 * MINUTE;
    const { steps, current } = look(game);
    assert.deepEqual(
      steps.map(({ phase, standing, spentMs }) => [phase.title, standing, spentMs / MINUTE]),
      [
        ["A", "current", 6],
        ["B", "done", 3],
        ["C", "ahead", 0],
      ],
    );
    assert.equal(current?.phase.title, "A");
    game.must("agenda.start", { phaseId: null });
    game.now += 60 * MINUTE;
    assert.deepEqual(
      look(game).steps.map(({ spentMs }) => spentMs / MINUTE),
      [6, 3, 0],
    );
  });

  it("says how much is left, below zero when a phase is over", () => {
    const game = planned();
    start(game, "B");
    game.now += 4 * MINUTE;
    assert.equal(look(game).leftMs, 6 * MINUTE);
    game.now += 8 * MINUTE;
    assert.equal(look(game).leftMs, -2 * MINUTE);
    assert.equal(look(game).endMs, game.now + 20 * MINUTE);
  });

  it("says how late it is: by what is behind, by extending, and by going beyond the time", () => {
    const game = planned();
    start(game, "A");
    game.now += 7 * MINUTE;
    assert.equal(look(game).lateMs, 2 * MINUTE);
    start(game, "B");
    assert.equal(look(game).lateMs, 2 * MINUTE);
    game.must("agenda.extend", { seconds: 180 });
    assert.equal(look(game).lateMs, 5 * MINUTE);
    game.must("agenda.extend", { seconds: -600 });
    assert.equal(look(game).lateMs, -5 * MINUTE);
  });

  it("gains the time of what is passed over, and counts skipped phases for nothing", () => {
    const game = planned();
    start(game, "A");
    game.now += 5 * MINUTE;
    start(game, "C");
    assert.equal(look(game).lateMs, -10 * MINUTE);
    assert.deepEqual(
      look(game).steps.map(({ standing }) => standing),
      ["done", "left-out", "current"],
    );
    game.must("agenda.skip", { phaseId: id(game, "B") });
    const { lateMs, number, count } = look(game);
    assert.deepEqual([lateMs, number, count], [0, 2, 2]);
  });

  it("knows no end where something has no time", () => {
    const game = planned();
    game.must("agenda.add", { title: "Offen", minutes: null });
    assert.equal(look(game).endMs, null);
    start(game, "Offen");
    assert.equal(look(game).endMs, null);
    assert.equal(look(game).leftMs, null);
  });

  it("[AG7] loses no time and makes none up, for any order of starts", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ which: fc.nat(3), waitMs: fc.nat(900_000) })), (turns) => {
        const game = planned();
        let inFrontMs = 0;
        for (const { which, waitMs } of turns) {
          const phaseId = game.state.agenda?.phases[which]?.id ?? null;
          game.must("agenda.start", { phaseId });
          game.now += waitMs;
          if (game.state.agenda?.current) inFrontMs += waitMs;
        }
        const { steps, number, count } = look(game);
        assert.equal(
          steps.reduce((sum, { spentMs }) => sum + spentMs, 0),
          inFrontMs,
        );
        assert.ok(number >= 0 && number <= count);
        assert.ok(steps.filter(({ standing }) => standing === "current").length <= 1);
      }),
    );
  });
});
