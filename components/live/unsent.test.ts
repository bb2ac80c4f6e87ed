import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as Y from "yjs";
import { cardText, createCard, linkPartner, readCard, setScalar } from "#lib/board/schema.ts";
import { touchedIn } from "./touched.ts";
import {
  collectUnsent,
  isRestorable,
  isThere,
  restoreUnsent,
  unsentAsText,
  type Unsent,
  type UnsentCard,
} from "./unsent.ts";

/** Two replicas of one board, and what the first touched since. */
function aBoard(): { mine: Y.Doc; theirs: Y.Doc; touched: Set<string>; sync: () => void } {
  const mine = new Y.Doc();
  const theirs = new Y.Doc();
  const touched = new Set<string>();
  createCard(mine, {
    id: "card-1",
    kind: "offer",
    by: "person-anna",
    createdAt: 1,
    title: "Turnen",
    text: "dienstags",
  });
  const sync = (): void => {
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    touched.clear();
  };
  sync();
  mine.on("afterTransaction", (transaction: Y.Transaction) => {
    for (const each of touchedIn(transaction, mine.getMap("cards"))) touched.add(each);
  });
  return { mine, theirs, touched, sync };
}

function only(found: readonly Unsent[]): UnsentCard {
  const [unsent, ...more] = found;
  assert.ok(unsent && unsent.kind !== "results");
  assert.equal(more.length, 0);
  return unsent;
}

function write(doc: Y.Doc, id: string, field: "title" | "text" | "purpose", text: string): void {
  const shared = cardText(doc, id, field);
  shared?.insert(shared.length, text);
}

describe("collectUnsent", () => {
  it("takes the touched fields of a card, and no others", () => {
    const { mine, theirs, touched } = aBoard();
    write(theirs, "card-1", "purpose", "Spaß");
    write(mine, "card-1", "text", ", 17 Uhr");
    setScalar(mine, "card-1", "status", "running");
    linkPartner(mine, "card-1", "room-1/partner-1");
    const unsent = only(collectUnsent(mine, touched, theirs));
    assert.deepEqual(unsent.texts, [{ field: "text", mine: "dienstags, 17 Uhr", base: "dienstags" }]);
    assert.deepEqual(unsent.scalars, [{ field: "status", mine: "running" }]);
    assert.deepEqual(unsent.partners, ["room-1/partner-1"]);
    assert.equal(unsent.isNew, false);
  });

  it("takes a new card whole, with what it has", () => {
    const { mine, theirs, touched } = aBoard();
    createCard(mine, { id: "card-2", kind: "message", by: "person-anna", createdAt: 2, title: "Mut" });
    write(mine, "card-2", "text", "braucht es");
    const unsent = only(collectUnsent(mine, touched, theirs));
    assert.equal(unsent.isNew, true);
    assert.deepEqual(
      unsent.texts.map(({ field, mine: text }) => [field, text]),
      [
        ["title", "Mut"],
        ["text", "braucht es"],
      ],
    );
  });

  it("leaves out what the server has after all", () => {
    const { mine, theirs, touched, sync } = aBoard();
    write(mine, "card-1", "text", "!");
    const before = new Set(touched);
    sync();
    assert.deepEqual(collectUnsent(mine, before, theirs), []);
  });

  it("knows no base where the server cannot be asked", () => {
    const { mine, touched } = aBoard();
    write(mine, "card-1", "text", "!");
    assert.equal(only(collectUnsent(mine, touched, null)).texts[0]?.base, null);
  });

  it("takes the written part of the documentation as lines", () => {
    const doc = new Y.Doc();
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText("Wir haben viel gelernt.")]);
    doc.getXmlFragment("results").insert(0, [paragraph]);
    const found = collectUnsent(doc, new Set(["/"]), new Y.Doc());
    assert.deepEqual(found, [{ kind: "results", lines: ["Wir haben viel gelernt."] }]);
    assert.deepEqual(collectUnsent(doc, new Set(["/"]), doc), []);
    assert.equal(isRestorable(doc, found[0] as Unsent), false);
  });
});

describe("restoreUnsent", () => {
  it("puts back what was written, beside what others wrote since", () => {
    const { mine, theirs, touched } = aBoard();
    write(mine, "card-1", "text", ", 17 Uhr");
    setScalar(mine, "card-1", "status", "running");
    linkPartner(mine, "card-1", "room-1/partner-1");
    const unsent = only(collectUnsent(mine, touched, theirs));
    cardText(theirs, "card-1", "text")?.insert(0, "immer ");
    assert.equal(isThere(theirs, unsent), false);
    restoreUnsent(theirs, unsent);
    const card = readCard(theirs, "room-1", "card-1");
    assert.ok(card?.kind === "offer");
    assert.equal(card.text, "immer dienstags, 17 Uhr");
    assert.equal(card.status, "running");
    assert.deepEqual(card.partners, ["room-1/partner-1"]);
  });

  it("makes a new card again, once", () => {
    const { mine, theirs, touched } = aBoard();
    createCard(mine, {
      id: "card-2",
      kind: "message",
      by: "person-anna",
      createdAt: 2,
      title: "Mut",
      text: "und Zeit",
    });
    const unsent = only(collectUnsent(mine, touched, theirs));
    assert.equal(isRestorable(theirs, unsent), true);
    restoreUnsent(theirs, unsent);
    restoreUnsent(theirs, unsent);
    const card = readCard(theirs, "room-1", "card-2");
    assert.deepEqual(
      [card?.title, card?.text, card?.by, card?.hidden],
      ["Mut", "und Zeit", "person-anna", false],
    );
    assert.equal(isThere(theirs, unsent), true);
  });

  it("has nowhere to put what was written on a card that is gone", () => {
    const { mine, theirs, touched } = aBoard();
    write(mine, "card-1", "text", "!");
    const unsent = only(collectUnsent(mine, touched, theirs));
    theirs.getMap("cards").delete("card-1");
    assert.equal(isRestorable(theirs, unsent), false);
  });
});

describe("unsentAsText", () => {
  it("has the title first and names the other fields", () => {
    const { mine, theirs, touched } = aBoard();
    write(mine, "card-1", "text", ", 17 Uhr");
    const unsent = only(collectUnsent(mine, touched, theirs));
    assert.equal(
      unsentAsText(unsent, (field) => field.toUpperCase()),
      "Turnen\nTEXT: dienstags, 17 Uhr",
    );
  });
});
