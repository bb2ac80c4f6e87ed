import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Card } from "#lib/board/card.ts";
import type { Clustering } from "#lib/board/clusters.ts";
import { saysMore, sectionOf, sectionsOf, withHeldCard } from "./sections.ts";

function aCard(id: string): Card {
  const base = { ref: `one/${id}`, id, roomId: "one", createdAt: 1, hidden: false, title: id, text: "" };
  return { ...base, kind: "message" };
}

const cards = ["a", "b", "c"].map(aCard);
const [, b] = cards;
const clustering: Clustering = {
  clusters: [
    { id: "cluster-1", title: "Zeit", cards: ["one/a"] },
    { id: "cluster-2", title: "Geld", cards: ["one/b"] },
  ],
  merged: {},
};
const keys = (shown: ReturnType<typeof sectionsOf>) =>
  shown.sections.map(({ key, cards: inside }) => [key, inside.map(({ id }) => id)]);

describe("sectionsOf", () => {
  it("puts what is in no cluster last, and nothing where all is in one", () => {
    assert.deepEqual(keys(sectionsOf(clustering, cards)), [
      ["cluster-1", ["a"]],
      ["cluster-2", ["b"]],
      ["none", ["c"]],
    ]);
    assert.deepEqual(keys(sectionsOf(clustering, cards.slice(0, 2))), [
      ["cluster-1", ["a"]],
      ["cluster-2", ["b"]],
    ]);
  });
});

describe("withHeldCard", () => {
  it("keeps an open card where it was, also when it is merged into another meanwhile", () => {
    const moved = sectionsOf(
      {
        clusters: [
          { id: "cluster-1", title: "Zeit", cards: ["one/a", "one/b"] },
          { id: "cluster-2", title: "Geld", cards: [] },
        ],
        merged: {},
      },
      cards,
    );
    assert.deepEqual(keys(withHeldCard(moved, b, "cluster-2"))[1], ["cluster-2", ["b"]]);
    const merged = sectionsOf({ ...clustering, merged: { "one/b": "one/a" } }, cards);
    const held = withHeldCard(merged, b, "cluster-2");
    assert.equal(sectionOf(held.sections, "one/b"), "cluster-2");
    assert.deepEqual(held.below.get("one/a"), []);
  });

  it("lets it go where its section is gone, and changes nothing else", () => {
    const shown = sectionsOf(clustering, cards);
    assert.equal(withHeldCard(shown, b, "cluster-9").sections, shown.sections);
    assert.equal(withHeldCard(shown, undefined, "cluster-1").sections, shown.sections);
    assert.equal(withHeldCard(shown, b, "cluster-2").sections, shown.sections);
  });
});

describe("saysMore", () => {
  it("is so where there is more to read than the title", () => {
    assert.equal(saysMore(aCard("a")), false);
    assert.equal(saysMore({ ...aCard("a"), text: "Weil sonst niemand kommt." }), true);
    const partner: Card = { ...aCard("p"), kind: "partner", category: "museum" };
    assert.equal(saysMore(partner), false);
    assert.equal(saysMore({ ...partner, ring: 2 }), true);
    const offer: Card = { ...aCard("o"), kind: "offer", partners: [], purpose: "", outcome: "" };
    assert.equal(saysMore(offer), false);
    assert.equal(saysMore({ ...offer, partners: ["one/p"] }), true);
  });
});
