import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups, playWith } from "#lib/model/play.ts";
import { extendCommand, pauseCommand } from "./time-keys.ts";

describe("extendCommand, pauseCommand", () => {
  it("move the clock of the groups, else of the phase, else the one for anything", () => {
    const game = playWith(4);
    assert.equal(extendCommand(game.state, 1), null);
    assert.equal(pauseCommand(game.state), null);
    game.must("countdown.start", { seconds: 60 });
    assert.deepEqual(extendCommand(game.state, 1), { name: "countdown.extend", input: { seconds: 60 } });
    assert.equal(pauseCommand(game.state), "countdown.pause");
    game.must("agenda.add", { title: "A", minutes: 5 });
    game.must("agenda.start", { phaseId: game.state.agenda?.phases[0]?.id ?? "" });
    assert.equal(extendCommand(game.state, 5)?.name, "agenda.extend");
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" }, minutes: 10 });
    game.must("round.open", {});
    assert.deepEqual(extendCommand(game.state, 5), { name: "round.extend", input: { seconds: 300 } });
    assert.equal(pauseCommand(game.state), "timer.pause");
    game.must("timer.pause", {});
    assert.equal(pauseCommand(game.state), "timer.resume");
    game.must("timer.resume", {});
    game.must("round.close", { graceSeconds: 60 });
    assert.equal(extendCommand(game.state, 1)?.name, "round.extend");
    assert.equal(pauseCommand(game.state), "countdown.pause");
  });
});
