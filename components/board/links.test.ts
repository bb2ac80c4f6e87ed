import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OfferCard, PartnerCard } from "#lib/board/card.ts";
import { createLinker } from "./links.ts";

const base = { roomId: "r", createdAt: 1, hidden: false, text: "" };

function partner(id: string, category?: string): PartnerCard {
  return { ...base, kind: "partner", id, ref: `r/${id}`, title: id, ...(category ? { category } : {}) };
}

function offer(id: string, ...partners: string[]): OfferCard {
  return { ...base, kind: "offer", id, ref: `r/${id}`, title: id, partners, purpose: "", outcome: "" };
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
