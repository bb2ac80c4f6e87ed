import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Card } from "./card.ts";
import {
  arrangeCards,
  clustersFor,
  isClustered,
  NO_CLUSTERING,
  standInsOf,
  viewOfClustering,
  withoutMerged,
  type Clustering,
} from "./clusters.ts";

function aCard(ref: string, part: { kind?: "message" | "question"; hidden?: boolean } = {}): Card {
  const [roomId = "", id = ""] = ref.split("/");
  return { ref, id, roomId, createdAt: 1, hidden: false, title: id, text: "", kind: "message", ...part };
}

const refs = (cards: readonly Card[]) => cards.map(({ ref }) => ref);
const cards = ["one/a", "one/b", "two/c", "two/d"].map((ref) => aCard(ref));
const clustering: Clustering = {
  clusters: [
    { id: "cluster-1", title: "Zeit", cards: ["one/b", "two/c"] },
    { id: "cluster-2", title: "", cards: ["two/gone"] },
  ],
  merged: { "two/c": "one/a" },
};

describe("arrangeCards", () => {
  it("shows each visible card once: in its cluster, in the rest, or below the one that it was merged into", () => {
    const { clusters, rest, below } = arrangeCards(clustering, cards);
    assert.deepEqual(
      clusters.map(({ cluster, cards: inside }) => [cluster.id, refs(inside)]),
      [
        ["cluster-1", ["one/b"]],
        ["cluster-2", []],
      ],
    );
    assert.deepEqual(refs(rest), ["one/a", "two/d"]);
    assert.deepEqual(
      [...below].map(([kept, merged]) => [kept, refs(merged)]),
      [["one/a", ["two/c"]]],
    );
  });

  it("[CL2] lets a merged card stand for itself, in its own cluster, while the other is in the bin", () => {
    const binned = cards.map((card) => (card.ref === "one/a" ? { ...card, hidden: true } : card));
    const { clusters, rest, below } = arrangeCards(clustering, binned);
    assert.deepEqual(refs(clusters[0]?.cards ?? []), ["one/b", "two/c"]);
    assert.deepEqual(refs(rest), ["two/d"]);
    assert.equal(below.size, 0);
  });

  it("is all rest without a clustering", () => {
    assert.deepEqual(refs(arrangeCards(NO_CLUSTERING, cards).rest), refs(cards));
  });
});

describe("standInsOf", () => {
  it("[CL2] never lets a card of another kind stand for one", () => {
    const mixed = [aCard("one/a", { kind: "question" }), aCard("two/c")];
    assert.equal(standInsOf({ merged: { "two/c": "one/a" } }, mixed)("two/c"), "two/c");
  });
});

describe("withoutMerged", () => {
  it("leaves out those for which another stands, and those in the bin", () => {
    const some = [...cards, aCard("one/z", { hidden: true })];
    assert.deepEqual(refs(withoutMerged(clustering, some)), ["one/a", "one/b", "two/d"]);
  });
});

describe("viewOfClustering", () => {
  it("names no card of a room that somebody may not read, and no cluster of which nothing is left", () => {
    const view = viewOfClustering(clustering, (roomId) => roomId === "one");
    assert.deepEqual(view, {
      clusters: [{ id: "cluster-1", title: "Zeit", cards: ["one/b"] }],
      merged: {},
    });
  });

  it("keeps to itself what was put together from what", () => {
    const sources = [{ id: "cluster-9", title: "Geld" }];
    const view = viewOfClustering(
      { clusters: [{ id: "cluster-1", title: "", cards: ["one/a"], sources }], merged: {} },
      () => true,
    );
    assert.deepEqual(view.clusters, [{ id: "cluster-1", title: "", cards: ["one/a"] }]);
  });
});

describe("isClustered", () => {
  it("is so from the first cluster or merge on", () => {
    assert.equal(isClustered(NO_CLUSTERING), false);
    assert.equal(isClustered({ clusters: [], merged: { "one/a": "one/b" } }), true);
    assert.equal(isClustered({ ...NO_CLUSTERING, clusters: clustering.clusters }), true);
  });
});

describe("clustersFor", () => {
  it("suggests a sixth to a third, and nothing for a handful", () => {
    assert.equal(clustersFor(7), null);
    assert.deepEqual(clustersFor(8), { least: 2, most: 2 });
    assert.deepEqual(clustersFor(24), { least: 4, most: 8 });
    assert.deepEqual(clustersFor(400), { least: 67, most: 133 });
  });
});
