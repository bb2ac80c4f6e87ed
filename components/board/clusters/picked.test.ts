import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Card } from "#lib/board/card.ts";
import { NO_CLUSTERING, type Clustering } from "#lib/board/clusters.ts";
import { countLeft, pickedCards } from "./picked.ts";

function aCard(id: string, kind: "message" | "question" = "message"): Card {
  const base = { ref: `one/${id}`, id, roomId: "one", createdAt: 1, hidden: false, title: id, text: "" };
  return { ...base, kind };
}

const cards = [aCard("a"), aCard("b"), aCard("c"), aCard("q", "question")];
const clustering: Clustering = {
  clusters: [{ id: "cluster-1", title: "Zeit", cards: ["one/a"] }],
  merged: { "one/b": "one/c" },
};
const picked = (ids: readonly string[], from: Clustering = NO_CLUSTERING) =>
  pickedCards(new Set(ids.map((id) => `one/${id}`)), cards, from);

describe("pickedCards", () => {
  it("are in the order of the board, without those that are gone", () => {
    const found = picked(["c", "gone", "a"]);
    assert.deepEqual(
      found.cards.map(({ id }) => id),
      ["a", "c"],
    );
  });

  it("may be merged from two on, and only within one kind", () => {
    assert.equal(picked(["a"]).mayMerge, false);
    assert.equal(picked(["a", "b"]).mayMerge, true);
    assert.equal(picked(["a", "q"]).mayMerge, false);
  });

  it("are one where one of them was merged into the other meanwhile", () => {
    const found = picked(["b", "c"], clustering);
    assert.equal(found.cards.length, 1);
    assert.equal(found.mayMerge, false);
  });

  it("know whether any of them is in a cluster", () => {
    assert.equal(picked(["b"], clustering).isClustered, false);
    assert.equal(picked(["a", "b"], clustering).isClustered, true);
  });
});

describe("countLeft", () => {
  it("counts what stands for itself, and what of that is in no cluster", () => {
    assert.deepEqual(countLeft(cards, clustering), { all: 3, left: 2 });
    assert.deepEqual(countLeft(cards, NO_CLUSTERING), { all: 4, left: 4 });
  });
});
