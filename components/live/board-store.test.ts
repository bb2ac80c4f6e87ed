import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as Y from "yjs";
import { cardText, createCard } from "#lib/board/schema.ts";
import { createBoardStore } from "./board-store.ts";

describe("createBoardStore", () => {
  it("reads anew only the card that was touched", () => {
    const doc = new Y.Doc();
    createCard(doc, { id: "card-a", kind: "message", createdAt: 2, title: "A" });
    createCard(doc, { id: "card-b", kind: "message", createdAt: 1, title: "B" });
    const store = createBoardStore(doc, "room-1");
    const [b, a] = store.get();
    cardText(doc, "card-a", "title")?.insert(1, "!");
    assert.equal(store.get()[0], b);
    assert.notEqual(store.get()[1], a);
    assert.deepEqual(
      store.get().map((card) => card.title),
      ["B", "A!"],
    );
  });

  it("takes in new cards at their place and forgets those that became none", () => {
    const doc = new Y.Doc();
    const store = createBoardStore(doc, "room-1");
    createCard(doc, { id: "card-b", kind: "message", createdAt: 2, title: "B" });
    createCard(doc, { id: "card-a", kind: "message", createdAt: 1, title: "A" });
    assert.deepEqual(
      store.get().map((card) => card.id),
      ["card-a", "card-b"],
    );
    doc.getMap("cards").set("card-a", "no card");
    assert.equal(store.get().length, 1);
  });
});
