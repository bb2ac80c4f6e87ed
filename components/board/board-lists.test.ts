import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Card, OfferCard, PartnerCard } from "#lib/board/card.ts";
import { arrangeByGroup, arrangeByKind, arrangeByRoom, type Section } from "./arrangement.ts";
import { NO_ARRIVALS, noteCards, noteSeen } from "./arrivals.ts";
import { pickerOptions, stepOption } from "./fields/picker-options.ts";
import { createLinker } from "./links.ts";

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

describe("createLinker", () => {
  it("finds the partners of offers and counts the offers of partners", () => {
    const club = partner("club");
    const links = createLinker()([club, offer("a", "r/club", "x/gone"), offer("b", "r/club")]);
    assert.deepEqual(links.partners.get("a"), [club]);
    assert.equal(links.offers.get("r/club"), 2);
  });
  it("keeps the lists that did not change", () => {
    const linksOf = createLinker();
    const club = partner("club");
    const museum = partner("museum");
    const before = linksOf([club, museum, offer("a", "r/club"), offer("b", "r/museum")]);
    const renamed = { ...museum, title: "Museum" };
    const after = linksOf([club, renamed, offer("a", "r/club"), offer("b", "r/museum")]);
    assert.equal(after.partners.get("a"), before.partners.get("a"));
    assert.notEqual(after.partners.get("b"), before.partners.get("b"));
  });
});

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

describe("pickerOptions", () => {
  const partners = [partner("TSV Lindenau"), partner("Museum am Ufer")];
  it("offers to make a partner that does not exist yet", () => {
    assert.deepEqual(pickerOptions(partners, ["r/TSV Lindenau"], " tsv "), [
      { kind: "partner", ref: "r/TSV Lindenau", title: "TSV Lindenau", linked: true },
      { kind: "create", title: "tsv" },
    ]);
  });
  it("does not offer a second partner of the same name", () => {
    const options = pickerOptions(partners, [], "museum am ufer");
    assert.deepEqual(
      options.map((option) => option.kind),
      ["partner"],
    );
  });
  it("shows all partners before anything is typed", () => {
    assert.equal(pickerOptions(partners, [], "").length, 2);
  });
});

describe("stepOption", () => {
  it("goes round", () => {
    assert.equal(stepOption(-1, 1, 3), 0);
    assert.equal(stepOption(2, 1, 3), 0);
    assert.equal(stepOption(-1, -1, 3), 2);
    assert.equal(stepOption(0, 1, 0), -1);
  });
});
