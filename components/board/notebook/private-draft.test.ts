import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as Y from "yjs";
import { promiseAuthor, readPrivateCards, sendOff } from "#lib/board/notebook.ts";
import { createCard, hideCard } from "#lib/board/schema.ts";
import { carriedOver, editOf, isAtWork, isChanged, stillHere } from "./private-draft.ts";

function notebookWith(...titles: readonly string[]): Y.Doc {
  const doc = new Y.Doc();
  for (const [index, title] of titles.entries()) {
    const id = `note-${String(index)}00`;
    createCard(doc, { id, kind: "message", createdAt: index, title });
    promiseAuthor(doc, id, "group");
  }
  return doc;
}

const EMPTY = { kind: "partner", title: "" } as const;

describe("stillHere", () => {
  it("[PW3] leaves out what is in the bin, has no title, or is on its way to a board", () => {
    const doc = notebookWith("Turnverein", " ", "Moschee");
    hideCard(doc, "note-000");
    assert.deepEqual(
      stillHere(readPrivateCards(doc)).map(({ card }) => card.title),
      ["Moschee"],
    );
    sendOff(doc, () => "board-card-1");
    assert.deepEqual(stillHere(readPrivateCards(doc)), []);
  });
});

describe("isAtWork", () => {
  it("is so with a word in the field or a changed card, and not with one that is only open", () => {
    const [card] = readPrivateCards(notebookWith("Turnverein"));
    assert.ok(card);
    const edit = editOf(card);
    assert.equal(isChanged(edit), false);
    assert.equal(isAtWork(EMPTY, null), false);
    assert.equal(isAtWork({ kind: "partner", title: "  " }, edit), false);
    assert.equal(isAtWork({ kind: "partner", title: "Mosch" }, null), true);
    assert.equal(isAtWork(EMPTY, { ...edit, text: "dienstags" }), true);
  });
});

describe("carriedOver", () => {
  it("goes on with a word from the shared board, unless there is one already", () => {
    const shared = { kind: "offer", title: "Eltern-Kind-T" } as const;
    assert.equal(carriedOver(EMPTY, shared), shared);
    const own = { kind: "wish", title: "Zeit" } as const;
    assert.equal(carriedOver(own, shared), own);
    assert.equal(carriedOver(EMPTY, EMPTY), EMPTY);
  });
});
