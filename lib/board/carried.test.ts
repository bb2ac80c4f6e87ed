import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Card, OfferCard, PlainCard } from "./card.ts";
import { carriedTo, withoutCarried } from "./carried.ts";

function message(roomId: string, id: string, more: Partial<PlainCard> = {}): PlainCard {
  return {
    ref: `${roomId}/${id}`,
    id,
    roomId,
    createdAt: 1,
    hidden: false,
    title: "Zeit schenken",
    text: "",
    kind: "message",
    ...more,
  };
}

const refs = (cards: readonly Card[]) => cards.map(({ ref }) => ref);

describe("withoutCarried", () => {
  it("[BD4] shows a thought once, where it has come to, over several steps", () => {
    const pair = message("pair-1", "card-1", { by: "anna" });
    const four = message("four-1", "card-2", { origin: pair.ref, createdAt: 2, by: "ben" });
    const eight = message("eight-1", "card-3", { origin: four.ref, createdAt: 3 });
    assert.deepEqual(refs(withoutCarried([pair, four, eight])), [eight.ref]);
    assert.equal(carriedTo([pair, four, eight]).get(pair.ref), four.ref);
  });

  it("[BD4] shows both as soon as one of them was changed, or the later one lies in the bin", () => {
    const pair = message("pair-1", "card-1");
    const taken = (more: Partial<PlainCard>) =>
      message("four-1", "card-2", { origin: pair.ref, createdAt: 2, ...more });
    for (const more of [{ title: "Zeit nehmen" }, { text: "Mehr" }, { hidden: true }])
      assert.deepEqual(refs(withoutCarried([pair, taken(more)])), [pair.ref, "four-1/card-2"]);
  });

  it("[BD4] takes no card out of sight that claims to come from an own, a later or an unknown card", () => {
    const one = message("pair-1", "card-1", { origin: "four-1/card-2", createdAt: 1 });
    const other = message("four-1", "card-2", { origin: "pair-1/card-1", createdAt: 1 });
    assert.equal(withoutCarried([one, other]).length, 1);
    const self = message("pair-1", "card-1", { origin: "pair-1/card-1" });
    const lost = message("pair-1", "card-3", { origin: "room-9/card-9" });
    assert.equal(withoutCarried([self, lost]).length, 2);
  });

  it("[BD4] links offers to the card that stands for a partner", () => {
    const partner: Card = { ...message("pair-1", "card-1"), kind: "partner" };
    const taken: Card = { ...partner, ref: "four-1/card-2", roomId: "four-1", id: "card-2", createdAt: 2 };
    const offer: OfferCard = {
      ...message("pair-1", "card-3"),
      kind: "offer",
      partners: [partner.ref],
      purpose: "",
      outcome: "",
    };
    const shown = withoutCarried([partner, { ...taken, origin: partner.ref }, offer]);
    const found = shown.find((card): card is OfferCard => card.kind === "offer");
    assert.deepEqual(found?.partners, [taken.ref]);
  });
});
