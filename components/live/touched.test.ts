import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as Y from "yjs";
import { cardText, createCard, linkPartner, setScalar } from "#lib/board/schema.ts";
import { cardsIn, touchedIn } from "./touched.ts";

function touchedBy(doc: Y.Doc, change: () => void): string[] {
  const found: string[] = [];
  const note = (transaction: Y.Transaction): void => {
    found.push(...touchedIn(transaction, doc.getMap("cards")));
  };
  doc.on("afterTransaction", note);
  change();
  doc.off("afterTransaction", note);
  return found.sort();
}

describe("touchedIn", () => {
  it("names card and field of each edit, whole cards, and what is no card", () => {
    const doc = new Y.Doc();
    assert.deepEqual(
      touchedBy(doc, () => createCard(doc, { id: "card-1", kind: "offer", createdAt: 1, title: "a" })),
      ["card-1/"],
    );
    assert.deepEqual(
      touchedBy(doc, () => cardText(doc, "card-1", "title")?.insert(0, "b")),
      ["card-1/title"],
    );
    assert.deepEqual(
      touchedBy(doc, () =>
        doc.transact(() => {
          setScalar(doc, "card-1", "status", "idea");
          linkPartner(doc, "card-1", "room-1/card-2");
        }),
      ),
      ["card-1/partners", "card-1/status"],
    );
    assert.deepEqual(
      touchedBy(doc, () => doc.getMap("leftOut").set("room-1/card-1", true)),
      ["/"],
    );
  });
});

describe("cardsIn", () => {
  it("names each card once", () => {
    assert.deepEqual([...cardsIn(new Set(["card-1/title", "card-1/text", "/"]))], ["card-1", ""]);
  });
});
