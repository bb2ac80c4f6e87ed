import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Command } from "./command.ts";
import type { WorkshopEvent } from "./event.ts";
import { type LogKey, valuesOf } from "./log-values.ts";
import { groups, type Play, playWith } from "./play.ts";

const ANNA = "person-0001";

/** What is said of the one event to which a command leads. */
function said(game: Play, command: Command) {
  const before = game.state;
  const decision = game.run(command, game.moderator);
  assert.ok(decision.ok, command.name);
  const event = decision.value.at(-1);
  assert.ok(event);
  return valuesOf(before, event as Extract<WorkshopEvent, { name: LogKey }>);
}

function phaseId(game: Play, title: string): string {
  return game.state.agenda?.phases.find((phase) => phase.title === title)?.id ?? "";
}

describe("valuesOf", () => {
  it("[LG1] says which phase was added, moved, changed, skipped or removed", () => {
    const game = playWith(1);
    const first = { name: "agenda.add", input: { title: "A", minutes: 5 } } as const;
    assert.deepEqual(said(game, first), { kind: "added", text: "A", count: 1 });
    game.must("agenda.add", { title: "B", minutes: 5 });
    game.must("agenda.add", { title: "C", minutes: 5 });
    const of = (title: string) => ({ phaseId: phaseId(game, title) });
    const kinds = [
      said(game, { name: "agenda.move", input: { ...of("C"), to: 0 } }),
      said(game, { name: "agenda.change", input: { ...of("A"), minutes: 7 } }),
      said(game, { name: "agenda.skip", input: of("B") }),
      said(game, { name: "agenda.skip", input: { ...of("B"), skipped: false } }),
      said(game, { name: "agenda.remove", input: of("B") }),
      said(game, { name: "agenda.use", input: { template: "peer-advice" } }),
    ].map(({ kind, text }) => [kind, text]);
    assert.deepEqual(kinds, [
      ["moved", "C"],
      ["changed", "A"],
      ["skipped", "B"],
      ["back", "B"],
      ["removed", "B"],
      ["replaced", undefined],
    ]);
  });

  it("[LG1] says by how much a time was moved", () => {
    const game = playWith(3);
    game.must("agenda.add", { title: "A", minutes: 5 });
    game.must("agenda.start", { phaseId: phaseId(game, "A") });
    const extend = { name: "agenda.extend", input: { seconds: 120 } } as const;
    assert.deepEqual(said(game, extend), { text: "A", seconds: 120 });
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" }, minutes: 10 });
    game.must("round.open", {});
    const shorter = { name: "round.extend", input: { seconds: -60 } } as const;
    assert.deepEqual(said(game, shorter), { kind: "moved", seconds: -60 });
    assert.deepEqual(said(game, { name: "timer.pause", input: {} }), { kind: "paused" });
    assert.deepEqual(said(game, { name: "timer.resume", input: {} }), { kind: "resumed" });
    assert.deepEqual(said(game, { name: "timer.set", input: { seconds: null } }), { kind: "none" });
  });

  it("[LG1] names one locked board, or counts several", () => {
    const game = playWith(2);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    game.must("round.open", {});
    const one = game.room("Gruppe 1").id;
    assert.deepEqual(said(game, { name: "board.lock", input: { roomId: one } }), {
      kind: "on",
      room: "Gruppe 1",
    });
    assert.deepEqual(said(game, { name: "board.lock", input: {} }), { kind: "on", count: 2 });
    const plenary = game.state.rooms[0]?.id ?? "";
    assert.deepEqual(said(game, { name: "board.unlock", input: { roomId: plenary } }), {
      kind: "off",
      plenary: true,
    });
    assert.deepEqual(said(game, { name: "board.unlock", input: {} }), { kind: "off", count: 2 });
  });

  it("[LG1] tells a first proposal from another one, and where somebody went", () => {
    const game = playWith(2);
    const prepare: Command = {
      name: "round.prepare",
      input: { rooms: groups(2), assignment: { kind: "manual" } },
    };
    assert.equal(said(game, prepare).kind, "first");
    assert.equal(said(game, { name: "round.shuffle", input: {} }).kind, "again");
    game.must("round.assign", { personId: ANNA, roomId: game.room("Gruppe 1").id });
    const { room } = said(game, {
      name: "round.assign",
      input: { personId: ANNA, roomId: game.room("Gruppe 2").id },
    });
    assert.equal(room, "Gruppe 2");
    const out = said(game, { name: "round.assign", input: { personId: ANNA, roomId: null } });
    assert.deepEqual(out, { person: "Person 1" });
  });

  it("[LG1] says which setting was changed", () => {
    const game = playWith(1);
    const set = (input: Extract<Command, { name: "settings.change" }>["input"]) =>
      said(game, { name: "settings.change", input }).kind;
    assert.deepEqual(
      [set({ editing: "author" }), set({ documentationVisible: false }), set({ door: "locked" })],
      ["author", "hidden", "locked"],
    );
  });
});
