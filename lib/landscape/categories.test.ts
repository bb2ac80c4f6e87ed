import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  CATEGORIES,
  GROUPS,
  TAXONOMY,
  categoriesIn,
  categoryLabel,
  categoryOf,
  groupLabel,
  groupOf,
  typicalityOf,
} from "./categories.ts";

describe("CATEGORIES", () => {
  it("has 38 categories in 9 groups, each key once", () => {
    assert.equal(TAXONOMY, "family-education@1");
    assert.equal(GROUPS.length, 9);
    assert.equal(CATEGORIES.length, 38);
    assert.equal(new Set(CATEGORIES.map((each) => each.key)).size, 38);
  });

  it("lists the categories in the order of the groups", () => {
    const grouped = GROUPS.flatMap((group) => categoriesIn(group.key));
    assert.deepEqual(grouped, CATEGORIES);
    assert.deepEqual(
      GROUPS.map((group) => categoriesIn(group.key).length),
      [4, 3, 5, 5, 3, 6, 3, 5, 4],
    );
  });

  it("has words in both languages, an icon and a known typicality everywhere", () => {
    const lacking = CATEGORIES.filter(
      (each) =>
        [each.label.de, each.label.en, each.icon].includes("") ||
        !["typical", "untypical"].includes(each.typicality) ||
        typeof each.statutory !== "boolean",
    );
    assert.deepEqual(lacking, []);
  });
});

describe("categoryOf", () => {
  it("finds a category and its group, and nothing for an unknown key", () => {
    assert.equal(categoryOf("museum")?.group, "culture");
    assert.equal(groupOf("museum")?.label.de, "Kultur und Lernen");
    assert.equal(categoryOf("toString"), undefined);
    assert.equal(groupOf(undefined), undefined);
  });
});

describe("categoryLabel", () => {
  it("speaks the language asked for, and shows an unknown key as it is", () => {
    assert.equal(categoryLabel("sports_club", "de"), "Sportverein");
    assert.equal(categoryLabel("sports_club", "en"), "Sports club");
    assert.equal(categoryLabel("lighthouse", "de"), "lighthouse");
    assert.equal(groupLabel("civic", "en"), "Civic life, migration, faith");
  });
});

describe("typicalityOf", () => {
  it("lets the card contradict the default of its category", () => {
    assert.equal(typicalityOf({ category: "museum" }), "untypical");
    assert.equal(typicalityOf({ category: "museum", typicality: "typical" }), "typical");
    assert.equal(typicalityOf({}), undefined);
  });
});
