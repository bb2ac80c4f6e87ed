import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Command } from "#lib/model/command.ts";
import { plenaryOf } from "#lib/model/access.ts";
import { groups, type Play, playWith } from "#lib/model/play.ts";
import { evolve } from "#lib/model/workshop.ts";
import type { Happening } from "#live/log-client.ts";
import { HELD, lastDone } from "./last-done.ts";

/** Gives the commands and answers what a moderator's browser hears of each. */
function heard(game: Play, commands: readonly (readonly [Command, string])[]): readonly Happening[] {
  let seq = 10;
  const happenings: Happening[] = [];
  for (const [command, by] of commands) {
    let before = game.state;
    const decision = game.run(command, by);
    assert.ok(decision.ok, command.name);
    for (const event of decision.value) {
      seq += 1;
      happenings.push({ seq, before, event, stamp: { by, atMs: game.now } });
      before = evolve(before, event);
    }
    game.now += 1_000;
  }
  return happenings;
}

describe("lastDone", () => {
  it("is all that my last command did, and speaks of the last thing", () => {
    const game = playWith(2);
    game.must("agenda.use", { template: "peer-advice" });
    const phaseId = game.state.agenda?.phases[0]?.id ?? "";
    game.must("agenda.start", { phaseId });
    const held = heard(game, [[{ name: "agenda.skip", input: { phaseId } }, game.moderator]]);
    const done = lastDone(held, game.moderator, 10, 12);
    assert.deepEqual([done?.from, done?.to, done?.spoken.event.name], [11, 12, "phase-started"]);
  });

  it("is all of it when hundreds of people are moved at once, with others in between", () => {
    const game = playWith(300);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    const moves = game.state.people
      .filter(({ role }) => role === "participant")
      .map(({ id }) => ({ personId: id, roomId: plenaryOf(game.state) }));
    const all = heard(game, [
      [{ name: "people.move", input: { moves } }, game.moderator],
      [{ name: "hand.raise", input: {} }, moves[0]?.personId ?? ""],
    ]);
    assert.equal(all.length, 301);
    const done = lastDone(all.slice(-HELD), game.moderator, 10, 310);
    assert.deepEqual([done?.from, done?.to], [11, 310]);
  });

  it("is nothing when somebody else was last, or nothing happened", () => {
    const game = playWith(2);
    const other = game.join("Jona", "moderator");
    const held = heard(game, [
      [{ name: "head.change", input: { title: "Eins" } }, game.moderator],
      [{ name: "head.change", input: { title: "Zwei" } }, other],
    ]);
    assert.equal(lastDone(held, game.moderator, 11, 12), null);
    assert.equal(lastDone(held, game.moderator, 12, 13), null);
    assert.equal(lastDone(held, game.moderator, 10, 11)?.from, 11);
  });

  it("is nothing when a part of it cannot be taken back", () => {
    const game = playWith(2);
    game.must("writing.start", {});
    const held = heard(game, [
      [{ name: "writing.reveal", input: {} }, game.moderator],
      [{ name: "everybody.call", input: { place: "plenary" } }, game.moderator],
      [{ name: "everybody.release", input: {} }, game.moderator],
    ]);
    assert.equal(lastDone(held, game.moderator, 10, 11), null);
    assert.equal(lastDone(held, game.moderator, 11, 12)?.from, 12);
    assert.equal(lastDone(held, game.moderator, 12, 13)?.from, 13);
  });
});
