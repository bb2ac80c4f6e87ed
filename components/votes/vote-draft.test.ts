import assert from "node:assert/strict";
import { wordingsIn } from "./changed.ts";
import { describe, it } from "node:test";
import type { Card, CardKind } from "#lib/board/card.ts";
import { NO_CLUSTERING } from "#lib/board/clusters.ts";
import { groupOf } from "#lib/landscape/categories.ts";
import {
  chosenOptions,
  firstVoteDraft,
  MANY_CARDS,
  offeredCards,
  suggestedDots,
  tick,
  votableOf,
  voteInput,
  weighedBy,
  type VoteDraft,
} from "./vote-draft.ts";

const NONE: ReadonlySet<string> = new Set();

function aCard(id: string, kind: CardKind, over: object = {}): Card {
  const base = { id, kind, roomId: "hafen", createdAt: 0, hidden: false, title: id, text: "", weBring: "" };
  return {
    ...base,
    partners: [],
    purpose: "",
    outcome: "",
    obstacle: "",
    condition: "",
    ...over,
    ref: `hafen/${id}`,
  };
}

const CARDS: readonly Card[] = [
  aCard("m1", "message"),
  aCard("m2", "message", { roomId: "markt" }),
  aCard("m3", "message", { hidden: true }),
  aCard("p1", "partner", { category: "museum" }),
  aCard("p2", "partner", { category: "library" }),
  aCard("p3", "partner"),
  aCard("o1", "offer", { partners: ["hafen/p1"] }),
  aCard("o2", "offer"),
];

const VOTABLE = votableOf(CARDS, NO_CLUSTERING);

const ids = (cards: readonly Card[]): string => cards.map(({ id }) => id).join(" ");

function aDraft(over: Partial<VoteDraft>): VoteDraft {
  return { ...firstVoteDraft(VOTABLE, NONE), ...over };
}

describe("firstVoteDraft", () => {
  it("begins with the messages, with what was ticked, or with the kind of which there are most", () => {
    assert.equal(firstVoteDraft(VOTABLE, NONE).source, "message");
    assert.equal(firstVoteDraft(VOTABLE, new Set(["hafen/p1"])).source, "hand");
    assert.equal(firstVoteDraft(votableOf(CARDS.slice(3), NO_CLUSTERING), NONE).source, "partner");
  });
});

describe("firstVoteDraft with clusters", () => {
  it("begins with clusters where there are more cards than one can look over", () => {
    const cards = Array.from({ length: MANY_CARDS + 1 }, (_, index) => aCard(`m${String(index)}`, "message"));
    const refs = cards.map(({ ref }) => ref);
    const clusters = [refs.slice(0, 9), refs.slice(9)].map((inside, index) => ({
      id: `cluster-${String(index)}`,
      title: "Zeit",
      cards: inside,
    }));
    const first = (some: readonly Card[], count: number) =>
      firstVoteDraft(votableOf(some, { clusters: clusters.slice(0, count), merged: {} }), NONE).source;
    assert.equal(first(cards, 2), "cluster");
    assert.equal(first(cards, 1), "message");
    assert.equal(first(cards.slice(1), 2), "message");
  });
});

describe("offeredCards", () => {
  it("offers of merged cards the one that stays, and filters by cluster", () => {
    const votable = votableOf(CARDS, {
      clusters: [{ id: "cluster-1", title: "Zeit", cards: ["hafen/m2", "hafen/p1"] }],
      merged: { "hafen/p2": "hafen/p3" },
    });
    assert.equal(ids(offeredCards(aDraft({ source: "all" }), votable)), "m1 m2 p1 p3 o1 o2");
    assert.equal(ids(offeredCards(aDraft({ source: "all", cluster: "cluster-1" }), votable)), "m2 p1");
    assert.equal(ids(offeredCards(aDraft({ cluster: "none" }), votable)), "m1");
  });

  it("leaves out the bin and filters by kind and room", () => {
    assert.equal(ids(offeredCards(aDraft({}), VOTABLE)), "m1 m2");
    assert.equal(ids(offeredCards(aDraft({ roomId: "markt" }), VOTABLE)), "m2");
    assert.equal(ids(offeredCards(aDraft({ source: "all" }), VOTABLE)), "m1 m2 p1 p2 p3 o1 o2");
  });

  it("filters by field and category, offers by their partners", () => {
    assert.equal(ids(offeredCards(aDraft({ source: "all", category: "museum" }), VOTABLE)), "p1 o1");
    const group = groupOf("museum")?.key ?? "";
    assert.equal(ids(offeredCards(aDraft({ source: "all", group }), VOTABLE)), "p1 p2 o1");
    assert.equal(ids(offeredCards(aDraft({ source: "partner", group: "none" }), VOTABLE)), "p3");
  });

  it("takes exactly what was ticked by hand", () => {
    const hand = new Set(["hafen/p3", "hafen/m1", "hafen/m3"]);
    assert.equal(ids(offeredCards(aDraft({ source: "hand", hand, roomId: "markt" }), VOTABLE)), "m1 p3");
  });
});

describe("voteInput", () => {
  const CLUSTERED = votableOf(CARDS.slice(0, 6), {
    clusters: [
      { id: "cluster-1", title: "Zeit", cards: ["hafen/m1", "hafen/p1", "hafen/gone"] },
      { id: "cluster-2", title: "", cards: ["hafen/m2"] },
      { id: "cluster-3", title: "Leer", cards: ["hafen/m3"] },
    ],
    merged: { "hafen/p2": "hafen/p1" },
  });

  it("[VO9] gives clusters with the cards that can be read in them, merged ones too, and cards beside them when added", () => {
    const draft = aDraft({ source: "cluster" });
    assert.deepEqual(chosenOptions(draft, CLUSTERED), ["cluster-1", "cluster-2"]);
    assert.equal(weighedBy(draft, CLUSTERED), "clusters");
    assert.equal(ids(offeredCards(draft, CLUSTERED)), "p3");
    const added = { ...draft, ...tick(draft, ["hafen/p3"], true) };
    assert.equal(weighedBy(added, CLUSTERED), "both");
    const input = voteInput(added, CLUSTERED, "Was?");
    assert.deepEqual(input.ok && [input.value.cards, input.value.clusters], [
      ["cluster-1", "cluster-2", "hafen/p3"],
      {
        "cluster-1": { title: "Zeit", cards: ["hafen/m1", "hafen/p1", "hafen/p2"] },
        "cluster-2": { title: "", cards: ["hafen/m2"] },
      },
    ]);
    assert.deepEqual(Object.keys((input.ok && input.value.wording) || {}), [
      "cluster-1",
      "cluster-2",
      "hafen/p3",
    ]);
    const less = { ...added, ...tick(added, ["cluster-1", "hafen/p3"], false) };
    assert.deepEqual(chosenOptions(less, CLUSTERED), ["cluster-2"]);
    const back = { ...less, ...tick(less, ["cluster-1"], true) };
    assert.deepEqual(chosenOptions(back, CLUSTERED), ["cluster-1", "cluster-2"]);
    assert.equal(voteInput(less, CLUSTERED, "Was?").ok, false);
    assert.deepEqual(chosenOptions({ ...back, source: "all" }, CLUSTERED).length, 4);
  });

  it("refuses more cards in clusters than a vote keeps", () => {
    const cards = Array.from({ length: 601 }, (_, index) => aCard(`q${String(index)}`, "question"));
    const inside = cards.map(({ ref }) => ref);
    const clusters = [inside.slice(1), inside.slice(0, 1)].map((refs, index) => ({
      id: `cluster-${String(index)}`,
      title: "",
      cards: refs,
    }));
    const code = (votable: ReturnType<typeof votableOf>) => {
      const input = voteInput(aDraft({ source: "cluster" }), votable, "Was?");
      return input.ok ? "ok" : input.code;
    };
    assert.equal(code(votableOf(cards, { clusters, merged: {} })), "too-many");
    assert.equal(code(votableOf(cards.slice(0, 600), { clusters, merged: {} })), "ok");
  });

  it("asks what was suggested unless something else was typed", () => {
    const input = voteInput(aDraft({}), VOTABLE, "Was ist uns wichtig?");
    assert.deepEqual(input, {
      ok: true,
      value: {
        title: "Was ist uns wichtig?",
        cards: ["hafen/m1", "hafen/m2"],
        perCard: 3,
        wording: wordingsIn({}, ["hafen/m1", "hafen/m2"], VOTABLE.all),
      },
    });
    const typed = voteInput(aDraft({ question: " Wohin? ", dots: 4, perCard: 2 }), VOTABLE, "Was?");
    assert.deepEqual(typed.ok && typed.value, {
      title: "Wohin?",
      cards: ["hafen/m1", "hafen/m2"],
      perCard: 2,
      wording: wordingsIn({}, ["hafen/m1", "hafen/m2"], VOTABLE.all),
      dots: 4,
    });
  });

  it("says what is missing", () => {
    const code = (draft: Partial<VoteDraft>): string | null => {
      const input = voteInput(aDraft(draft), VOTABLE, "Was?");
      return input.ok ? null : input.code;
    };
    assert.equal(code({ question: "  " }), "question-missing");
    assert.equal(code({ without: new Set(["hafen/m1"]) }), "too-few");
    const many = Array.from({ length: 201 }, (_, index) => aCard(`q${String(index)}`, "question"));
    const input = voteInput(aDraft({ source: "question" }), votableOf(many, NO_CLUSTERING), "Was?");
    assert.equal(input.ok ? null : input.code, "too-many");
  });
});

describe("suggestedDots", () => {
  it("[VO1] follows what is chosen", () => {
    const draft = aDraft({ source: "all" });
    assert.equal(suggestedDots(draft, VOTABLE, 3), 7);
    const without = new Set(chosenOptions(draft, VOTABLE).slice(0, 4));
    assert.equal(suggestedDots({ ...draft, without }, VOTABLE, 3), 3);
    assert.equal(suggestedDots(draft, VOTABLE, 0), 5);
  });
});
