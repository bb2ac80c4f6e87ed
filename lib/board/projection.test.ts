import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Card } from "./card.ts";
import { countCards, filterCards, groupByKind, isCardKind, NO_FILTER, offersOf } from "./projection.ts";

const base = { roomId: "room-1", createdAt: 1, hidden: false, text: "" };
const club: Card = {
  ...base,
  kind: "partner",
  id: "club",
  ref: "room-1/club",
  title: "TSV Lindenau",
  category: "sports_club",
};
const museum: Card = {
  ...base,
  kind: "partner",
  id: "museum",
  ref: "room-1/museum",
  title: "Museum für Straßenbau",
};
const offer: Card = {
  ...base,
  kind: "offer",
  id: "offer",
  ref: "room-1/offer",
  title: "Turnen am Nachmittag",
  partners: ["room-1/club", "room-9/gone"],
  purpose: "Väter erreichen",
  outcome: "",
};
const binned: Card = { ...base, kind: "message", id: "bin", ref: "room-1/bin", title: "Weg", hidden: true };
const cards = [club, museum, offer, binned];
const groupOf = (category: string): string | undefined =>
  category === "sports_club" ? "leisure" : undefined;

describe("countCards", () => {
  it("counts visible cards by kind", () => {
    assert.deepEqual(countCards(cards), {
      partner: 2,
      offer: 1,
      message: 0,
      strategy: 0,
      wish: 0,
      question: 0,
    });
  });
});

describe("groupByKind", () => {
  it("keeps the order and leaves out the bin", () => {
    const groups = groupByKind(cards);
    assert.deepEqual(groups.partner, [club, museum]);
    assert.deepEqual(groups.message, []);
  });
});

describe("offersOf", () => {
  it("finds the offers of a partner", () => {
    assert.deepEqual(offersOf("room-1/club", cards), [offer]);
    assert.deepEqual(offersOf("room-1/museum", cards), []);
  });
});

describe("filterCards", () => {
  it("lets everything pass without a filter", () => {
    assert.deepEqual(filterCards(cards, NO_FILTER, groupOf), cards);
  });
  it("finds words in all fields, whatever their case, accents and sharp s", () => {
    assert.deepEqual(filterCards(cards, { ...NO_FILTER, words: "STRASSENBAU  museum" }, groupOf), [museum]);
    assert.deepEqual(filterCards(cards, { ...NO_FILTER, words: "vater" }, groupOf), [offer]);
  });
  it("shows the partners of a group and the offers that they take part in", () => {
    assert.deepEqual(filterCards(cards, { ...NO_FILTER, group: "leisure" }, groupOf), [club, offer]);
    assert.deepEqual(filterCards(cards, { ...NO_FILTER, group: "none" }, groupOf), [museum]);
  });
  it("shows one kind", () => {
    assert.deepEqual(filterCards(cards, { ...NO_FILTER, kind: "offer" }, groupOf), [offer]);
  });
});

describe("isCardKind", () => {
  it("knows the kinds and nothing else", () => {
    assert.equal(isCardKind("wish"), true);
    assert.equal(isCardKind("constructor"), false);
  });
});
