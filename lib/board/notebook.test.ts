import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as Y from "yjs";
import { promiseAuthor, putOnBoard, sendOff } from "./notebook.ts";
import { createCard, readCard } from "./schema.ts";

describe("putOnBoard", () => {
  it("[BD3] takes along the fields of the contract and nothing else", () => {
    const notebook = new Y.Doc();
    createCard(notebook, { id: "private-card", kind: "partner", createdAt: 1, title: "Stadtteilladen" });
    promiseAuthor(notebook, "private-card", "nobody");
    const written = notebook.getMap("cards").get("private-card");
    assert.ok(written instanceof Y.Map);
    for (const [field, value] of Object.entries({
      place: "Nord",
      formality: "spoken",
      ring: 2,
      mood: "sunny",
    }))
      written.set(field, value);
    written.set("gives", new Y.Map([["rooms", true]]));
    written.set("gets", new Y.Map([["time", true]]));

    const board = new Y.Doc();
    for (const card of sendOff(notebook, () => "card-on-board"))
      putOnBoard(board, card, { createdAt: 60_000 });

    assert.deepEqual(readCard(board, "room-1", "card-on-board"), {
      ref: "room-1/card-on-board",
      id: "card-on-board",
      roomId: "room-1",
      createdAt: 60_000,
      hidden: false,
      title: "Stadtteilladen",
      text: "",
      kind: "partner",
      ring: 2,
      formality: "spoken",
      place: "Nord",
      gives: ["rooms"],
      gets: ["time"],
    });
    const shown = board.getMap("cards").get("card-on-board");
    assert.ok(shown instanceof Y.Map);
    assert.deepEqual([shown.has("mood"), shown.has("author")], [false, false]);
  });
});
