import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as Y from "yjs";
import { LIMITS } from "#lib/model/limits.ts";
import { countGraphemes } from "#lib/util/text.ts";
import type { Card } from "./card.ts";
import { choicesIn } from "./choices.ts";
import {
  dissolveCluster,
  makeCluster,
  mergeCards,
  mergeClusters,
  moveCluster,
  putIntoCluster,
  readClustering,
  renameCluster,
  separateCards,
  separateCluster,
  takeOutOfCluster,
} from "./clustering.ts";
import { arrangeCards } from "./clusters.ts";

const card = (index: number) => `room-0${index % 3}/card-00${index}`;
const id = (index: number) => `cluster-${index}`;
const titles = (doc: Y.Doc) => readClustering(doc).clusters.map(({ title }) => title);
const cardsIn = (doc: Y.Doc, title: string) =>
  readClustering(doc).clusters.find((cluster) => cluster.title === title)?.cards;

function twoClusters(): Y.Doc {
  const doc = new Y.Doc();
  makeCluster(doc, id(1), "Zeit", [card(1), card(2)]);
  makeCluster(doc, id(2), "Geld", [card(3), card(4)]);
  return doc;
}

/** Both get what the other has. */
function exchange(one: Y.Doc, other: Y.Doc): void {
  const [ofOne, ofOther] = [Y.encodeStateAsUpdate(one), Y.encodeStateAsUpdate(other)];
  Y.applyUpdate(one, ofOther);
  Y.applyUpdate(other, ofOne);
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

describe("makeCluster", () => {
  it("puts a new cluster at the end, and a card into one cluster at most", () => {
    const doc = twoClusters();
    makeCluster(doc, id(3), "Räume", [card(4), card(5)]);
    assert.deepEqual(titles(doc), ["Zeit", "Geld", "Räume"]);
    assert.deepEqual(cardsIn(doc, "Geld"), [card(3)]);
  });

  it("writes a title in one line, without what nobody sees, and no longer than it may be", () => {
    const doc = new Y.Doc();
    makeCluster(doc, id(1), ` Zeit\nund\u202e ${"ä".repeat(300)}`, []);
    const [title = ""] = titles(doc);
    assert.ok(title.startsWith("Zeit und ä"));
    assert.equal(countGraphemes(title), LIMITS.clusterTitle);
  });
});

describe("putIntoCluster", () => {
  it("moves a card that is in another one", () => {
    const doc = twoClusters();
    putIntoCluster(doc, [card(1), card(5)], id(2));
    assert.deepEqual(cardsIn(doc, "Zeit"), [card(2)]);
    assert.deepEqual(cardsIn(doc, "Geld")?.toSorted(), [card(1), card(3), card(4), card(5)].sort());
  });

  it("leaves a card in no cluster when somebody dissolves that one at the same time", () => {
    const doc = twoClusters();
    const other = copyOf(doc);
    putIntoCluster(doc, [card(5)], id(1));
    dissolveCluster(other, id(1));
    exchange(doc, other);
    assert.deepEqual(titles(doc), ["Geld"]);
    assert.deepEqual(readClustering(doc), readClustering(other));
  });
});

describe("takeOutOfCluster", () => {
  it("leaves the cluster, also when nothing is left in it", () => {
    const doc = twoClusters();
    takeOutOfCluster(doc, [card(1), card(2)]);
    assert.deepEqual(cardsIn(doc, "Zeit"), []);
  });
});

describe("renameCluster", () => {
  it("names a cluster, and none that is gone", () => {
    const doc = twoClusters();
    renameCluster(doc, id(1), "Verlässliche Zeiten");
    renameCluster(doc, id(7), "Nichts");
    assert.deepEqual(titles(doc), ["Verlässliche Zeiten", "Geld"]);
  });
});

describe("mergeClusters", () => {
  it("brings all cards into the other, keeps both titles, and can be taken back", () => {
    const doc = twoClusters();
    mergeClusters(doc, id(1), id(2));
    const [only, more] = readClustering(doc).clusters;
    assert.equal(more, undefined);
    assert.equal(only?.cards.length, 4);
    assert.deepEqual(only?.sources, [{ id: id(1), title: "Zeit" }]);
    separateCluster(doc, id(1));
    assert.deepEqual(titles(doc), ["Zeit", "Geld"]);
  });

  it("keeps everything together when two people do it in opposite directions at the same time", () => {
    const doc = twoClusters();
    const other = copyOf(doc);
    mergeClusters(doc, id(1), id(2));
    mergeClusters(other, id(2), id(1));
    exchange(doc, other);
    assert.deepEqual(readClustering(doc), readClustering(other));
    assert.deepEqual(titles(doc), ["Zeit"]);
    assert.equal(cardsIn(doc, "Zeit")?.length, 4);
  });

  it("takes along a card that came into the one cluster meanwhile", () => {
    const doc = twoClusters();
    const other = copyOf(doc);
    mergeClusters(doc, id(1), id(2));
    putIntoCluster(other, [card(5)], id(1));
    exchange(doc, other);
    assert.ok(cardsIn(doc, "Geld")?.includes(card(5)));
  });

  it("holds no longer when the other one is dissolved meanwhile", () => {
    const doc = twoClusters();
    const other = copyOf(doc);
    mergeClusters(doc, id(1), id(2));
    dissolveCluster(other, id(2));
    exchange(doc, other);
    assert.deepEqual(titles(doc), ["Zeit"]);
    assert.equal(cardsIn(doc, "Zeit")?.length, 2);
  });
});

describe("dissolveCluster", () => {
  it("takes along what was put into it, and undo brings all of it back", () => {
    const doc = twoClusters();
    mergeClusters(doc, id(1), id(2));
    const before = readClustering(doc);
    const undo = new Y.UndoManager(choicesIn(doc), { captureTimeout: 0 });
    dissolveCluster(doc, id(2));
    assert.deepEqual(readClustering(doc), { clusters: [], merged: {} });
    undo.undo();
    assert.deepEqual(readClustering(doc), before);
  });
});

describe("moveCluster", () => {
  it("moves by one place and does nothing at the ends", () => {
    const doc = twoClusters();
    makeCluster(doc, id(3), "Räume", []);
    const shown = () => readClustering(doc).clusters.map((cluster) => cluster.id);
    moveCluster(doc, shown(), id(3), -1);
    assert.deepEqual(titles(doc), ["Zeit", "Räume", "Geld"]);
    moveCluster(doc, shown(), id(2), 1);
    moveCluster(doc, shown(), id(1), -1);
    moveCluster(doc, shown(), id(9), 1);
    assert.deepEqual(titles(doc), ["Zeit", "Räume", "Geld"]);
  });
});

describe("mergeCards", () => {
  it("lets the card that stays come into the cluster of the other", () => {
    const doc = twoClusters();
    mergeCards(doc, [card(1), card(5)], card(5));
    assert.deepEqual(readClustering(doc).merged, { [card(1)]: card(5) });
    assert.ok(cardsIn(doc, "Zeit")?.includes(card(5)));
    separateCards(doc, [card(1)]);
    assert.deepEqual(readClustering(doc).merged, {});
    assert.ok(cardsIn(doc, "Zeit")?.includes(card(1)));
  });

  it("turns round a merge that was made the other way", () => {
    const doc = new Y.Doc();
    mergeCards(doc, [card(1), card(2)], card(2));
    mergeCards(doc, [card(1), card(2)], card(1));
    assert.deepEqual(readClustering(doc).merged, { [card(2)]: card(1) });
  });
});

describe("readClustering", () => {
  it("passes over what is no title, no card and no cluster", () => {
    const doc = new Y.Doc();
    doc.getMap("clusters").set("x", "too short a name");
    doc.getMap("clusters").set(id(1), 7);
    doc.getMap("clusters").set(id(2), new Y.Text("Text"));
    doc.getMap("clusterOf").set(card(1), id(1));
    doc.getMap("merged").set(card(1), id(1));
    doc.getMap("merged").set("nonsense", card(1));
    assert.deepEqual(readClustering(doc), { clusters: [], merged: {} });
  });

  it("reads no more than the limits", () => {
    const doc = new Y.Doc();
    doc.transact(() => {
      for (let index = 0; index < LIMITS.clusters + 5; index += 1)
        doc.getMap("clusters").set(`cluster-${index}`, "x");
      for (let index = 0; index < LIMITS.clusteredCards + 5; index += 1)
        doc.getMap("clusterOf").set(`room-one/card-${index}`, "cluster-1");
    });
    const { clusters } = readClustering(doc);
    assert.equal(clusters.length, LIMITS.clusters);
    assert.ok(clusters.flatMap(({ cards }) => cards).length <= LIMITS.clusteredCards);
  });

  it("[CL1] comes to the same for all, and loses no card, whatever several people do at once, undo included", () => {
    const cards = Array.from({ length: 7 }, (_, index): Card => {
      const ref = card(index);
      const [roomId = "", cardId = ""] = ref.split("/");
      const base = { ref, id: cardId, roomId, createdAt: index, title: "", text: "" };
      return { ...base, kind: "message", hidden: index === 6 };
    });
    const step = fc.record({
      who: fc.nat(1),
      what: fc.constantFrom(
        "make",
        "put",
        "take",
        "rename",
        "dissolve",
        "merge",
        "separate",
        "move",
        "merge-cards",
        "separate-cards",
        "undo",
        "redo",
        "exchange",
      ),
      a: fc.nat(6),
      b: fc.nat(6),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: "max" }), (steps) => {
        const docs = [new Y.Doc(), new Y.Doc()] as const;
        const undos = docs.map((doc) => new Y.UndoManager(choicesIn(doc), { captureTimeout: 0 }));
        docs.forEach((doc, index) => (doc.clientID = index + 1));
        for (const { who, what, a, b } of steps) {
          const doc = docs[who] ?? docs[0];
          if (what === "undo") undos[who]?.undo();
          else if (what === "redo") undos[who]?.redo();
          else if (what === "exchange") exchange(...docs);
          else act(doc, what, a, b);
          for (const each of docs) expectEveryCardOnce(each, cards);
        }
        exchange(...docs);
        assert.deepEqual(readClustering(docs[0]), readClustering(docs[1]));
        for (const doc of docs) expectEveryCardOnce(doc, cards);
      }),
      { numRuns: 300 },
    );
  });
});

function act(doc: Y.Doc, what: string, a: number, b: number): void {
  switch (what) {
    case "make":
      return makeCluster(doc, id(a), `Titel ${b}`, [card(a), card(b)]);
    case "put":
      return putIntoCluster(doc, [card(a)], id(b));
    case "take":
      return takeOutOfCluster(doc, [card(a), card(b)]);
    case "rename":
      return renameCluster(doc, id(a), `Anders ${b}`);
    case "dissolve":
      return dissolveCluster(doc, id(a));
    case "merge":
      return mergeClusters(doc, id(a), id(b));
    case "separate":
      return separateCluster(doc, id(a));
    case "move": {
      const shown = readClustering(doc).clusters.map((cluster) => cluster.id);
      return moveCluster(doc, shown, id(a), b % 2 === 0 ? 1 : -1);
    }
    case "merge-cards":
      return mergeCards(doc, [card(a), card(b)], card(b));
    case "separate-cards":
      return separateCards(doc, [card(a)]);
  }
}

function expectEveryCardOnce(doc: Y.Doc, cards: readonly Card[]): void {
  const { clusters, rest, below } = arrangeCards(readClustering(doc), cards);
  const shown = [...clusters.flatMap((cluster) => cluster.cards), ...rest, ...[...below.values()].flat()];
  assert.deepEqual(
    shown.map(({ ref }) => ref).sort(),
    cards.flatMap(({ ref, hidden }) => (hidden ? [] : [ref])).sort(),
  );
}
