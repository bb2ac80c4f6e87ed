import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Card } from "#lib/board/card.ts";
import { latestCards } from "./latest-cards.ts";

function aCard(roomId: string, createdAt: number): Card {
  const id = `card-${String(createdAt)}`;
  return {
    kind: "message",
    ref: `${roomId}/${id}`,
    id,
    roomId,
    createdAt,
    hidden: false,
    title: id,
    text: "",
  };
}

const CARDS = new Map([
  ["one", [1, 4, 6].map((at) => aCard("one", at))],
  ["two", [2, 3, 5, 7].map((at) => aCard("two", at))],
]);

describe("latestCards", () => {
  it("are five of all rooms, the newest first", () => {
    assert.deepEqual(
      latestCards(CARDS, null).map(({ createdAt }) => createdAt),
      [7, 6, 5, 4, 3],
    );
  });

  it("are those of one room only, and none of one that is not read", () => {
    assert.deepEqual(
      latestCards(CARDS, "one").map(({ createdAt }) => createdAt),
      [6, 4, 1],
    );
    assert.deepEqual(latestCards(CARDS, "three"), []);
  });
});
