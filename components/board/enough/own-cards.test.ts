import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Card } from "#lib/board/card.ts";
import { countOwn, enoughCards } from "./own-cards.ts";

const card = (changes: Partial<Pick<Card, "by" | "hidden" | "origin" | "createdAt">>): Card => ({
  ref: "r/c",
  id: "c",
  roomId: "r",
  by: "me",
  createdAt: 10,
  hidden: false,
  title: "",
  text: "",
  kind: "message",
  ...changes,
});

describe("enoughCards", () => {
  it("is five for a small round and less for a large one", () => {
    assert.deepEqual([1, 12, 13, 30, 31, 500].map(enoughCards), [5, 5, 3, 3, 2, 2]);
  });
});

describe("countOwn", () => {
  it("counts what one has written oneself, since then, and not thrown away", () => {
    const cards = [
      card({}),
      card({ by: "other" }),
      card({ hidden: true }),
      card({ origin: "x/y" }),
      card({ createdAt: 5 }),
    ];
    assert.equal(countOwn(cards, "me", 10), 1);
    assert.equal(countOwn(cards, "me", 0), 2);
  });
});
