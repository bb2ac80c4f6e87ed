import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { patchCard, patchOf } from "./card-patch.ts";
import type { OfferCard } from "./card.ts";

const LONG = "Gemeinsam mit dem Sportverein laden wir zum Frühstück ein. ".repeat(20);

function anOffer(fields: Partial<OfferCard> = {}): OfferCard {
  return {
    ref: "room-01/card-01",
    id: "card-01",
    roomId: "room-01",
    createdAt: 1,
    hidden: false,
    kind: "offer",
    title: "Frühstück",
    text: LONG,
    partners: [],
    purpose: "",
    outcome: "",
    ...fields,
  };
}

describe("patchOf", () => {
  it("finds nothing where nothing changed", () => {
    assert.equal(patchOf(anOffer({ partners: ["room-01/a"] }), anOffer({ partners: ["room-01/a"] })), null);
  });

  it("says of a long text only where it differs", () => {
    const patch = patchOf(anOffer(), anOffer({ text: `${LONG.slice(0, 100)}!${LONG.slice(100)}` }));
    assert.deepEqual(patch, { id: "card-01", splice: { text: [100, 0, "!"] } });
  });

  it("says what is new, what is different and what is gone", () => {
    const patch = patchOf(
      anOffer({ targetGroup: "alle", status: "idea" }),
      anOffer({ title: "Brunch", status: "running", partners: ["room-01/a"] }),
    );
    assert.deepEqual(patch, {
      id: "card-01",
      set: { title: "Brunch", status: "running", partners: ["room-01/a"] },
      clear: ["targetGroup"],
    });
  });

  it("turns the card before into the card after, whatever changed, also after a way as JSON", () => {
    // Repeats, so that beginnings and ends meet; emoji, so that a change may cut a pair in two.
    const text = fc
      .array(fc.constantFrom("a", "aa", "ß", "🏘️", "👩‍👩‍👧", " ", "Lorem ipsum dolor sit amet "), {
        maxLength: 12,
      })
      .map((parts) => parts.join(""));
    const card = fc
      .record(
        {
          title: text,
          text,
          purpose: text,
          hidden: fc.boolean(),
          partners: fc.array(fc.constantFrom("room-01/a", "room-01/b"), { maxLength: 2 }),
          targetGroup: text,
          newTask: fc.boolean(),
          status: fc.constantFrom("idea", "running"),
        },
        { requiredKeys: [] },
      )
      .map((fields) => anOffer(fields as Partial<OfferCard>));
    fc.assert(
      fc.property(card, card, (before, after) => {
        const patch = patchOf(before, after);
        if (patch === null) assert.deepEqual(before, after);
        else assert.deepEqual(patchCard(before, JSON.parse(JSON.stringify(patch))), after);
      }),
      { numRuns: 2000 },
    );
  });
});
