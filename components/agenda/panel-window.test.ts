import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { progressOf } from "#lib/model/agenda-progress.ts";
import { playWith } from "#lib/model/play.ts";
import { windowOf } from "./panel-window.ts";

/** Of so many phases, with the one at `at` in front (none: -1): the numbers that are shown, and how many are not. */
function shown(count: number, at: number) {
  const game = playWith(1);
  for (let number = 1; number <= count; number += 1)
    game.must("agenda.add", { title: String(number), minutes: 5 });
  const phaseId = game.state.agenda?.phases[at]?.id;
  if (phaseId !== undefined) game.must("agenda.start", { phaseId });
  const { before, steps, after } = windowOf(progressOf(game.state, game.now));
  return [before, steps.map(({ phase }) => phase.title).join(" "), after];
}

describe("windowOf", () => {
  it("begins with the first phases", () => {
    assert.deepEqual(shown(10, -1), [0, "1 2 3 4", 6]);
    assert.deepEqual(shown(10, 0), [0, "1 2 3 4", 6]);
    assert.deepEqual(shown(0, -1), [0, "", 0]);
  });

  it("goes along with the phase in front", () => {
    assert.deepEqual(shown(10, 4), [3, "4 5 6 7 8", 2]);
    assert.deepEqual(shown(10, 9), [8, "9 10", 0]);
  });

  it("hides no single phase", () => {
    assert.deepEqual(shown(10, 2), [0, "1 2 3 4 5 6", 4]);
    assert.deepEqual(shown(10, 5), [4, "5 6 7 8 9 10", 0]);
    assert.deepEqual(shown(5, 0), [0, "1 2 3 4 5", 0]);
  });
});
