import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups, type Play, playWith } from "./play.ts";
import { thereAndBack } from "./undo.fixture.ts";
import { undoOf } from "./undo.ts";

const ANNA = "person-0001";
const BEN = "person-0002";
const CLEO = "person-0003";

function hands(game: Play): readonly string[] {
  return (game.state.hands ?? []).map(({ personId, speaking }) => (speaking ? `${personId}!` : personId));
}

function open(game: Play): void {
  game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
  game.must("round.open", {});
}

describe("hand.raise, hand.lower, hand.take", () => {
  it("[TG4] stand in the order of raising", () => {
    const game = playWith(3);
    for (const personId of [CLEO, ANNA, BEN]) game.must("hand.raise", {}, personId);
    assert.deepEqual(game.must("hand.raise", {}, CLEO), []);
    assert.deepEqual(hands(game), [CLEO, ANNA, BEN]);
    game.must("hand.lower", {}, ANNA);
    assert.deepEqual(game.must("hand.lower", {}, ANNA), []);
    game.must("hand.raise", {}, ANNA);
    assert.deepEqual(hands(game), [CLEO, BEN, ANNA]);
  });

  it("[TG4] give the floor to one at a time", () => {
    const game = playWith(3);
    for (const personId of [CLEO, ANNA]) game.must("hand.raise", {}, personId);
    game.must("hand.take", { personId: CLEO });
    assert.deepEqual(game.must("hand.take", { personId: CLEO }), []);
    assert.deepEqual(hands(game), [`${CLEO}!`, ANNA]);
    game.must("hand.take", { personId: ANNA });
    assert.deepEqual(hands(game), [`${ANNA}!`]);
    assert.equal(game.code("hand.take", { personId: BEN }), "not-found");
  });

  it("[TG4] are lowered by oneself or by moderation", () => {
    const game = playWith(3);
    game.must("hand.raise", {}, ANNA);
    assert.equal(game.code("hand.lower", { personId: ANNA }, BEN), "not-allowed");
    game.must("hand.lower", { personId: ANNA });
    assert.ok(!("hands" in game.state));
  });

  it("[TG4] [LG2] stand as they stood when what moderation did is undone", () => {
    const game = playWith(3);
    for (const personId of [CLEO, ANNA, BEN]) {
      game.must("hand.raise", {}, personId);
      game.now += 1_000;
    }
    for (const command of [
      { name: "hand.lower", input: { personId: ANNA } },
      { name: "hand.take", input: { personId: CLEO } },
    ] as const) {
      const { before, after } = thereAndBack(game, command);
      assert.deepEqual(after.hands, before.hands);
    }
    const before = game.state;
    const [own] = game.must("hand.lower", {}, ANNA);
    assert.ok(own);
    assert.equal(undoOf(before, own, game.now)?.command, null);
  });

  it("[TG4] are not restored over what has happened since", () => {
    const game = playWith(3);
    const hand = { personId: ANNA, raisedAtMs: game.now };
    game.now += 1_000;
    game.must("hand.raise", {}, ANNA);
    assert.equal(game.code("hand.restore", hand), "already-raised");
    assert.equal(game.code("hand.restore", { ...hand, personId: "nobody" }), "not-found");
    assert.equal(game.code("hand.restore", { personId: BEN, raisedAtMs: game.now + 1 }), "invalid");
    game.must("hand.take", { personId: ANNA });
    assert.equal(game.code("hand.restore", { ...hand, personId: BEN, speaking: true }), "conflict");
    assert.equal(game.code("hand.restore", hand, BEN), "not-allowed");
    open(game);
    assert.equal(game.code("hand.restore", hand), "not-allowed");
  });

  it("[TG4] belong to the plenary and go down when a round opens", () => {
    const game = playWith(3);
    game.must("hand.raise", {}, ANNA);
    open(game);
    assert.deepEqual(hands(game), []);
    assert.equal(game.code("hand.raise", {}, ANNA), "not-allowed");
  });

  it("[TG6] go with the person", () => {
    const game = playWith(3);
    game.must("hand.raise", {}, ANNA);
    game.must("ready.set", { ready: true }, ANNA);
    game.must("ready.set", { ready: true }, BEN);
    game.must("person.remove", { personId: ANNA });
    assert.deepEqual(hands(game), []);
    assert.deepEqual(game.state.ready, [BEN]);
    game.must("person.promote", { personId: BEN, role: "observer" });
    assert.ok(!("ready" in game.state));
  });
});

describe("ready.set, ready.reset", () => {
  it("[TG5] [LG2] comes back when the reset is undone, of those who are here still", () => {
    const game = playWith(3);
    for (const personId of [ANNA, BEN]) game.must("ready.set", { ready: true }, personId);
    const { before, after, undo } = thereAndBack(game, { name: "ready.reset", input: {} });
    assert.deepEqual(after.ready, before.ready);
    assert.deepEqual(game.must("ready.restore", { personIds: [ANNA, BEN] }), []);
    game.must("ready.reset", {});
    game.must("ready.set", { ready: true }, CLEO);
    game.must("person.remove", { personId: BEN });
    assert.ok(game.run(undo, game.moderator).ok);
    assert.deepEqual(game.state.ready, [CLEO, ANNA]);
    assert.equal(game.code("ready.restore", { personIds: [BEN] }, ANNA), "not-allowed");
  });

  it("[TG5] counts who is done", () => {
    const game = playWith(3);
    game.must("ready.set", { ready: true }, ANNA);
    game.must("ready.set", { ready: true }, BEN);
    assert.deepEqual(game.must("ready.set", { ready: true }, BEN), []);
    assert.deepEqual(game.state.ready, [ANNA, BEN]);
    game.must("ready.set", { ready: false }, ANNA);
    assert.deepEqual(game.state.ready, [BEN]);
    game.must("ready.reset", {});
    assert.ok(!("ready" in game.state));
    assert.deepEqual(game.must("ready.reset", {}), []);
  });

  it("[TG5] begins anew with phases and rounds", () => {
    const game = playWith(3);
    const ready = () => game.must("ready.set", { ready: true }, ANNA);
    game.must("agenda.add", { title: "A", minutes: 5 });
    ready();
    game.must("agenda.start", { phaseId: game.state.agenda?.phases[0]?.id ?? "" });
    assert.equal(game.state.ready, undefined);
    ready();
    open(game);
    assert.equal(game.state.ready, undefined);
    ready();
    game.must("round.close", { graceSeconds: 0 });
    assert.equal(game.state.ready, undefined);
  });
});

describe("help.done", () => {
  it("[HP5] settles a call by moderation", () => {
    const game = playWith(2);
    open(game);
    game.must("help.raise", {}, ANNA);
    const roomId = game.state.help[0]?.roomId ?? "";
    assert.equal(game.code("help.done", { roomId }, ANNA), "not-allowed");
    assert.deepEqual(game.must("help.done", { roomId }), [{ name: "help-done", roomId, by: game.moderator }]);
    assert.deepEqual(game.state.help, []);
    assert.equal(game.code("help.done", { roomId }), "not-found");
  });
});
