import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Card, OfferCard, PartnerCard } from "#lib/board/card.ts";
import { arrangeByKind, arrangeByRoom, type Section } from "./arrangement.ts";
import { arrangeByGroup } from "./group-arrangement.ts";

const base = { roomId: "r", createdAt: 1, hidden: false, text: "" };

function partner(id: string, category?: string): PartnerCard {
  return { ...base, kind: "partner", id, ref: `r/${id}`, title: id, ...(category ? { category } : {}) };
}

function offer(id: string, ...partners: string[]): OfferCard {
  return { ...base, kind: "offer", id, ref: `r/${id}`, title: id, partners, purpose: "", outcome: "" };
}

function message(id: string, hidden = false): Card {
  return { ...base, kind: "message", id, ref: `r/${id}`, title: id, hidden };
}

describe("arrangeByKind", () => {
  it("has a section for each kind that there is, without the bin", () => {
    const sections = arrangeByKind([message("m"), message("b", true), partner("p")]);
    assert.deepEqual(idsOf(sections), [
      ["partner", ["p"]],
      ["message", ["m"]],
    ]);
  });
});

describe("arrangeByRoom", () => {
  it("follows the rooms, passes over those without cards, and puts partners first", () => {
    const inRoom = (card: Card, roomId: string): Card => ({ ...card, roomId });
    const cards = [
      inRoom(message("b"), "r2"),
      inRoom(message("a"), "r1"),
      inRoom(partner("p"), "r1"),
      inRoom(message("c", true), "r3"),
    ];
    assert.deepEqual(idsOf(arrangeByRoom(cards, ["r1", "r2", "r3", "r4"])), [
      ["r1", ["p", "a"]],
      ["r2", ["b"]],
    ]);
  });
});

describe("arrangeByGroup", () => {
  it("puts offers to their first partner with a group, and other kinds to the end", () => {
    const groupOf = (category: string) => (category === "museum" ? "culture" : undefined);
    const cards = [
      message("m"),
      offer("o", "r/none", "r/museum"),
      partner("none"),
      partner("museum", "museum"),
      offer("lost"),
    ];
    assert.deepEqual(idsOf(arrangeByGroup(cards, ["family", "culture"], groupOf)), [
      ["culture", ["museum", "o"]],
      ["none", ["none", "lost"]],
      ["message", ["m"]],
    ]);
  });
});

function idsOf(sections: readonly Section[]): [string, string[]][] {
  return sections.map(({ key, cards }) => [key, cards.map((card) => card.id)]);
}
