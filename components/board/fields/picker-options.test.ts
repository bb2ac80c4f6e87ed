import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PartnerCard } from "#lib/board/card.ts";
import { pickerOptions, stepOption } from "./picker-options.ts";

const base = { roomId: "r", createdAt: 1, hidden: false, text: "" };

function partner(id: string, category?: string): PartnerCard {
  return { ...base, kind: "partner", id, ref: `r/${id}`, title: id, ...(category ? { category } : {}) };
}

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
