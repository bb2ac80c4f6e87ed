import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { de } from "#lib/messages/de.ts";
import { groups, type Play, playWith } from "#lib/model/play.ts";
import { cafeTable } from "./cafe-table.ts";
import { tableWords } from "./table-words.ts";

const HOST = "person-0001";
const GUEST = "person-0003";

/** Two tables with a host each, four guests. */
function cafe(turns?: number): Play {
  const game = playWith(6);
  const hosts = { [HOST]: 0, "person-0002": 1 };
  const assignment = { kind: "rotate", hosts, ...(turns !== undefined && { turns }) } as const;
  game.must("round.prepare", { rooms: groups(2), assignment, minutes: 10 });
  game.must("round.open", {});
  return game;
}

function tableOf(game: Play, personId: string) {
  return cafeTable(game.state, personId, game.round("open").members[personId] ?? "");
}

describe("cafeTable", () => {
  it("[AS9] tells hosts, guests and those who only look, and who hosts the table", () => {
    const game = cafe(2);
    assert.deepEqual([tableOf(game, HOST)?.part, tableOf(game, GUEST)?.part], ["host", "guest"]);
    const there = cafeTable(game.state, game.moderator, game.room("Gruppe 2").id);
    assert.deepEqual([there?.part, there?.hosts, there?.next], ["other", ["Person 2"], "planned"]);
  });

  it("knows a table at which others have sat", () => {
    const game = cafe(2);
    assert.equal(tableOf(game, GUEST)?.known, false);
    game.must("round.rotate", {});
    assert.deepEqual([tableOf(game, GUEST)?.known, tableOf(game, GUEST)?.next], [true, "possible"]);
  });

  it("[AS10] tells whether another turn follows", () => {
    const game = cafe(2);
    const roomId = game.room("Gruppe 1").id;
    game.must("round.close", { graceSeconds: 60 });
    assert.equal(cafeTable(game.state, HOST, roomId)?.next, "none");
    game.must("round.extend", { seconds: 60 });
    assert.equal(cafeTable(game.state, HOST, roomId)?.next, "planned");
  });

  it("is nothing in other groups, in the plenary, and after the round", () => {
    const game = cafe();
    assert.equal(cafeTable(game.state, HOST, game.room("Plenum").id), null);
    const roomId = game.room("Gruppe 1").id;
    game.must("round.close", { graceSeconds: 0 });
    assert.equal(cafeTable(game.state, HOST, roomId), null);
    game.must("round.begin", { rooms: groups(2), assignment: { kind: "random" } });
    assert.equal(tableOf(game, HOST), null);
  });

  it("forgets a host who was taken out", () => {
    const game = cafe();
    game.must("person.remove", { personId: HOST });
    assert.deepEqual(cafeTable(game.state, GUEST, game.room("Gruppe 1").id)?.hosts, []);
  });
});

describe("tableWords", () => {
  const words = de.group.cafe;

  it("says what a host does now, and guests that they go on building", () => {
    const game = cafe();
    const told = (personId: string, written: boolean) => {
      const table = tableOf(game, personId);
      return table && tableWords(table, written, words, "de");
    };
    assert.deepEqual(told(HOST, false), { title: words.host, text: words.hostFirst });
    assert.equal(told(GUEST, false)?.text, "");
    game.must("round.rotate", {});
    assert.equal(told(HOST, true)?.text, `${words.hostSumsUp} ${words.hostStays}`);
    assert.equal(told(HOST, false)?.text, `${words.hostTells} ${words.hostStays}`);
    assert.equal(told(GUEST, true)?.text, words.buildOn);
    assert.match(told(GUEST, true)?.title ?? "", /^Gastgeber:in an diesem Tisch: Person \d$/);
  });
});
