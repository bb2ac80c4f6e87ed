import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CARD_KINDS } from "#lib/board/card.ts";
import { FIELD_LIMITS, SCALARS, TEXT_FIELDS, type ScalarField } from "#lib/board/fields.ts";
import { categoryOf } from "#lib/landscape/categories.ts";
import { CAST, LIMITS } from "#lib/model/limits.ts";
import { isReservedName } from "#lib/model/names.ts";
import { seededRandom } from "#lib/model/play.ts";
import german from "./words.de.json" with { type: "json" };
import english from "./words.en.json" with { type: "json" };
import { castOf, createDeck } from "./words.ts";
import type { Words } from "./writer.ts";

const CARDS = [...german.cards, ...english.cards] as readonly unknown[] as readonly Words[];

describe("castOf", () => {
  it("has a name that a door takes for everybody who may come, in both languages", () => {
    for (const language of ["de", "en"] as const) {
      const cast = castOf(language, CAST.most);
      assert.equal(new Set(cast.map(({ name }) => name)).size, CAST.most);
      assert.deepEqual(
        cast.filter(({ name }) => isReservedName(name) || name.length > LIMITS.name),
        [],
      );
      assert.ok(cast.every(({ organisation }) => organisation !== ""));
    }
  });
});

describe("createDeck", () => {
  it("has words of every kind that boards take as they stand", () => {
    const faults = CARDS.filter(({ kind, title, texts = {}, scalars = {} }) => {
      const fields: readonly string[] = TEXT_FIELDS[kind];
      const known = Object.keys(texts).every((field) => fields.includes(field));
      const read = Object.entries(scalars).every(
        ([field, value]) => SCALARS[field as ScalarField](value) === value,
      );
      const placed = kind !== "partner" || categoryOf(scalars.category) !== undefined;
      return !(known && read && placed && title !== "" && title.length <= FIELD_LIMITS.title);
    });
    assert.deepEqual(faults, []);
    for (const { cards } of [german, english])
      assert.deepEqual(new Set(cards.map(({ kind }) => kind)), new Set(CARD_KINDS));
  });

  it("gives every card once before one comes again", () => {
    const deck = createDeck("de", seededRandom(3));
    const all = german.cards.filter(({ kind }) => kind === "partner").length;
    const drawn = Array.from({ length: all }, () => deck.draw("partner").title);
    assert.equal(new Set(drawn).size, all);
    assert.ok(drawn.includes(deck.draw("partner").title));
  });
});
