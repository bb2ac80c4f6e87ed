import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as Y from "yjs";
import { createCard, linkPartner, readCard, readCards } from "#lib/board/schema.ts";
import { arrangeBySource, copiesOf, takeOver } from "./bring.ts";

function aBoard() {
  const doc = new Y.Doc();
  const undo = new Y.UndoManager(doc.getMap("cards"), { trackedOrigins: new Set(["own"]) });
  return { doc, undo, perform: (change: () => void) => doc.transact(change, "own") };
}

function aSource() {
  const doc = new Y.Doc();
  createCard(doc, { id: "partner-1", kind: "partner", createdAt: 1, title: "Museum", scalars: { ring: 2 } });
  createCard(doc, { id: "offer-1", kind: "offer", createdAt: 2, title: "Führung", text: "Mit Kindern" });
  linkPartner(doc, "offer-1", "pair-01/partner-1");
  return readCards(doc, "pair-01");
}

describe("takeOver", () => {
  it("[BD4] puts a copy with all its fields on the own board that says where it came from", () => {
    const [partner] = aSource();
    assert.ok(partner);
    const board = aBoard();
    takeOver(board, partner, { by: "anna-01", copies: new Map() });
    const [copy, ...more] = readCards(board.doc, "four-01");
    assert.deepEqual(more, []);
    assert.deepEqual(
      { ...copy, id: "", ref: "", createdAt: 0 },
      {
        ...partner,
        by: "anna-01",
        roomId: "four-01",
        origin: "pair-01/partner-1",
        id: "",
        ref: "",
        createdAt: 0,
      },
    );
  });

  it("links an offer to the partner that was taken over before", () => {
    const [partner, offer] = aSource();
    assert.ok(partner && offer);
    const board = aBoard();
    takeOver(board, partner, { by: "anna-01", copies: new Map() });
    const copies = copiesOf(readCards(board.doc, "four-01"));
    takeOver(board, offer, { by: "anna-01", copies });
    const copy = readCards(board.doc, "four-01").find((card) => card.kind === "offer");
    assert.deepEqual(copy?.partners, [copies.get(partner.ref)]);
  });

  it("is undone into the bin, and then can be done again", () => {
    const [partner] = aSource();
    assert.ok(partner);
    const board = aBoard();
    takeOver(board, partner, { by: "anna-01", copies: new Map() });
    board.undo.undo();
    const [copy] = readCards(board.doc, "four-01");
    assert.equal(copy?.hidden, true);
    assert.equal(copiesOf([copy]).size, 0);
  });

  it("makes the copy the later one, whatever the own clock says", () => {
    const [partner] = aSource();
    assert.ok(partner);
    const ahead = { ...partner, createdAt: Date.now() + 3_600_000 };
    const board = aBoard();
    takeOver(board, ahead, { by: "anna-01", copies: new Map() });
    assert.ok((readCards(board.doc, "four-01")[0]?.createdAt ?? 0) > ahead.createdAt);
  });
});

describe("arrangeBySource", () => {
  it("keeps the order of the boards, empty ones too, and leaves out what is hidden", () => {
    const doc = new Y.Doc();
    createCard(doc, { id: "card-01", kind: "message", createdAt: 1, title: "Da" });
    createCard(doc, { id: "card-02", kind: "message", createdAt: 2, title: "Fort", hidden: true });
    const cards = new Map([["pair-02", readCards(doc, "pair-02")]]);
    const sections = arrangeBySource(["pair-01", "pair-02"], cards);
    assert.deepEqual(
      sections.map((section) => [section.roomId, section.cards.map(({ title }) => title)]),
      [
        ["pair-01", []],
        ["pair-02", ["Da"]],
      ],
    );
    assert.equal(readCard(doc, "pair-02", "card-01")?.title, "Da");
  });
});
