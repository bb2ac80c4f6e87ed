import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type DocumentKey, grantOf, mayReadCards, mayReadDocumentation } from "./access.ts";
import { groups, type Play, playWith } from "./play.ts";

const ANNA = "person-0001";
const BEN = "person-0002";

/** Anna in group 1, Ben in group 2. */
function opened(): Play {
  const game = playWith(2);
  const members = { [ANNA]: 0, [BEN]: 1 };
  game.must("round.prepare", { rooms: groups(2), assignment: { kind: "manual", members } });
  game.must("round.open", {});
  return game;
}

function board(game: Play, name: string): DocumentKey {
  return { kind: "room", roomId: game.room(name).id };
}

describe("grantOf", () => {
  it("[AC1] lets a group write on its own board, and nobody of another group see it", () => {
    const game = opened();
    assert.equal(grantOf(game.state, ANNA, board(game, "Gruppe 1")), "write");
    assert.equal(grantOf(game.state, ANNA, board(game, "Gruppe 2")), "none");
    assert.equal(grantOf(game.state, BEN, board(game, "Gruppe 1")), "none");
    game.must("round.close", { graceSeconds: 0 });
    assert.equal(grantOf(game.state, ANNA, board(game, "Gruppe 2")), "none");
  });

  it("[AC1] follows a person who is moved", () => {
    const game = opened();
    game.must("person.move", { personId: ANNA, roomId: game.room("Gruppe 2").id });
    assert.equal(grantOf(game.state, ANNA, board(game, "Gruppe 2")), "write");
    game.now += 65_000;
    game.tick();
    assert.equal(grantOf(game.state, ANNA, board(game, "Gruppe 1")), "none");
  });

  it("[AC10] lets everybody read the board to which all are called, and nobody write there who could not before", () => {
    const game = opened();
    const [one, two] = [board(game, "Gruppe 1"), board(game, "Gruppe 2")];
    game.must("everybody.call", { place: "room", roomId: game.room("Gruppe 2").id });
    assert.equal(grantOf(game.state, ANNA, two), "read");
    assert.equal(mayReadCards(game.state, ANNA, game.room("Gruppe 2").id), true);
    assert.equal(grantOf(game.state, ANNA, one), "write");
    assert.equal(grantOf(game.state, BEN, two), "write");
    assert.equal(grantOf(game.state, BEN, one), "none");
    game.must("board.lock", { roomId: game.room("Gruppe 2").id });
    assert.equal(grantOf(game.state, ANNA, two), "read");
    game.must("everybody.release", {});
    assert.equal(grantOf(game.state, ANNA, two), "none");
    assert.equal(mayReadCards(game.state, ANNA, game.room("Gruppe 2").id), false);
    game.must("everybody.call", { place: "plenary", card: `${game.room("Gruppe 2").id}/card-0001` });
    assert.equal(grantOf(game.state, ANNA, two), "none");
  });

  it("[AC2] lets everybody but observers write in the plenary, moderation, speakers and scribes everywhere", () => {
    const game = opened();
    assert.equal(grantOf(game.state, ANNA, board(game, "Plenum")), "write");
    for (const role of ["moderator", "speaker", "scribe"] as const) {
      const person = game.join(`A ${role.charAt(0)}`, role);
      assert.equal(grantOf(game.state, person, board(game, "Gruppe 1")), "write");
    }
    const observer = game.join("Gast", "observer");
    assert.equal(grantOf(game.state, observer, board(game, "Gruppe 1")), "read");
    assert.equal(grantOf(game.state, observer, board(game, "Plenum")), "read");
  });

  it("[AC3] keeps a notebook to its owner, from moderation too", () => {
    const game = opened();
    const notebook: DocumentKey = { kind: "notebook", personId: ANNA };
    assert.equal(grantOf(game.state, ANNA, notebook), "write");
    assert.equal(grantOf(game.state, BEN, notebook), "none");
    assert.equal(grantOf(game.state, game.moderator, notebook), "none");
  });

  it("[AC4] lets moderation and scribes write the documentation, the others read it while it is shown", () => {
    const game = opened();
    const documentation: DocumentKey = { kind: "documentation" };
    const scribe = game.join("Schrift", "scribe");
    assert.equal(grantOf(game.state, game.moderator, documentation), "write");
    assert.equal(grantOf(game.state, scribe, documentation), "write");
    assert.equal(grantOf(game.state, ANNA, documentation), "read");
    game.must("settings.change", { documentationVisible: false });
    assert.equal(grantOf(game.state, ANNA, documentation), "none");
    assert.ok(!mayReadDocumentation(game.state, ANNA));
    assert.ok(mayReadDocumentation(game.state, scribe));
  });

  it("[AC5] leaves only moderation writing when the workshop is over", () => {
    const game = opened();
    game.must("workshop.end", {});
    assert.equal(grantOf(game.state, ANNA, board(game, "Gruppe 1")), "read");
    assert.equal(grantOf(game.state, ANNA, { kind: "notebook", personId: ANNA }), "read");
    assert.equal(grantOf(game.state, game.moderator, board(game, "Gruppe 1")), "write");
  });

  it("[AC6] gives nothing to strangers and removed people, and nothing of unknown rooms", () => {
    const game = opened();
    assert.equal(grantOf(game.state, "stranger", board(game, "Plenum")), "none");
    assert.equal(grantOf(game.state, game.moderator, { kind: "room", roomId: "nowhere" }), "none");
    game.must("person.remove", { personId: ANNA });
    assert.equal(grantOf(game.state, ANNA, board(game, "Plenum")), "none");
    assert.equal(grantOf(game.state, ANNA, { kind: "notebook", personId: ANNA }), "none");
  });
});

describe("mayReadCards", () => {
  it("[AC7] shows participants the cards of their own group and the plenary while groups work, then all", () => {
    const game = opened();
    const reads = (name: string) => mayReadCards(game.state, ANNA, game.room(name).id);
    assert.deepEqual([reads("Plenum"), reads("Gruppe 1"), reads("Gruppe 2")], [true, true, false]);
    assert.ok(mayReadCards(game.state, game.moderator, game.room("Gruppe 2").id));
    game.must("round.close", { graceSeconds: 0 });
    assert.ok(reads("Gruppe 2"));
    game.must("person.remove", { personId: ANNA });
    assert.ok(!reads("Plenum"));
  });
});
