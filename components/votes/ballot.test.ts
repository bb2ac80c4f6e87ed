import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Vote } from "#lib/model/state.ts";
import { ballotOf, dotsOn, mostOn } from "./ballot.ts";

const VOTE: Vote = {
  id: "vote",
  title: "Was bleibt?",
  cards: ["r/a", "r/b"],
  dots: 4,
  perCard: 3,
  openedAtMs: 0,
  voters: 1,
  ballots: { anna: { dots: { "r/a": 2 }, ops: ["op-1"] } },
  proxies: [{ id: "north", name: "Raum Nord", people: 6, by: "m" }],
};

describe("ballotOf", () => {
  it("draws what is on its way over what has counted", () => {
    const ballot = ballotOf(VOTE, "anna", [
      { card: "r/a", dots: 1, op: "op-2" },
      { card: "r/b", dots: 2, op: "op-3" },
    ]);
    assert.deepEqual(ballot.dots, { "r/a": 1, "r/b": 2 });
    assert.equal(ballot.left, 1);
  });

  it("passes over what the state contains already", () => {
    const ballot = ballotOf(VOTE, "anna", [{ card: "r/a", dots: 3, op: "op-1" }]);
    assert.equal(dotsOn(ballot, "r/a"), 2);
  });

  it("[VO4] gives a proxy the dots of all for whom it stands", () => {
    const { budget, left, perCard } = ballotOf(VOTE, "north", []);
    assert.deepEqual({ budget, left, perCard }, { budget: 24, left: 24, perCard: 18 });
  });
});

describe("mostOn", () => {
  it("is bound by the card and by what is left", () => {
    const ballot = ballotOf(VOTE, "anna", []);
    assert.equal(mostOn(ballot, "r/a"), 3);
    assert.equal(mostOn(ballot, "r/b"), 2);
  });
});
