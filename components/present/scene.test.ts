import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups, playWith, type Play } from "#lib/model/play.ts";
import { sceneOf, scenesOf } from "./scene.ts";

const CARDS = ["room-1/card-a", "room-1/card-b"] as const;

const shown = (game: Play): string => sceneOf(game.state, null).name;

function openRound(game: Play): void {
  game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
  game.must("round.open", {});
}

function voteOf(game: Play): string {
  return game.state.votes?.at(-1)?.id ?? "";
}

describe("sceneOf", () => {
  it("shows the way in until the work begins", () => {
    const game = playWith(2);
    assert.equal(shown(game), "join");
    openRound(game);
    assert.equal(shown(game), "now");
    game.must("round.close", { graceSeconds: 0 });
    assert.equal(shown(game), "now");
  });

  it("shows the work as soon as a phase is in front, and after the end", () => {
    const game = playWith(2);
    game.must("agenda.add", { title: "Ankommen", minutes: 5 });
    game.must("agenda.start", { phaseId: game.state.agenda?.phases[0]?.id ?? "" });
    assert.equal(shown(game), "now");
    const other = playWith(2);
    other.must("workshop.end", {});
    assert.equal(shown(other), "now");
  });

  it("shows the work while people write quietly, although nothing else has begun", () => {
    const game = playWith(2);
    game.must("writing.start", {});
    assert.equal(shown(game), "now");
  });

  it("[TG7] shows the work while a clock runs, and once somebody has written on the board of the plenary", () => {
    const game = playWith(2);
    assert.equal(sceneOf(game.state, null, false, false).name, "now");
    game.must("countdown.start", { seconds: 60 });
    assert.equal(shown(game), "now");
  });

  it("follows a vote, its result, and then the work that goes on", () => {
    const game = playWith(2);
    game.must("vote.open", { title: "Was bleibt?", cards: CARDS });
    assert.equal(shown(game), "vote");
    game.now += 1000;
    game.must("vote.close", { voteId: voteOf(game) });
    assert.equal(shown(game), "result");
    game.now += 1000;
    openRound(game);
    assert.equal(shown(game), "now");
    game.must("vote.reopen", { voteId: voteOf(game) });
    assert.equal(shown(game), "vote");
    game.must("vote.discard", { voteId: voteOf(game) });
    assert.equal(shown(game), "now");
  });

  it("puts a card in focus before all", () => {
    const game = playWith(2);
    game.must("vote.open", { title: "Was bleibt?", cards: CARDS });
    game.must("focus.set", { card: CARDS[0] });
    assert.deepEqual(sceneOf(game.state, null), { name: "focus", card: CARDS[0] });
    game.must("focus.set", { card: null });
    assert.equal(shown(game), "vote");
  });

  it("shows what is wished while that is there", () => {
    const game = playWith(2);
    openRound(game);
    assert.equal(sceneOf(game.state, "join").name, "join");
    assert.equal(sceneOf(game.state, "result").name, "now");
  });
});

describe("scenesOf", () => {
  it("has the clusters as soon as there are any, and shows them when they are wished", () => {
    const game = playWith(1);
    assert.equal(sceneOf(game.state, "clusters", true).name, "clusters");
    assert.equal(sceneOf(game.state, "clusters", false).name, "join");
    assert.equal(sceneOf(game.state, null, true).name, "join");
  });

  it("offers what there is", () => {
    const game = playWith(2);
    assert.deepEqual(
      scenesOf(game.state).map(({ name }) => name),
      ["join", "now"],
    );
    game.must("vote.open", { title: "Was bleibt?", cards: CARDS });
    game.must("vote.close", { voteId: voteOf(game) });
    game.must("focus.set", { card: CARDS[0] });
    assert.deepEqual(
      scenesOf(game.state).map(({ name }) => name),
      ["join", "now", "focus", "result"],
    );
  });
});
