import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { cleanLine, cleanText, countGraphemes, cutGraphemes } from "./text.ts";

describe("cleanText", () => {
  it("[TX1] composes letters and their marks", () => {
    assert.equal(cleanText("Mu\u0308ller"), "Müller");
  });

  it("[TX1] takes out what cannot be seen and what turns the direction of reading", () => {
    assert.equal(cleanText("a\u202Eb\u200Bc\u2066d\u2069\uFEFFe\u0000\u0007"), "abcde");
    assert.equal(cleanText("\u3164\u2800\u115F"), "");
    assert.equal(cleanText("Kultur\u00ADbüro"), "Kulturbüro");
  });

  it("[TX1] leaves joiners where a script or an emoji needs them", () => {
    assert.equal(cleanText("👩‍👩‍👧"), "👩‍👩‍👧");
    assert.equal(cleanText("می\u200Cخواهم"), "می\u200Cخواهم");
    assert.equal(cleanText("Mo\u200Dde\u200Cration"), "Moderation");
  });

  it("[TX1] takes off marks that are piled up", () => {
    assert.equal(cleanText(`a${"\u0330".repeat(50)}`), `a${"\u0330".repeat(4)}`);
  });

  it("keeps lines, and one empty line between them", () => {
    assert.equal(cleanText("  eins \r\n\r\n\r\n\r\nzwei\tdrei\u2028vier "), "eins\n\nzwei drei\nvier");
  });

  it("repairs broken pairs of UTF-16", () => {
    assert.ok(cleanText("a\uD800b").isWellFormed());
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        assert.equal(cleanText(cleanText(text)), cleanText(text));
        assert.equal(cleanLine(cleanLine(text)), cleanLine(text));
      }),
    );
  });
});

describe("cleanLine", () => {
  it("makes one line with single spaces", () => {
    assert.equal(cleanLine(" Anna\n\n  Maria\u00A0\u2003Berg "), "Anna Maria Berg");
  });
});

describe("cutGraphemes", () => {
  it("counts what a reader sees as one sign", () => {
    assert.equal(countGraphemes("👩‍👩‍👧ä🇩🇪"), 3);
    assert.equal(cutGraphemes("👩‍👩‍👧ä🇩🇪", 2), "👩‍👩‍👧ä");
  });

  it("leaves no space at the cut", () => {
    assert.equal(cutGraphemes("Anna Maria", 5), "Anna");
    assert.equal(cutGraphemes("Anna", 10), "Anna");
  });
});
