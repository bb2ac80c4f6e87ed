import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups, playWith } from "#lib/model/play.ts";
import { countsPeople, roomCounts, wholeCount } from "./room-counts.ts";

describe("roomCounts", () => {
  it("counts who is connected and the cards, group by group", () => {
    const game = playWith(4);
    const plenary = game.room("Plenum").id;
    const online = { "person-0001": "here", "person-0002": "away" } as const;
    assert.deepEqual(
      roomCounts(game.state, online, new Map()).map(({ people, cards }) => [people, cards]),
      [[2, 0]],
    );
    game.must("round.prepare", {
      rooms: groups(2),
      assignment: { kind: "manual", members: { "person-0001": 0, "person-0002": 1, "person-0003": 1 } },
    });
    assert.equal(roomCounts(game.state, online, new Map())[0]?.room.id, plenary);
    game.must("round.open", {});
    const one = game.room("Gruppe 1").id;
    const cards = new Map([[one, [{}, {}]]]);
    assert.deepEqual(
      roomCounts(game.state, online, cards).map(({ room, people, cards }) => [room.name, people, cards]),
      [
        ["Gruppe 1", 1, 2],
        ["Gruppe 2", 1, 0],
      ],
    );
    assert.equal(countsPeople(game.state), true);
    assert.deepEqual(wholeCount(online, cards), { people: 2, cards: 2 });
  });
});
