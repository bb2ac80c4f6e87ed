import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { grantOf } from "./access.ts";
import { dueAtMs } from "./clock.ts";
import { groups, type Play, playWith } from "./play.ts";

const ANNA = "person-0001";
const BEN = "person-0002";

/** Anna in group 1, Ben in group 2. */
function opened(): Play {
  const game = playWith(2);
  const members = { [ANNA]: 0, [BEN]: 1 };
  game.must("round.prepare", { rooms: groups(3), assignment: { kind: "manual", members }, minutes: 60 });
  game.must("round.open", {});
  return game;
}

function grant(game: Play, name: string, personId = ANNA): string {
  return grantOf(game.state, personId, { kind: "room", roomId: game.room(name).id });
}

function move(game: Play, name: string, personId = ANNA): void {
  game.must("person.move", { personId, roomId: game.room(name).id });
}

describe("endLeaving", () => {
  it("[AC8] lets whoever is moved finish in the group before, until a minute after the arrival", () => {
    const game = opened();
    move(game, "Gruppe 2");
    assert.equal(grant(game, "Gruppe 1"), "write");
    assert.equal(grant(game, "Gruppe 3"), "none");
    assert.equal(grant(game, "Gruppe 1", BEN), "none");
    assert.equal(dueAtMs(game.state), game.now + 65_000);
    game.now += 64_999;
    assert.deepEqual(game.tick(), []);
    game.now += 1;
    assert.deepEqual(game.tick(), [{ name: "moves-ended", personIds: [ANNA] }]);
    assert.equal(grant(game, "Gruppe 1"), "none");
    assert.ok(!("leaving" in game.round("open")));
  });

  it("[AC8] keeps the last group that was left, for each person apart", () => {
    const game = opened();
    move(game, "Gruppe 2");
    game.now += 10_000;
    move(game, "Gruppe 3");
    move(game, "Plenum", BEN);
    assert.equal(grant(game, "Gruppe 1"), "none");
    assert.equal(grant(game, "Gruppe 2"), "write");
    assert.equal(grant(game, "Gruppe 2", BEN), "write");
    game.now += 65_000;
    assert.deepEqual(game.tick(), [{ name: "moves-ended", personIds: [ANNA, BEN] }]);
  });

  it("[AC8] begins with a new round for those who go on to another group, and for nobody else", () => {
    const game = opened();
    game.must("round.close", { graceSeconds: 0 });
    const members = { [ANNA]: 1, [BEN]: 1 };
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "manual", members } });
    game.must("round.open", {});
    assert.deepEqual(Object.keys(game.round("open").leaving ?? {}), [ANNA]);
    assert.equal(grant(game, "Gruppe 1"), "write");
  });

  it("[AC8] ends with the round, and with the person", () => {
    const game = opened();
    move(game, "Gruppe 2");
    game.must("person.remove", { personId: ANNA });
    assert.ok(!("leaving" in game.round("open")));
    move(game, "Gruppe 1", BEN);
    game.must("round.close", { graceSeconds: 0 });
    assert.equal(grant(game, "Gruppe 2", BEN), "none");
    assert.equal(dueAtMs(game.state), null);
  });

  it("[AC8] gives nothing while a round is only prepared", () => {
    const game = playWith(2);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    const [other = ""] = (game.state.round?.roomIds ?? []).filter(
      (roomId) => roomId !== game.state.round?.members[ANNA],
    );
    game.must("person.move", { personId: ANNA, roomId: other });
    assert.ok(!("leaving" in game.round("prepared")));
    assert.equal(dueAtMs(game.state), null);
  });
});
