import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Head } from "#lib/model/state.ts";
import { draftOf, headInput, withPerson } from "./head-draft.ts";

const FULL: Head = {
  title: "Gärten verbinden",
  subtitle: "Wer gießt mit?",
  number: "3a",
  language: "de",
  date: "2026-06-10",
  dayLabel: "Tag 2",
  abstract: "Es geht um Gärten.",
  congress: { title: "Landestreffen Nachbarschaft", ordinal: 4 },
  people: [{ role: "speaker", name: "Ina Beispiel", organisation: "Gartenverein", label: "Referentin" }],
  funding: { statement: "Gefördert von der Musterstiftung." },
};

const BARE: Head = { title: "Testlauf", language: "en", people: [] };

describe("headInput", () => {
  it("gives back what the form was filled with", () => {
    assert.deepEqual(headInput(draftOf(FULL)), { ok: true, value: FULL });
  });

  it("clears what is left empty", () => {
    assert.deepEqual(headInput(draftOf(BARE)), {
      ok: true,
      value: {
        title: "Testlauf",
        subtitle: null,
        number: null,
        language: "en",
        date: null,
        dayLabel: null,
        abstract: null,
        congress: null,
        people: [],
        funding: null,
      },
    });
  });

  it("insists on a title", () => {
    assert.deepEqual(headInput({ ...draftOf(FULL), title: "  " }), { ok: false, code: "title" });
  });

  it("leaves rows without a name out, and an ordinal that is no number", () => {
    const draft = withPerson({ ...draftOf(FULL), ordinal: "viertes" });
    const input = headInput(draft);
    assert.ok(input.ok);
    assert.equal(input.value.people?.length, 1);
    assert.deepEqual(input.value.congress, { title: "Landestreffen Nachbarschaft" });
  });
});

describe("withPerson", () => {
  it("adds a row that can be told apart, also after others went", () => {
    const two = withPerson(draftOf(FULL));
    const three = withPerson({ ...two, people: two.people.slice(1) });
    assert.deepEqual(
      three.people.map((person) => person.key),
      [1, 2],
    );
  });
});
