import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Play, playWith } from "./play.ts";
import { tasksOf } from "./tasks.ts";

/** An agenda with two tasks and a break, and two groups: one with a task from the agenda, one with its own. */
function working(): Play {
  const game = playWith(2);
  game.must("agenda.add", { title: "Sammeln", minutes: 5, task: "Sammeln Sie." });
  game.must("agenda.add", { title: "Ordnen", minutes: 5, task: "Ordnen Sie." });
  game.must("agenda.add", { title: "Pause", minutes: 5 });
  game.must("round.prepare", {
    rooms: [
      { name: "Eins", task: "Sammeln Sie." },
      { name: "Zwei", task: "Nur für Zwei." },
      { name: "Drei" },
    ],
    assignment: { kind: "random" },
  });
  game.must("round.open", {});
  return game;
}

function start(game: Play, title: string): void {
  const phase = game.state.agenda?.phases.find((each) => each.title === title);
  assert.ok(phase);
  game.must("agenda.start", { phaseId: phase.id });
}

function seen(game: Play, room: string): readonly (string | undefined)[] {
  const { phase, own } = tasksOf(game.state, game.room(room).id);
  return [phase?.task, own];
}

describe("tasksOf", () => {
  it("[AG8] is the room's own task without a phase", () => {
    const game = working();
    assert.deepEqual(seen(game, "Eins"), [undefined, "Sammeln Sie."]);
    assert.deepEqual(seen(game, "Drei"), [undefined, undefined]);
    assert.deepEqual(tasksOf(game.state, "nowhere"), {});
  });

  it("[AG8] is the task of the phase in front, said once, and with it what a room has of its own", () => {
    const game = working();
    start(game, "Sammeln");
    assert.deepEqual(seen(game, "Eins"), ["Sammeln Sie.", undefined]);
    assert.deepEqual(seen(game, "Zwei"), ["Sammeln Sie.", "Nur für Zwei."]);
    assert.deepEqual(seen(game, "Plenum"), ["Sammeln Sie.", undefined]);
  });

  it("[AG8] goes on with the agenda, and keeps what a room has when a phase has no task", () => {
    const game = working();
    start(game, "Ordnen");
    assert.deepEqual(seen(game, "Eins"), ["Ordnen Sie.", undefined]);
    start(game, "Pause");
    assert.deepEqual(seen(game, "Eins"), [undefined, "Sammeln Sie."]);
  });
});
