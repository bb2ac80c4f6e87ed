import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups, type Play, playWith } from "./play.ts";
import { repetitionsOf } from "./rotation.ts";
import { pastSeats } from "./past-seats.ts";
import { foreseenTurns } from "./turns.ts";

const HOSTS = ["person-0001", "person-0002", "person-0003", "person-0004"];

/** Four tables with a host each, twelve guests. */
function cafe(turns?: number): Play {
  const game = playWith(16);
  const hosts = Object.fromEntries(HOSTS.map((host, room) => [host, room]));
  game.must("round.prepare", {
    rooms: groups(4),
    assignment: { kind: "rotate", hosts, ...(turns !== undefined && { turns }) },
    minutes: 20,
  });
  game.must("round.open", {});
  return game;
}

function repeated(game: Play) {
  const round = game.state.round;
  assert.ok(round);
  const guests = Object.entries(round.members).filter(([personId]) => !HOSTS.includes(personId));
  const seats = new Map(
    guests.map(([personId, roomId]) => [personId, round.roomIds.indexOf(roomId)] as const),
  );
  return repetitionsOf(seats, pastSeats(game.state, round.roomIds));
}

describe("round.rotate", () => {
  it("[AS9] [AS10] opens the next turn: hosts stay, guests go on to new tables and new company", () => {
    const game = cafe();
    const first = game.round("open");
    game.now += 60_000;
    const events = game.must("round.rotate", {}).map(({ name }) => name);
    assert.deepEqual(events, ["round-closed", "round-opened"]);
    const second = game.round("open");
    assert.deepEqual(second.roomIds, first.roomIds);
    assert.equal(second.number, 2);
    assert.equal(second.minutes, 20);
    assert.equal(second.arrivesAtMs, game.now + 5_000);
    for (const host of HOSTS) assert.equal(second.members[host], first.members[host]);
    assert.equal(Object.keys(second.members).length, 16);
    assert.deepEqual(repeated(game), { tables: 0, pairs: 0 });
  });

  it("[AS9] lets every guest see every table in four turns", () => {
    const game = cafe();
    const seen = new Map<string, Set<string>>();
    for (let turn = 1; turn <= 4; turn += 1) {
      for (const [personId, roomId] of Object.entries(game.round("open").members))
        seen.set(personId, (seen.get(personId) ?? new Set()).add(roomId));
      if (turn < 4) game.must("round.rotate", {});
    }
    for (const [personId, rooms] of seen) assert.equal(rooms.size, HOSTS.includes(personId) ? 1 : 4);
  });

  it("[AS9] goes on without a host who has left", () => {
    const game = cafe();
    game.must("person.remove", { personId: "person-0001" });
    game.must("round.rotate", {});
    assert.deepEqual(game.round("open").hosts, HOSTS.slice(1));
    assert.equal(Object.keys(game.round("open").members).length, 15);
  });

  it("[AS10] follows a closed round too, and drops a preparation", () => {
    const game = cafe();
    game.must("round.close", { graceSeconds: 0 });
    const rooms = game.state.rooms;
    game.must("round.prepare", { rooms: [{ name: "Anders" }], assignment: { kind: "random" } });
    game.must("round.rotate", {});
    assert.equal(game.round("open").number, 2);
    assert.deepEqual(game.state.rooms, rooms);
    assert.equal(playWith(2).code("round.rotate", {}), "no-round");
  });

  it("[AS10] turns by itself until all turns are done", () => {
    const game = cafe(3);
    for (const number of [1, 2, 3]) {
      assert.equal(game.round("open").number, number);
      game.now += 30 * 60_000;
      game.tick();
      assert.equal(game.round("closing").number, number);
      game.now += 60_000;
      game.tick();
      if (number < 3) assert.equal(repeated(game).tables, 0);
    }
    assert.equal(game.round("closed").number, 3);
    assert.deepEqual(game.tick(), []);
  });

  it("[AS10] stops turning when somebody closes by hand", () => {
    for (const graceSeconds of [0, 30]) {
      const game = cafe(3);
      game.must("round.close", { graceSeconds });
      game.now += 60_000;
      game.tick();
      assert.equal(game.round("closed").number, 1);
    }
  });

  it("[AS10] takes 1 to 12 turns", () => {
    const game = playWith(4);
    for (const turns of [0, 13, 1.5])
      assert.equal(
        game.code("round.prepare", { rooms: groups(2), assignment: { kind: "rotate", turns } }),
        "invalid",
      );
  });

  it("[AS8] keeps hosts when the tables are shuffled", () => {
    const game = playWith(8);
    const hosts = { "person-0003": 1 };
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "rotate", hosts } });
    game.must("round.shuffle", {});
    assert.equal(game.round("prepared").members["person-0003"], game.room("Gruppe 2").id);
    assert.deepEqual(game.round("prepared").hosts, ["person-0003"]);
  });
});

describe("foreseenTurns", () => {
  it("[AS12] says beforehand who will sit where, from the preparation on", () => {
    const game = playWith(23);
    const hosts = Object.fromEntries(HOSTS.map((host, room) => [host, room]));
    game.must("round.prepare", {
      rooms: groups(4),
      assignment: { kind: "rotate", hosts, turns: 5 },
      minutes: 20,
    });
    const foreseen = foreseenTurns(game.state, 5);
    assert.equal(foreseen.length, 5);
    game.must("round.open", {});
    for (const [turn, members] of foreseen.entries()) {
      assert.deepEqual(game.round("open").members, members, `turn ${String(turn + 1)}`);
      assert.deepEqual(foreseenTurns(game.state, 5 - turn), foreseen.slice(turn));
      if (turn < 4) game.must("round.rotate", {});
    }
  });

  it("[AS12] foresees turns that follow by themselves, and follows a person who comes late", () => {
    const game = cafe(3);
    const late = game.join("Spät");
    const foreseen = foreseenTurns(game.state, 2);
    assert.ok(foreseen[1]?.[late]);
    game.now += 60 * 60_000;
    game.tick();
    game.now += 60_000;
    game.tick();
    assert.deepEqual(game.round("open").members, foreseen[1]);
  });

  it("foresees nothing without a round", () => {
    assert.deepEqual(foreseenTurns(playWith(3).state, 4), []);
  });
});

describe("withSeating", () => {
  it("[AS11] remembers the seats of each closed round by number", () => {
    const game = playWith(3);
    const members = { "person-0001": 1, "person-0002": 0 };
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "manual", members } });
    game.must("round.open", {});
    assert.equal(game.state.seatings, undefined);
    game.must("round.close", { graceSeconds: 0 });
    game.must("round.prepare", {
      rooms: [{ name: "Museum" }, { name: "Gruppe 2" }],
      assignment: { kind: "manual", members: { "person-0003": 0, "person-0002": 1 } },
    });
    game.must("round.open", {});
    game.must("round.close", { graceSeconds: 0 });
    assert.deepEqual(game.state.seatings, {
      people: ["person-0001", "person-0002", "person-0003"],
      rounds: [
        [2, 1],
        [-1, 2, 3],
      ],
    });
    assert.deepEqual(pastSeats(game.state, [game.room("Gruppe 2").id]), [
      new Map([
        ["person-0001", 0],
        ["person-0002", 2],
      ]),
      new Map([
        ["person-0002", 0],
        ["person-0003", 4],
      ]),
    ]);
  });

  it("[AS11] forgets rounds before the last 24", () => {
    const game = playWith(2);
    for (let round = 0; round < 26; round += 1) {
      game.must("round.prepare", { rooms: groups(1), assignment: { kind: "random" } });
      game.must("round.open", {});
      game.must("round.close", { graceSeconds: 0 });
    }
    assert.equal(game.state.seatings?.rounds.length, 24);
  });
});
