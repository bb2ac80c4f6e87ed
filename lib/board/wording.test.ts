import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Card } from "./card.ts";
import { wordingOf } from "./wording.ts";

const CARD: Card = {
  ref: "r/c",
  id: "c",
  roomId: "r",
  createdAt: 0,
  hidden: false,
  kind: "offer",
  title: "Sommerfest",
  text: "",
  partners: [],
  purpose: "Nachbarn treffen",
  outcome: "",
};

describe("wordingOf", () => {
  it("changes with the words, wherever they stand, and not with anything else", () => {
    const sign = wordingOf(CARD);
    assert.match(sign, /^[0-9a-z]{1,7}$/);
    assert.equal(wordingOf({ ...CARD, partners: ["r/p"], hidden: true, title: "Sommerfest " }), sign);
    for (const changed of [
      { ...CARD, title: "Sommerfeste" },
      { ...CARD, text: "Im Juli" },
      { ...CARD, purpose: "", outcome: "Nachbarn treffen" },
    ])
      assert.notEqual(wordingOf(changed), sign);
  });
});
