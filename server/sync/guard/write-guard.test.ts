import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as Y from "yjs";
import { CLUSTERING_RULES, makeCluster, mergeCards, mergeClusters } from "#lib/board/clustering.ts";
import { encodeForged } from "./forgery.fixture.ts";
import type { ForgedItem } from "./forgery.fixture.ts";
import { createGuardedServer } from "./guard.fixture.ts";
import { BOARD, DOCUMENTATION } from "./shape.ts";
import type { Shape } from "./shape.ts";
import type { Verdict } from "./write-guard.ts";

/** A document and the updates of each transaction on it. */
function edited(...changes: readonly ((doc: Y.Doc) => void)[]): {
  doc: Y.Doc;
  updates: readonly Uint8Array[];
} {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const change of changes) doc.transact(() => change(doc));
  return { doc, updates };
}

function addCard(doc: Y.Doc): void {
  const card = new Y.Map<unknown>();
  doc.getMap("cards").set("card-1", card);
  card.set("title", new Y.Text("abc"));
}

function titleOf(doc: Y.Doc): Y.Text {
  const card = doc.getMap("cards").get("card-1");
  const title = card instanceof Y.Map ? card.get("title") : undefined;
  assert.ok(title instanceof Y.Text);
  return title;
}

function judge(shape: Shape, change: (doc: Y.Doc) => void): Verdict["kind"] {
  const { doc } = edited(change);
  return createGuardedServer({ shape }).receive(Y.encodeStateAsUpdate(doc), "anna").verdict.kind;
}

const TYPE_OF_CARD: ForgedItem = {
  client: 5,
  clock: 0,
  origin: null,
  rightOrigin: null,
  parent: "cards",
  key: "card-1",
  content: { kind: "type", ref: 1 },
};

describe("createWriteGuard", () => {
  it("[GD2] knows what it has, also when it comes again in another cut", () => {
    const { doc, updates } = edited(
      addCard,
      (doc) => titleOf(doc).insert(3, "d"),
      (doc) => titleOf(doc).insert(4, "e"),
      (doc) => titleOf(doc).delete(0, 1),
    );
    const server = createGuardedServer({ shape: BOARD });
    const kinds = updates.slice(0, 2).map((update) => server.receive(update, "anna").verdict.kind);
    assert.deepEqual(kinds, ["apply", "apply"]);
    assert.equal(server.receive(updates[0] ?? Uint8Array.of(), "anna").verdict.kind, "known");
    // "abc", "d" and "e" are one run by now, of which the server knows four signs.
    assert.equal(server.receive(Y.encodeStateAsUpdate(doc), "anna").verdict.kind, "apply");
    assert.equal(titleOf(server.doc).toJSON(), "bcde");
    assert.equal(server.receive(Y.encodeStateAsUpdate(doc), "anna").verdict.kind, "known");
  });

  it("[GD2] finds a gap where an earlier struct, a neighbour or something deleted is missing", () => {
    const { doc, updates } = edited(
      addCard,
      (doc) => titleOf(doc).insert(3, "d"),
      (doc) => titleOf(doc).insert(4, "e"),
      (doc) => titleOf(doc).delete(3, 1),
    );
    const [first, , third, last] = updates;
    assert.ok(first && third && last);
    const server = createGuardedServer({ shape: BOARD });
    assert.equal(server.receive(third, "anna").verdict.kind, "gap");
    assert.equal(server.receive(first, "anna").verdict.kind, "apply");
    assert.equal(server.receive(third, "anna").verdict.kind, "gap");
    assert.equal(server.receive(last, "anna").verdict.kind, "gap");
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const had = Y.encodeStateVector(other);
    titleOf(other).insert(4, "x");
    assert.equal(server.receive(Y.encodeStateAsUpdate(other, had), "berta").verdict.kind, "gap");
    assert.equal(titleOf(server.doc).toJSON(), "abc");
  });

  it("[GD2] finds a gap in structs that lean on each other in a circle", () => {
    const lean = (client: number, on: number): ForgedItem => ({
      ...TYPE_OF_CARD,
      client,
      origin: { client: on, clock: 0 },
    });
    const update = encodeForged([lean(5, 6), lean(6, 5)], []);
    assert.equal(createGuardedServer({ shape: BOARD }).receive(update, "anna").verdict.kind, "gap");
  });

  it("[GD6] takes an update of 64 new client ids, and none of more, however they lean on each other", () => {
    // Each leans on the next: sought one by one, the cost grows with the square.
    const chain = (clients: number): Uint8Array =>
      encodeForged(
        Array.from({ length: clients }, (_, index) => ({
          ...TYPE_OF_CARD,
          client: 5 + index,
          origin: index === clients - 1 ? null : { client: 6 + index, clock: 0 },
        })),
        [],
      );
    assert.equal(createGuardedServer({ shape: BOARD }).receive(chain(64), "anna").verdict.kind, "apply");
    assert.equal(createGuardedServer({ shape: BOARD }).receive(chain(65), "anna").verdict.kind, "malformed");
    assert.equal(
      createGuardedServer({ shape: BOARD }).receive(chain(10_000), "anna").verdict.kind,
      "malformed",
    );
  });

  it("[GD6] takes an update that deletes in 8 000 places, and none that deletes in more", () => {
    const server = createGuardedServer({ shape: BOARD });
    const doc = new Y.Doc();
    const map = doc.getMap("cards");
    map.set(
      "card",
      new Y.Map([
        ["title", new Y.Text("x".repeat(4_900))],
        ["text", new Y.Text("y".repeat(4_900))],
        ["more", new Y.Text("z".repeat(4_900))],
        ["last", new Y.Text("l".repeat(4_900))],
      ]),
    );
    assert.equal(server.receive(Y.encodeStateAsUpdate(doc), "anna").verdict.kind, "apply");
    const deleting = (places: number): Uint8Array => {
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
      const had = Y.encodeStateVector(copy);
      const card = copy.getMap<Y.Map<Y.Text>>("cards").get("card");
      let left = places;
      copy.transact(() => {
        for (const text of card?.values() ?? [])
          for (let at = 0; at < text.length && left > 0; at += 1, left -= 1) text.delete(at, 1);
      });
      return Y.encodeStateAsUpdate(copy, had);
    };
    assert.equal(server.receive(deleting(8_001), "anna").verdict.kind, "malformed");
    assert.equal(server.receive(deleting(8_000), "anna").verdict.kind, "apply");
  });

  it("[GD6] takes none that makes Yjs move more than anybody's work does", () => {
    const server = createGuardedServer({ shape: BOARD });
    addCard(server.doc);
    titleOf(server.doc).insert(3, "x".repeat(4_000));
    // So many structs of the same client lie behind each sign that is deleted.
    server.doc.transact(() => {
      const card = server.doc.getMap<Y.Map<unknown>>("cards").get("card-1");
      for (let key = 0; key < 20_000; key += 1) card?.set(`key-${String(key)}`, key);
    });
    const { doc: copy, updates } = edited((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(server.doc)));
    const deleting = (places: number): Uint8Array => {
      copy.transact(() => {
        for (let at = 1; at <= places; at += 1) titleOf(copy).delete(at, 1);
      });
      return updates.at(-1) ?? new Uint8Array();
    };
    const some = deleting(100);
    assert.equal(server.receive(deleting(140), "anna").verdict.kind, "malformed");
    assert.equal(server.receive(some, "anna").verdict.kind, "apply");
  });

  it("[GD2] brings an update of several clients into an order in which each finds what it leans on", () => {
    const doc = new Y.Doc();
    doc.clientID = 3;
    addCard(doc);
    doc.clientID = 9;
    titleOf(doc).insert(1, "9");
    doc.clientID = 3;
    titleOf(doc).insert(2, "3");
    const server = createGuardedServer({ shape: BOARD });
    assert.equal(server.receive(Y.encodeStateAsUpdate(doc), "anna").verdict.kind, "apply");
    assert.equal(titleOf(server.doc).toJSON(), "a93bc");
  });

  const misplaced: readonly (readonly [what: string, shape: Shape, change: (doc: Y.Doc) => void])[] = [
    ["another root", BOARD, (doc) => doc.getMap("votes").set("a", 1)],
    [
      "a root of the other shape",
      BOARD,
      (doc) => doc.getXmlFragment("results").insert(0, [new Y.XmlText("x")]),
    ],
    ["cards in the documentation", DOCUMENTATION, addCard],
    ["a list where there is a map", BOARD, (doc) => doc.getArray("cards").insert(0, ["x"])],
    ["text where there is a map", BOARD, (doc) => doc.getText("cards").insert(0, "x")],
    ["XML on a board", BOARD, (doc) => doc.getMap("cards").set("card-1", new Y.XmlText("x"))],
    [
      "a format on a board",
      BOARD,
      (doc) => {
        addCard(doc);
        titleOf(doc).format(0, 1, { bold: true });
      },
    ],
    [
      "an attribute on a plain text",
      BOARD,
      (doc) => {
        addCard(doc);
        titleOf(doc).setAttribute("color", "red");
      },
    ],
    [
      "a map in the written part",
      DOCUMENTATION,
      (doc) => {
        const paragraph = new Y.XmlElement("p");
        doc.getXmlFragment("results").insert(0, [paragraph]);
        paragraph.setAttribute("map", new Y.Map() as unknown as string);
      },
    ],
    [
      "maps five deep",
      BOARD,
      (doc) => {
        let map = doc.getMap<unknown>("cards");
        for (let depth = 0; depth < 5; depth += 1) {
          const inner = new Y.Map<unknown>();
          map.set("deeper", inner);
          map = inner;
        }
      },
    ],
    [
      "elements 25 deep",
      DOCUMENTATION,
      (doc) => {
        let parent: Y.XmlFragment = doc.getXmlFragment("results");
        for (let depth = 0; depth < 25; depth += 1) {
          const inner = new Y.XmlElement("list");
          parent.insert(0, [inner]);
          parent = inner;
        }
      },
    ],
  ];

  it("[GD3] refuses what lies where the document has no place for it", () => {
    const accepted = misplaced.filter(([, shape, change]) => judge(shape, change) !== "malformed");
    assert.deepEqual(
      accepted.map(([what]) => what),
      [],
    );
  });

  const noEntries: readonly (readonly [what: string, change: (doc: Y.Doc) => void])[] = [
    ["a title under no id", (doc) => doc.getMap("clusters").set("short", "Zeit")],
    ["a title that is no text", (doc) => doc.getMap("clusters").set("cluster-1", 7)],
    ["a title in a Y.Text", (doc) => doc.getMap("clusters").set("cluster-1", new Y.Text("Zeit"))],
    ["a title of 201 signs", (doc) => doc.getMap("clusters").set("cluster-1", "ä".repeat(201))],
    ["a card in no cluster", (doc) => doc.getMap("clusterOf").set("room-01/card-01", true)],
    ["a cluster in a cluster", (doc) => doc.getMap("clusterOf").set("cluster-1", "cluster-2")],
    ["a card merged into a cluster", (doc) => doc.getMap("merged").set("room-01/card-01", "cluster-1")],
    ["a copy of a card", (doc) => doc.getMap("merged").set("room-01/card-01", { title: "Zeit" })],
  ];

  it("[GD8] refuses in clusters and merges whatever is no title and no reference", () => {
    const accepted = noEntries.filter(([, change]) => judge(DOCUMENTATION, change) !== "malformed");
    assert.deepEqual(
      accepted.map(([what]) => what),
      [],
    );
    const kind = judge(DOCUMENTATION, (doc) => {
      makeCluster(doc, "cluster-1", "Zeit".repeat(50), ["room-01/card-01", "room-01/card-02"]);
      mergeCards(doc, ["room-01/card-01"], "room-01/card-02");
      mergeClusters(doc, "cluster-1", "cluster-2");
    });
    assert.equal(kind, "apply");
  });

  it("[GD8] denies more clusters than a workshop holds, and takes them when others have gone", () => {
    const { most } = CLUSTERING_RULES.clusters;
    const server = createGuardedServer({ shape: DOCUMENTATION });
    const { doc } = edited((doc) => {
      for (let n = 0; n < most; n += 1) doc.getMap("clusters").set(`cluster-${n}`, "x");
    });
    assert.equal(server.receive(Y.encodeStateAsUpdate(doc), "anna").verdict.kind, "apply");
    doc.getMap("clusters").set("cluster-0", "renamed");
    assert.equal(server.receive(Y.encodeStateAsUpdate(doc), "anna").verdict.kind, "apply");
    const had = Y.encodeStateVector(doc);
    const one = new Y.Doc();
    one.getMap("clusters").set("one-more", "x");
    assert.equal(server.receive(Y.encodeStateAsUpdate(one), "berta").verdict.kind, "denied");
    doc.getMap("clusters").delete("cluster-1");
    assert.equal(server.receive(Y.encodeStateAsUpdate(doc, had), "anna").verdict.kind, "apply");
    assert.equal(server.receive(Y.encodeStateAsUpdate(one), "berta").verdict.kind, "apply");
  });

  it("[GD3] accepts an unknown field of a card, whatever plain value or small structure it is", () => {
    const kind = judge(BOARD, (doc) => {
      addCard(doc);
      const card = doc.getMap("cards").get("card-1");
      assert.ok(card instanceof Y.Map);
      card.set("future", { list: [1, "zwei", null] });
      card.set("later", new Y.Array());
      card.set("much later", new Y.Map([["x", 1]]));
    });
    assert.equal(kind, "apply");
  });

  it("[GD3] refuses neighbours that lie in different places, and a parent that holds nothing", () => {
    const server = createGuardedServer({ shape: BOARD });
    const { doc } = edited((doc) => {
      doc.clientID = 7;
      addCard(doc);
    });
    server.receive(Y.encodeStateAsUpdate(doc), "anna");
    const inText = { client: 7, clock: 2 };
    const onCard = { client: 7, clock: 0 };
    const forged = (change: Partial<ForgedItem>): Verdict["kind"] =>
      server.receive(encodeForged([{ ...TYPE_OF_CARD, key: null, ...change }], []), "mallory").verdict.kind;
    const text = { kind: "string", text: "x" } as const;
    assert.equal(forged({ origin: inText, rightOrigin: onCard, content: text }), "malformed");
    assert.equal(forged({ parent: inText, key: "a", content: { kind: "value", value: 1 } }), "malformed");
    assert.equal(forged({ origin: onCard, content: text }), "malformed");
    assert.equal(forged({ rightOrigin: onCard, content: { kind: "value", value: 1 } }), "malformed");
    assert.equal(forged({ origin: inText, content: text }), "apply");
  });

  it("[GD4] denies what is written under another person's client id, and deletes nothing of it", () => {
    const server = createGuardedServer({ shape: BOARD });
    const { doc } = edited(addCard);
    server.receive(Y.encodeStateAsUpdate(doc), "anna");
    titleOf(doc).insert(0, "x");
    titleOf(doc).delete(1, 3);
    const update = Y.encodeStateAsUpdate(doc);
    assert.equal(server.receive(update, "mallory").verdict.kind, "denied");
    assert.equal(titleOf(server.doc).toJSON(), "abc");
    assert.equal(server.receive(update, "anna").verdict.kind, "apply");
    assert.deepEqual([...server.authors], [[doc.clientID, "anna"]]);
  });
});
