import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FIELD_LIMITS } from "#lib/board/fields.ts";
import { categoryOf } from "#lib/landscape/categories.ts";
import { suggestCategory } from "#lib/landscape/suggest.ts";
import { readHead } from "#lib/model/head.ts";
import { AFTERTHOUGHTS, SAMPLE } from "./sample.ts";

const cards = [...SAMPLE.impulse, ...SAMPLE.rounds.flatMap((round) => round.cards.flat()), ...SAMPLE.closing];

describe("SAMPLE", () => {
  it("has a head that a server accepts, with a text of at least 600 signs", () => {
    assert.ok(readHead(SAMPLE.head).ok);
    assert.ok((SAMPLE.head.abstract ?? "").length >= 600);
  });

  it("names each card once and links offers only to partners that are there", () => {
    const partners = new Set(cards.filter((card) => card.kind === "partner").map((card) => card.key));
    assert.equal(new Set(cards.map((card) => card.key)).size, cards.length);
    assert.deepEqual(
      cards.flatMap((card) => card.partners ?? []).filter((key) => !partners.has(key)),
      [],
    );
  });

  it("lets everybody write in their own group only", () => {
    const strangers = SAMPLE.rounds.flatMap((round) =>
      round.cards.flatMap((own, index) =>
        own.filter((card) => typeof card.by !== "number" || !SAMPLE.groups[index]?.members.includes(card.by)),
      ),
    );
    assert.deepEqual(strangers, []);
  });

  it("gives each group a message, and each card a title of fitting length", () => {
    assert.deepEqual(
      SAMPLE.groups.map((_, index) =>
        SAMPLE.rounds.some((round) => round.cards[index]?.some((card) => card.kind === "message")),
      ),
      [true, true, true],
    );
    assert.ok([...cards, ...AFTERTHOUGHTS].every((card) => card.title.length <= FIELD_LIMITS.title));
  });

  it("uses categories of the taxonomy, and none that its own name speaks against", () => {
    const named = [...cards, ...AFTERTHOUGHTS].filter((card) => card.kind === "partner");
    assert.deepEqual(
      named.filter((card) => categoryOf(card.scalars?.category) === undefined),
      [],
    );
    assert.deepEqual(
      named.filter(
        (card) => (suggestCategory(card.title) ?? card.scalars?.category) !== card.scalars?.category,
      ),
      [],
    );
  });
});
