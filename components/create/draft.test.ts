import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyDraft, emptyPerson, faultsOf, fieldOf, hasDetailFault, inputOf, type Draft } from "./draft.ts";

const aDraft = (changes: Partial<Draft> = {}): Draft => ({
  ...emptyDraft("de"),
  title: "Nachbarschaft",
  ...changes,
});

describe("inputOf", () => {
  it("sends a title and the language, and nothing that was left empty", () => {
    assert.deepEqual(inputOf(aDraft({ title: "  Nachbarschaft " })), {
      title: "Nachbarschaft",
      language: "de",
    });
  });

  it("sends the whole head", () => {
    const people = [
      emptyPerson(3, "speaker"),
      {
        ...emptyPerson(4, "moderator"),
        name: "Mira Sommerfeld",
        organisation: " Haus am Deich ",
        label: " Moderatorin ",
      },
    ];
    const draft = aDraft({
      congressTitle: "Bundestreffen",
      ordinal: "4.",
      people,
      funding: "Gefördert.",
      date: "2026-06-10",
    });
    assert.deepEqual(inputOf(draft), {
      title: "Nachbarschaft",
      language: "de",
      date: "2026-06-10",
      congress: { title: "Bundestreffen", ordinal: 4 },
      people: [
        {
          role: "moderator",
          name: "Mira Sommerfeld",
          organisation: "Haus am Deich",
          label: "Moderatorin",
        },
      ],
      funding: { statement: "Gefördert." },
    });
  });
});

describe("faultsOf", () => {
  it("asks only for a title", () => {
    assert.deepEqual(faultsOf(aDraft()), {});
    assert.deepEqual(faultsOf(aDraft({ title: "   " })), { title: { kind: "title-missing" } });
  });

  it("counts what readers see: an emoji of many parts is one sign", () => {
    assert.deepEqual(faultsOf(aDraft({ number: "👩‍👩‍👧‍👦".repeat(20) })), {});
    assert.deepEqual(faultsOf(aDraft({ number: "👩‍👩‍👧‍👦".repeat(21) })), {
      number: { kind: "too-long", limit: 20 },
    });
  });

  it("takes no ordinal that is none, and none without a congress", () => {
    assert.deepEqual(faultsOf(aDraft({ ordinal: "vierter" })), { ordinal: { kind: "ordinal" } });
    assert.deepEqual(faultsOf(aDraft({ ordinal: "1000" })), { ordinal: { kind: "ordinal" } });
    assert.deepEqual(faultsOf(aDraft({ ordinal: "4" })), { congressTitle: { kind: "congress-missing" } });
  });

  it("asks for the name of an organisation's person", () => {
    const people = [{ ...emptyPerson(0, "speaker"), organisation: "Stadtbücherei" }];
    assert.deepEqual(faultsOf(aDraft({ people })), { "person-0-name": { kind: "person-missing" } });
  });
});

describe("fieldOf", () => {
  it("finds the field that the server means", () => {
    assert.equal(fieldOf("/title", aDraft()), "title");
    assert.equal(fieldOf("/congress/ordinal", aDraft()), "ordinal");
    assert.equal(fieldOf("/funding/statement", aDraft()), "funding");
  });

  it("skips rows that were not sent when it counts people", () => {
    const people = [emptyPerson(0, "speaker"), { ...emptyPerson(1, "speaker"), name: "Mira Sommerfeld" }];
    assert.equal(fieldOf("/people/0/organisation", aDraft({ people })), "person-1-organisation");
    assert.equal(fieldOf("/people/0/label", aDraft({ people })), "person-1-label");
  });
});

describe("hasDetailFault", () => {
  it("leaves the folded part folded when only the title is missing", () => {
    assert.equal(hasDetailFault({ title: { kind: "title-missing" } }), false);
    assert.equal(hasDetailFault({ ordinal: { kind: "ordinal" } }), true);
  });
});
