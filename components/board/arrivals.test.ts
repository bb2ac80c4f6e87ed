import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Card } from "#lib/board/card.ts";
import { NO_ARRIVALS, noteCards, noteSeen } from "./arrivals.ts";

const base = { roomId: "r", createdAt: 1, hidden: false, text: "" };

function message(id: string, hidden = false): Card {
  return { ...base, kind: "message", id, ref: `r/${id}`, title: id, hidden };
}

describe("noteCards", () => {
  it("counts cards of others that came after the board was loaded", () => {
    const loading = noteCards(NO_ARRIVALS, [], false, new Set());
    const loaded = noteCards(loading, [message("a")], true, new Set());
    assert.equal(loaded.unseen.size, 0);
    const later = noteCards(loaded, [message("a"), message("b"), message("c")], true, new Set(["c"]));
    assert.deepEqual([...later.unseen], ["b"]);
    assert.deepEqual([...noteSeen(later, ["b"]).unseen], []);
  });
  it("forgets a new card that went into the bin unseen", () => {
    const loaded = noteCards(NO_ARRIVALS, [], true, new Set());
    const arrived = noteCards(loaded, [message("b")], true, new Set());
    assert.equal(noteCards(arrived, [message("b", true)], true, new Set()).unseen.size, 0);
  });
});
