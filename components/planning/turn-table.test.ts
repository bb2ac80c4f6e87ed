import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups, play, type Play, playWith } from "#lib/model/play.ts";
import { turnsToShow, turnTable } from "./turn-table.ts";

function prepared(game: Play, assignment: { hosts?: Record<string, number>; turns?: number } = {}) {
  game.must("round.prepare", {
    rooms: groups(3),
    assignment: { kind: "rotate", ...assignment },
    minutes: 20,
  });
  return game.round("prepared");
}

describe("turnTable", () => {
  it("says who sits where in each turn, when it is, and how often something repeats", () => {
    const game = playWith(12);
    const round = prepared(game, {
      hosts: { "person-0001": 0, "person-0002": 1, "person-0003": 2 },
      turns: 3,
    });
    const { rows, repeated } = turnTable(game.state, round);
    assert.deepEqual(
      rows.map(({ number, minutes }) => [number, minutes?.from, minutes?.to]),
      [
        [1, 0, 20],
        [2, 21, 41],
        [3, 42, 62],
      ],
    );
    for (const { tables } of rows) {
      assert.deepEqual(
        tables.map(([host]) => host),
        [1, 2, 3].map((number) => ({ name: `Person ${String(number)}`, host: true })),
      );
      assert.equal(tables.flat().length, 12);
    }
    // Nine guests, three tables, three turns: everybody sees every table.
    assert.equal(repeated.tables, 0);
  });

  it("is true: what it says happens", () => {
    const game = playWith(14);
    const round = prepared(game, { turns: 3 });
    const { rows } = turnTable(game.state, round);
    assert.equal(rows.length, 3);
    game.must("round.open", {});
    for (const row of rows) {
      const { members, roomIds } = game.round("open");
      const seats = roomIds.map((roomId) =>
        Object.keys(members)
          .filter((personId) => members[personId] === roomId)
          .map((personId) => game.person(personId).name)
          .sort((one, other) => one.localeCompare(other)),
      );
      assert.deepEqual(
        row.tables.map((table) => table.map(({ name }) => name)),
        seats,
      );
      game.must("round.rotate", {});
    }
  });

  it("shows nobody at the tables while nobody is there", () => {
    const game = play();
    const round = prepared(game, { turns: 2 });
    const { rows, repeated } = turnTable(game.state, round);
    assert.deepEqual(
      rows.map(({ tables }) => tables.flat()),
      [[], []],
    );
    assert.deepEqual(repeated, { tables: 0, pairs: 0 });
  });
});

describe("turnsToShow", () => {
  it("is all that follow by themselves, or as many as there are tables", () => {
    const game = playWith(6);
    assert.equal(turnsToShow(prepared(game, { turns: 5 })), 5);
    assert.equal(turnsToShow(prepared(game)), 3);
  });
});
