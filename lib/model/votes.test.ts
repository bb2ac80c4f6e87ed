import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Play, playWith } from "./play.ts";
import type { Vote } from "./state.ts";
import { viewOf, viewOfEvent } from "./view.ts";
import { ranksOf } from "./ranks.ts";
import { dotsFor, dotsLeft } from "./votes.ts";

const ANNA = "person-0001";
const BEN = "person-0002";
const CARDS = ["room-1/card-a", "room-1/card-b", "room-2/card-c", "room-2/card-d"] as const;
const [A, B, C, D] = CARDS;

let operations = 0;

function opened(people = 3, dots?: number): Play {
  const game = playWith(people);
  game.must("vote.open", { title: "Was bleibt?", cards: CARDS, ...(dots !== undefined && { dots }) });
  return game;
}

function vote(game: Play, index = 0): Vote {
  const found = game.state.votes?.[index];
  assert.ok(found);
  return found;
}

function cast(game: Play, personId: string, card: string, dots: number, proxyId?: string): string {
  operations += 1;
  const input = { voteId: vote(game).id, card, dots, op: `operation-${String(operations)}` };
  return game.code("vote.cast", proxyId === undefined ? input : { ...input, proxyId }, personId);
}

function closed(game: Play): Readonly<Record<string, number>> {
  game.must("vote.close", { voteId: vote(game).id });
  return vote(game).counts ?? {};
}

describe("dotsFor", () => {
  it("[VO1] follows the formula within 3 and 7", () => {
    const asked = [
      [12, 8],
      [12, 12],
      [12, 20],
      [12, 30],
      [30, 20],
      [2, 30],
      [12, 0],
    ] as const;
    assert.deepEqual(
      asked.map(([cards, people]) => dotsFor(cards, people)),
      [7, 6, 4, 3, 7, 3, 5],
    );
  });
});

describe("vote.open", () => {
  it("[VO1] gives dots by the formula, or as wished", () => {
    assert.equal(vote(opened(2)).dots, 3);
    assert.equal(vote(opened(2, 10)).dots, 10);
    assert.equal(vote(opened(2)).perCard, 3);
    const game = playWith(1);
    game.must("vote.open", { title: "Eine", cards: CARDS, dots: 2, perCard: 3 });
    assert.equal(vote(game).perCard, 2);
  });

  it("refuses without a title, with one card, with odd dots", () => {
    const game = playWith(1);
    assert.equal(game.code("vote.open", { title: " ", cards: CARDS }), "invalid");
    assert.equal(game.code("vote.open", { title: "x".repeat(201), cards: CARDS }), "invalid");
    assert.equal(game.code("vote.open", { title: "T", cards: [A, A] }), "invalid");
    for (const dots of [0, 21, 1.5])
      assert.equal(game.code("vote.open", { title: "T", cards: CARDS, dots }), "invalid");
    for (const perCard of [0, 4, 1.5])
      assert.equal(game.code("vote.open", { title: "T", cards: CARDS, perCard }), "invalid");
    const many = Array.from({ length: 201 }, (_, index) => `room-1/card-${String(index)}`);
    assert.equal(game.code("vote.open", { title: "T", cards: many }), "invalid");
  });

  it("[VO5] keeps several votes side by side, up to fifty", () => {
    const game = opened();
    game.must("vote.open", { title: "Zweite", cards: [A, B] });
    assert.equal(cast(game, ANNA, A, 1), "ok");
    assert.deepEqual(vote(game, 1).ballots, {});
    for (let count = 2; count < 50; count += 1) game.must("vote.open", { title: "T", cards: [A, B] });
    assert.equal(game.code("vote.open", { title: "T", cards: [A, B] }), "too-large");
  });
});

describe("vote.open with clusters", () => {
  const CLUSTERS = {
    "cluster-time": { title: "Zeit", cards: [A, B] },
    "cluster-room": { title: "Räume", cards: [C] },
  };
  const [TIME, ROOM] = ["cluster-time", "cluster-room"];

  function weighed(): Play {
    const game = playWith(3);
    game.must("vote.open", { title: "Was?", cards: [TIME, ROOM, D], clusters: CLUSTERS, dots: 4 });
    return game;
  }

  it("[VO9] keeps title and cards of what is weighed, and of nothing else", () => {
    const game = playWith(3);
    const clusters = {
      ...CLUSTERS,
      [TIME]: { title: "  Zeit ", cards: [A, B, A] },
      "cluster-gone": { title: "Weg", cards: [D] },
    };
    game.must("vote.open", { title: "Was?", cards: [TIME, ROOM, TIME, D], clusters });
    assert.deepEqual(vote(game).cards, [TIME, ROOM, D]);
    assert.deepEqual(vote(game).clusters, CLUSTERS);
    assert.deepEqual(viewOf(game.state, ANNA).votes?.[0]?.clusters, CLUSTERS);
    assert.equal(vote(opened()).clusters, undefined);
  });

  it("[VO1] gives dots by the number of clusters, not of their cards", () => {
    const game = playWith(3);
    game.must("vote.open", { title: "Was?", cards: [TIME, ROOM, D], clusters: CLUSTERS });
    assert.equal(vote(game).dots, dotsFor(3, 3));
  });

  it("refuses clusters of which nothing is said, without cards, with too many, or named like what objects have", () => {
    const game = playWith(1);
    const code = (cards: readonly string[], clusters: NonNullable<Vote["clusters"]>) =>
      game.code("vote.open", { title: "T", cards, clusters });
    const one = { title: "Eins", cards: [A] };
    assert.equal(code([TIME, ROOM], { [TIME]: one }), "invalid");
    assert.equal(code([TIME, A], { [TIME]: { title: "Leer", cards: [] } }), "invalid");
    assert.equal(code([TIME, A], { [TIME]: { title: "x".repeat(201), cards: [A] } }), "invalid");
    const many = Array.from({ length: 601 }, (_, index) => `room-1/card-${String(index)}`);
    assert.equal(code([TIME, A], { [TIME]: { title: "Viele", cards: many } }), "invalid");
    for (const name of ["constructor", "toString", "__proto__", "hasOwnProperty"])
      assert.equal(code([name, A], Object.fromEntries([[name, one]])), "invalid");
    assert.equal(game.code("vote.open", { title: "T", cards: [TIME, A] }), "invalid");
  });

  it("[VO9] counts dots on clusters like those on cards, for proxies too, and lets ties be run off as they were weighed", () => {
    const game = weighed();
    const voteId = vote(game).id;
    assert.equal(cast(game, ANNA, TIME, 4), "dots-spent");
    assert.equal(cast(game, ANNA, TIME, 3), "ok");
    assert.equal(cast(game, ANNA, A, 1), "not-found");
    assert.equal(cast(game, ANNA, D, 1), "ok");
    game.must("vote.proxy", { voteId, name: "Raum Nord", people: 2 });
    assert.equal(cast(game, game.moderator, ROOM, 3, vote(game).proxies?.[0]?.id), "ok");
    assert.deepEqual(closed(game), { [TIME]: 3, [D]: 1, [ROOM]: 3 });
    const wording = { [TIME]: "abc" };
    game.must("vote.run-off", { voteId, wording });
    const { cards, clusters, dots, wording: signs } = vote(game, 1);
    assert.deepEqual(
      { cards, clusters, dots, signs },
      { cards: [TIME, ROOM], clusters: CLUSTERS, dots: 1, signs: wording },
    );
    game.must("vote.cast", { voteId: vote(game, 1).id, card: ROOM, dots: 1, op: "operation-run-off" }, BEN);
    assert.deepEqual(vote(game).counts, { [TIME]: 3, [D]: 1, [ROOM]: 3 });
  });

  it("[VO9] keeps of a run-off among cards no clusters", () => {
    const game = playWith(3);
    game.must("vote.open", { title: "Was?", cards: [A, D, TIME], clusters: CLUSTERS, dots: 4 });
    cast(game, ANNA, A, 1);
    cast(game, ANNA, D, 1);
    closed(game);
    game.must("vote.run-off", { voteId: vote(game).id });
    assert.deepEqual([vote(game, 1).cards, vote(game, 1).clusters], [[A, D], undefined]);
  });
});

describe("vote.cast", () => {
  it("[VO2] sets how many dots lie on a card", () => {
    const game = opened(3, 5);
    for (const dots of [3, 1, 2]) assert.equal(cast(game, ANNA, A, dots), "ok");
    assert.equal(cast(game, ANNA, B, 3), "ok");
    assert.equal(dotsLeft(vote(game), ANNA), 0);
    assert.deepEqual(closed(game), { [A]: 2, [B]: 3 });
  });

  it("[VO2] refuses more than there are, and more than one card takes", () => {
    const game = opened(3, 4);
    assert.equal(cast(game, ANNA, A, 4), "dots-spent");
    assert.equal(cast(game, ANNA, A, 3), "ok");
    assert.equal(cast(game, ANNA, B, 2), "dots-spent");
    assert.equal(cast(game, ANNA, B, 1), "ok");
    assert.equal(cast(game, ANNA, A, 0), "ok");
    assert.equal(cast(game, ANNA, B, 3), "ok");
  });

  it("[VO2] counts an operation once, however late it comes again", () => {
    const game = opened();
    const first = { voteId: vote(game).id, card: A, dots: 1, op: "operation-first" };
    game.must("vote.cast", first, ANNA);
    assert.equal(cast(game, ANNA, A, 3), "ok");
    assert.deepEqual(game.must("vote.cast", first, ANNA), []);
    assert.deepEqual(closed(game), { [A]: 3 });
    assert.deepEqual(game.must("vote.cast", first, ANNA), []);
  });

  it("[VO2] conserves dots under any order, repetition and reopening", () => {
    const step = fc.record({
      who: fc.nat(2),
      card: fc.nat(3),
      dots: fc.nat(4),
      again: fc.option(fc.nat(30)),
      close: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const game = opened(3, 5);
        const given: { input: { voteId: string; card: string; dots: number; op: string }; actor: string }[] =
          [];
        const expected = new Map<string, number>();
        for (const [index, { who, card, dots, again, close }] of steps.entries()) {
          const voteId = vote(game).id;
          if (close === 0) game.must(vote(game).counts ? "vote.reopen" : "vote.close", { voteId });
          const old = again === null ? undefined : given[again];
          if (old) {
            assert.deepEqual(game.must("vote.cast", old.input, old.actor), []);
            continue;
          }
          const actor = `person-000${String(who + 1)}`;
          const input = { voteId, card: CARDS[card] ?? A, dots, op: `operation-${String(index)}` };
          if (game.code("vote.cast", input, actor) !== "ok") continue;
          given.push({ input, actor });
          expected.set(`${actor} ${input.card}`, dots);
        }
        if (vote(game).counts) game.must("vote.reopen", { voteId: vote(game).id });
        const total = [...expected.values()].reduce((sum, dots) => sum + dots, 0);
        for (const personId of [ANNA, BEN, "person-0003"]) assert.ok(dotsLeft(vote(game), personId) >= 0);
        const counts = closed(game);
        assert.equal(
          Object.values(counts).reduce((sum, dots) => sum + dots, 0),
          total,
        );
        for (const card of CARDS) {
          const here = [...expected].filter(([key]) => key.endsWith(card));
          assert.equal(
            counts[card] ?? 0,
            here.reduce((sum, [, dots]) => sum + dots, 0),
          );
        }
      }),
    );
  });

  it("[VO2] refuses what is not in the vote, what is closed, and floods", () => {
    const game = opened();
    assert.equal(cast(game, ANNA, "room-9/card-z", 1), "not-found");
    for (let count = 0; count < 200; count += 1) assert.equal(cast(game, ANNA, A, count % 3), "ok");
    assert.equal(cast(game, ANNA, A, 1), "too-many");
    closed(game);
    assert.equal(cast(game, BEN, A, 1), "vote-closed");
    assert.equal(
      game.code("vote.cast", { voteId: "nothing", card: A, dots: 1, op: "operation-x" }, BEN),
      "not-found",
    );
  });
});

describe("viewOf", () => {
  it("[VO3] shows everybody their own dots and how many have voted, and nobody another's", () => {
    const game = opened();
    cast(game, ANNA, A, 2);
    cast(game, BEN, B, 1);
    for (const viewer of [ANNA, BEN, game.moderator, "stranger"]) {
      const seen = viewOf(game.state, viewer).votes?.[0];
      assert.equal(seen?.voters, 2);
      assert.equal(seen.counts, undefined);
      assert.deepEqual(Object.keys(seen.ballots), viewer === ANNA || viewer === BEN ? [viewer] : []);
    }
  });

  it("[VO3] tells of a cast without the dots", () => {
    const game = opened();
    const before = game.state;
    const input = { voteId: vote(game).id, card: A, dots: 2, op: "operation-secret" };
    const [event] = game.must("vote.cast", input, ANNA);
    assert.ok(event);
    assert.deepEqual(viewOfEvent(before, event, ANNA), event);
    for (const viewer of [BEN, game.moderator])
      assert.deepEqual(viewOfEvent(before, event, viewer), {
        name: "vote-cast",
        voteId: input.voteId,
        voters: 1,
      });
  });

  it("[VO3] shows counts after closing, but never whose", () => {
    const game = opened();
    cast(game, ANNA, A, 2);
    assert.deepEqual(closed(game), { [A]: 2 });
    const seen = viewOf(game.state, BEN).votes?.[0];
    assert.deepEqual(seen?.counts, { [A]: 2 });
    assert.deepEqual(seen.ballots, {});
  });
});

describe("vote.proxy", () => {
  it("[VO4] gives the dots of all for whom it stands, to moderation alone", () => {
    const game = opened(3, 3);
    game.must("vote.proxy", { voteId: vote(game).id, name: "Raum Nord", people: 6 });
    const proxyId = vote(game).proxies?.[0]?.id ?? "";
    assert.equal(cast(game, game.moderator, A, 18, proxyId), "ok");
    assert.equal(cast(game, game.moderator, B, 1, proxyId), "dots-spent");
    assert.equal(cast(game, ANNA, A, 1, proxyId), "not-allowed");
    assert.equal(cast(game, game.moderator, A, 1, "nothing"), "not-found");
    assert.equal(cast(game, game.moderator, B, 3), "ok");
    assert.equal(vote(game).voters, 7);
    assert.equal(viewOf(game.state, ANNA).votes?.[0]?.proxies, undefined);
    assert.deepEqual(
      Object.keys(viewOf(game.state, game.moderator).votes?.[0]?.ballots ?? {}).sort(),
      [proxyId, game.moderator].sort(),
    );
    assert.deepEqual(closed(game), { [A]: 18, [B]: 3 });
  });

  it("[VO7] changes name and number of an entry, as far as its dots allow, and everybody hears how many have voted", () => {
    const game = opened(3, 3);
    const voteId = vote(game).id;
    game.must("vote.proxy", { voteId, name: "Raum Nord", people: 6 });
    const proxyId = vote(game).proxies?.[0]?.id ?? "";
    cast(game, game.moderator, A, 9, proxyId);
    assert.equal(game.code("vote.proxy", { voteId, proxyId, name: "Raum Süd", people: 2 }), "dots-spent");
    const before = game.state;
    const [event] = game.must("vote.proxy", { voteId, proxyId, name: "Raum Süd", people: 3 });
    assert.ok(event);
    assert.deepEqual(viewOfEvent(before, event, ANNA), { name: "vote-cast", voteId, voters: 3 });
    assert.deepEqual([vote(game).proxies?.length, vote(game).voters], [1, 3]);
    assert.deepEqual(game.must("vote.proxy", { voteId, proxyId, name: "Raum Süd", people: 3 }), []);
    assert.equal(cast(game, game.moderator, B, 1, proxyId), "dots-spent");
    assert.equal(
      game.code("vote.proxy", { voteId, proxyId: "nothing", name: "Raum", people: 3 }),
      "not-found",
    );
    assert.deepEqual(closed(game), { [A]: 9 });
    assert.equal(game.code("vote.proxy", { voteId, proxyId, name: "Raum", people: 3 }), "vote-closed");
  });

  it("[VO7] puts an entry aside with its dots, and brings it back", () => {
    const game = opened(3, 3);
    const voteId = vote(game).id;
    game.must("vote.proxy", { voteId, name: "Raum Nord", people: 2 });
    const proxyId = vote(game).proxies?.[0]?.id ?? "";
    cast(game, game.moderator, A, 4, proxyId);
    cast(game, ANNA, A, 1);
    game.must("vote.discard-proxy", { voteId, proxyId });
    assert.equal(vote(game).voters, 1);
    assert.equal(cast(game, game.moderator, A, 1, proxyId), "not-found");
    assert.equal(game.code("vote.proxy", { voteId, proxyId, name: "Raum", people: 2 }), "not-found");
    assert.deepEqual(closed(game), { [A]: 1 });
    assert.equal(game.code("vote.discard-proxy", { voteId, proxyId, discarded: false }), "vote-closed");
    game.must("vote.reopen", { voteId });
    game.must("vote.discard-proxy", { voteId, proxyId, discarded: false });
    assert.equal(vote(game).voters, 3);
    assert.deepEqual(closed(game), { [A]: 5 });
    assert.equal(game.code("vote.discard-proxy", { voteId, proxyId: "nothing" }), "not-found");
  });

  it("needs a name, people and an open vote", () => {
    const game = opened();
    const voteId = vote(game).id;
    assert.equal(game.code("vote.proxy", { voteId, name: " ", people: 2 }), "name-missing");
    assert.equal(game.code("vote.proxy", { voteId, name: "Raum", people: 0 }), "invalid");
    closed(game);
    assert.equal(game.code("vote.proxy", { voteId, name: "Raum", people: 2 }), "vote-closed");
    assert.equal(game.code("vote.proxy", { voteId: "nothing", name: "Raum", people: 2 }), "not-found");
  });
});

describe("vote.close, vote.reopen, vote.discard", () => {
  it("[VO5] goes on after reopening with the dots that lie there", () => {
    const game = opened();
    const voteId = vote(game).id;
    cast(game, ANNA, A, 2);
    closed(game);
    assert.deepEqual(game.must("vote.close", { voteId }), []);
    game.must("vote.reopen", { voteId });
    assert.deepEqual(game.must("vote.reopen", { voteId }), []);
    assert.ok(!("counts" in vote(game)) && !("closedAtMs" in vote(game)));
    cast(game, ANNA, B, 1);
    assert.deepEqual(closed(game), { [A]: 2, [B]: 1 });
  });

  it("[VO5] puts a vote aside and brings it back with its dots", () => {
    const game = opened();
    const voteId = vote(game).id;
    cast(game, ANNA, A, 2);
    game.must("vote.discard", { voteId });
    assert.deepEqual(game.must("vote.discard", { voteId }), []);
    assert.equal(cast(game, BEN, A, 1), "not-found");
    assert.equal(game.code("vote.close", { voteId }), "not-found");
    game.must("vote.discard", { voteId, discarded: false });
    assert.deepEqual(closed(game), { [A]: 2 });
    for (const name of ["vote.close", "vote.reopen", "vote.discard", "vote.run-off"] as const)
      assert.equal(game.code(name, { voteId: "nothing" }), "not-found");
  });
});

describe("ranksOf, vote.run-off", () => {
  function tied(): Play {
    const game = opened(3, 5);
    cast(game, ANNA, C, 3);
    cast(game, ANNA, A, 1);
    cast(game, BEN, A, 1);
    cast(game, BEN, B, 2);
    return game;
  }

  it("[VO6] lets equal dots share a rank", () => {
    const game = tied();
    assert.deepEqual(ranksOf(vote(game)), []);
    closed(game);
    assert.deepEqual(ranksOf(vote(game)), [
      { card: C, dots: 3, rank: 1, tied: false },
      { card: A, dots: 2, rank: 2, tied: true },
      { card: B, dots: 2, rank: 2, tied: true },
      { card: D, dots: 0, rank: 4, tied: false },
    ]);
  });

  it("[VO6] runs off with one dot among those that share a rank", () => {
    const game = tied();
    const voteId = vote(game).id;
    assert.equal(game.code("vote.run-off", { voteId, rank: 2 }), "not-allowed");
    closed(game);
    assert.equal(game.code("vote.run-off", { voteId }), "not-allowed");
    assert.equal(game.code("vote.run-off", { voteId, rank: 3 }), "not-allowed");
    game.must("vote.run-off", { voteId, rank: 2 });
    const { title, cards, dots, perCard, runOffOf } = vote(game, 1);
    assert.deepEqual(
      { title, cards, dots, perCard, runOffOf },
      { title: "Was bleibt?", cards: [A, B], dots: 1, perCard: 1, runOffOf: voteId },
    );
  });
});
