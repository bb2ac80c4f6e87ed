import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { playWith, type Play } from "#lib/model/play.ts";
import type { Vote } from "#lib/model/state.ts";
import { sortedVotes } from "./sorted-votes.ts";
import { tiesOf } from "./ties.ts";
import { turnoutOf } from "./turnout.ts";
import { voteNews } from "./vote-news.ts";

const CARDS = ["room-1/card-a", "room-1/card-b", "room-2/card-c"] as const;
const [A, B, C] = CARDS;
const ANNA = "person-0001";
const NOTHING: ReadonlySet<string> = new Set();

function opened(): Play {
  const game = playWith(3);
  game.must("vote.open", { title: "Was bleibt?", cards: CARDS, dots: 3 });
  return game;
}

function vote(game: Play, index = 0): Vote {
  const found = game.state.votes?.[index];
  assert.ok(found);
  return found;
}

let operations = 0;
function cast(game: Play, personId: string, card: string, dots: number, proxyId?: string): void {
  operations += 1;
  const input = { voteId: vote(game).id, card, dots, op: `operation-${String(operations)}` };
  game.must("vote.cast", proxyId === undefined ? input : { ...input, proxyId }, personId);
}

describe("sortedVotes", () => {
  it("puts the last one first in each pile", () => {
    const game = opened();
    for (const title of ["Zweite", "Dritte", "Vierte"]) game.must("vote.open", { title, cards: CARDS });
    for (const index of [2, 0]) {
      game.now += 1000;
      game.must("vote.close", { voteId: vote(game, index).id });
    }
    game.must("vote.discard", { voteId: vote(game, 3).id });
    const { open, closed, discarded } = sortedVotes(game.state.votes);
    const titles = (votes: readonly Vote[]) => votes.map(({ title }) => title);
    assert.deepEqual(
      [titles(open), titles(closed), titles(discarded)],
      [["Zweite"], ["Was bleibt?", "Dritte"], ["Vierte"]],
    );
  });
});

describe("tiesOf", () => {
  it("[VO6] names shared ranks with dots, the best first, until they are run off", () => {
    const game = opened();
    cast(game, ANNA, A, 1);
    cast(game, ANNA, B, 1);
    const voteId = vote(game).id;
    assert.deepEqual(tiesOf(vote(game)), []);
    game.must("vote.close", { voteId });
    assert.deepEqual(tiesOf(vote(game), game.state.votes), [{ rank: 1, cards: [A, B] }]);
    game.must("vote.run-off", { voteId });
    assert.deepEqual(tiesOf(vote(game), game.state.votes), []);
  });
});

describe("turnoutOf", () => {
  it("counts people with a device, and those without once their dots are entered", () => {
    const game = opened();
    game.must("vote.proxy", { voteId: vote(game).id, name: "Raum Nord", people: 6 });
    assert.deepEqual(turnoutOf(game.state, vote(game)), { voters: 0, of: 3 });
    cast(game, game.moderator, C, 2, vote(game).proxies?.[0]?.id);
    assert.deepEqual(turnoutOf(game.state, vote(game)), { voters: 6, of: 9 });
  });
});

describe("voteNews", () => {
  it("tells participants of a vote, then of its result, and moderation nothing", () => {
    const game = opened();
    const news = (personId: string, dismissed = NOTHING) =>
      voteNews(game.state.votes, game.person(personId), dismissed);
    assert.equal(news(game.moderator), null);
    assert.equal(news(ANNA)?.kind, "open");
    assert.equal(news(ANNA, new Set([news(ANNA)?.key ?? ""])), null);
    game.now += 1000;
    game.must("vote.close", { voteId: vote(game).id });
    assert.equal(news(ANNA)?.kind, "closed");
    game.must("vote.discard", { voteId: vote(game).id });
    assert.equal(news(ANNA), null);
  });

  it("tells nobody of results from before they came, and observers only of results", () => {
    const game = opened();
    const observer = game.join("Bea", "observer");
    assert.equal(voteNews(game.state.votes, game.person(observer), NOTHING), null);
    game.now += 1000;
    game.must("vote.close", { voteId: vote(game).id });
    assert.equal(voteNews(game.state.votes, game.person(observer), NOTHING)?.kind, "closed");
    game.now += 1000;
    const late = game.join("Cem");
    assert.equal(voteNews(game.state.votes, game.person(late), NOTHING), null);
  });
});
