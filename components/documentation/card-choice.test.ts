import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { EMPTY_OVERLAY } from "#lib/board/overlay.ts";
import { aCard, aState } from "#lib/report/workshop.fixture.ts";
import { cardChoice, neighboursOf } from "./card-choice.ts";

const state = aState({}, ["hafen", "markt"]);
const titles = (cards: Parameters<typeof cardChoice>[0]["cards"], overlay = EMPTY_OVERLAY) =>
  cardChoice({ state, cards, overlay }).map((list) => [list.kind, list.items.map((item) => item.title)]);

describe("cardChoice", () => {
  it("offers nothing where there are no cards", () => {
    assert.deepEqual(titles([]), []);
  });

  it("lists the kinds in the order of the document, without hidden and blank cards", () => {
    const cards = [
      aCard("partner", "p", "Turnverein"),
      aCard("offer", "o", "Spielnachmittag"),
      aCard("message", "m", "Netze leben"),
      aCard("message", "h", "Weg", { hidden: true }),
      aCard("wish", "w", "  "),
    ];
    assert.deepEqual(titles(cards), [
      ["message", ["Netze leben"]],
      ["offer", ["Spielnachmittag"]],
      ["partner", ["Turnverein"]],
    ]);
  });

  it("keeps what is left out in the list, at its place, and counts what is shown", () => {
    const cards = [aCard("offer", "one", "Eins"), aCard("offer", "two", "Zwei", { createdAt: 1 })];
    const overlay = { ...EMPTY_OVERLAY, leftOut: new Set(["plenary/one"]) };
    const [list] = cardChoice({ state, cards, overlay });
    assert.deepEqual(
      list?.items.map((item) => [item.title, item.leftOut]),
      [
        ["Eins", true],
        ["Zwei", false],
      ],
    );
    assert.equal(list?.shown, 1);
  });

  it("keeps messages of one group together, in the order of the groups", () => {
    const cards = [
      aCard("message", "one", "Markt 1", { roomId: "markt", createdAt: 1 }),
      aCard("message", "two", "Hafen 1", { roomId: "hafen", createdAt: 2 }),
      aCard("message", "three", "Markt 2", { roomId: "markt", createdAt: 3 }),
    ];
    assert.deepEqual(titles(cards), [["message", ["Hafen 1", "Markt 1", "Markt 2"]]]);
  });
});

describe("neighboursOf", () => {
  it("is the list of those with which a card may change places", () => {
    const cards = [
      aCard("partner", "one", "Museum A", { category: "museum" }),
      aCard("partner", "two", "Turnverein", { category: "sports_club" }),
      aCard("partner", "three", "Museum B", { category: "museum", createdAt: 1 }),
    ];
    const [list] = cardChoice({ state, cards, overlay: EMPTY_OVERLAY });
    const moved = list?.items.find((item) => item.title === "Museum B");
    assert.ok(list && moved);
    assert.deepEqual(
      neighboursOf(list, moved).map((item) => item.title),
      ["Museum A", "Museum B"],
    );
  });
});
