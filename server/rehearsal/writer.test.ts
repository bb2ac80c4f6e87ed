import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as Y from "yjs";
import { readOverlay } from "#lib/board/overlay.ts";
import { readCards } from "#lib/board/schema.ts";
import { writeCard, writeResults } from "./writer.ts";

const AT_ONCE = { letterMs: 0, signal: new AbortController().signal };
const WHO = { cardId: "card-one", by: "person-one", createdAt: 5 };

describe("writeCard", () => {
  it("writes a whole card with its fields and partners", async () => {
    const doc = new Y.Doc();
    const card = {
      kind: "offer" as const,
      title: "Tanztee",
      texts: { purpose: "Begegnung" },
      scalars: { status: "idea" as const },
    };
    await writeCard(doc, card, WHO, ["room-one/partner-one"], AT_ONCE);
    assert.deepEqual(readCards(doc, "room-one"), [
      {
        ref: "room-one/card-one",
        id: "card-one",
        roomId: "room-one",
        by: "person-one",
        createdAt: 5,
        hidden: false,
        title: "Tanztee",
        text: "",
        kind: "offer",
        partners: ["room-one/partner-one"],
        purpose: "Begegnung",
        outcome: "",
        status: "idea",
      },
    ]);
  });

  it("types letter by letter, so that others see words grow", async () => {
    const doc = new Y.Doc();
    const seen: string[] = [];
    doc.on("update", () => seen.push(readCards(doc, "room-one")[0]?.title ?? ""));
    const pace = { letterMs: 1, signal: new AbortController().signal };
    await writeCard(doc, { kind: "message", title: "Öl" }, WHO, [], pace);
    assert.deepEqual(seen, ["", "Ö", "Öl"]);
  });

  it("stops when the play ends", async () => {
    const doc = new Y.Doc();
    const pace = { letterMs: 1, signal: AbortSignal.abort() };
    await writeCard(doc, { kind: "message", title: "Netze leben" }, WHO, [], pace);
    assert.equal(readCards(doc, "room-one")[0]?.title, "");
  });
});

describe("writeResults", () => {
  it("writes paragraphs and lists as the editor stores them", async () => {
    const doc = new Y.Doc();
    await writeResults(doc, ["Ein Satz.", ["erstens", "zweitens"]], AT_ONCE);
    assert.deepEqual(readOverlay(doc).results, [
      { kind: "paragraph", runs: [{ text: "Ein Satz." }] },
      { kind: "list", ordered: false, items: [[{ text: "erstens" }], [{ text: "zweitens" }]] },
    ]);
  });
});
