import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { seatsOf } from "./attendance.ts";
import { withHosts } from "./hosts.ts";
import { groups, playWith } from "./play.ts";

describe("withHosts", () => {
  it("[AS9] puts those first who stay at the table, turn after turn", () => {
    const game = playWith(6);
    const assignment = { kind: "rotate", hosts: { "person-0005": 0, "person-0006": 1 } } as const;
    game.must("round.prepare", { rooms: groups(2), assignment });
    game.must("round.open", {});
    game.must("round.rotate", {});
    const roomId = game.room("Gruppe 1").id;
    const seats = withHosts(seatsOf(game.state, {}, roomId), game.state.round);
    assert.equal(seats[0]?.person.id, "person-0005");
    assert.deepEqual(
      seats.map(({ hosts }) => hosts),
      [true, false, false],
    );
  });

  it("marks nobody without hosts, and keeps the order", () => {
    const game = playWith(3);
    const seats = seatsOf(game.state, {}, game.room("Plenum").id);
    assert.deepEqual(
      withHosts(seats, null).map(({ person, hosts }) => [person.id, hosts]),
      seats.map(({ person }) => [person.id, false]),
    );
  });
});
