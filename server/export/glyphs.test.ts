import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readBundledFonts, TEXT_FAMILIES } from "./fonts.ts";
import { createGlyphFilter, readCoverage } from "./glyphs.ts";
import { splitByScript } from "./scripts.ts";

describe("readBundledFonts", () => {
  it("gives every font a family of ours and changes nothing else it needs", () => {
    const fonts = readBundledFonts();
    assert.equal(new Set(fonts.map(({ family }) => family)).size, 5);
    const latin = fonts.filter(({ family }) => TEXT_FAMILIES.includes(family));
    assert.equal(latin.length, 6);
    for (const { family, bytes } of fonts) {
      assert.ok(bytes.includes(Buffer.from(family, "utf16le").swap16()), family);
      assert.ok(readCoverage(bytes).size > 900, family);
    }
  });

  it("covers what is written in the countries around in every text font", () => {
    const letters = Array.from("äöüßẞçğıİşąćęłńżčďěřőűñøåžșțđ„“‚‘–—…€АЯїєґΩώếữ");
    const missing = readBundledFonts()
      .filter(({ family }) => TEXT_FAMILIES.includes(family))
      .map(({ bytes }) => readCoverage(bytes))
      .flatMap((covered) => letters.filter((letter) => !covered.has(letter.codePointAt(0) ?? 0)));
    assert.deepEqual(missing, []);
  });
});

describe("createGlyphFilter", () => {
  const codes = (text: string): Set<number> => new Set(Array.from(text, (sign) => sign.codePointAt(0) ?? 0));
  const drawable = createGlyphFilter(
    [codes("abcé\u0301"), codes("abé\u0301")],
    [codes("🙂👩👧"), codes("بيت")],
  );

  it("keeps what all text fonts have and what one other font has", () => {
    assert.equal(drawable("ab🙂بيت"), "ab🙂بيت");
  });

  it("replaces what only some text fonts have", () => {
    assert.equal(drawable("abc"), "ab\ufffd");
  });

  it("keeps the base where no font has its mark, and a composed sign whole", () => {
    assert.equal(drawable("a\u0316"), "a");
    assert.equal(drawable("👩\u200d👧"), "👩\u200d👧");
    assert.equal(drawable("👩\u200d🚀"), "👩");
  });
});

describe("splitByScript", () => {
  it("names language and direction of other scripts and loses nothing", () => {
    const text = "Haus, бібліотека и театр; بيت العائلة (Ost) βιβλίο.";
    const runs = splitByScript(text);
    assert.equal(runs.map((run) => run.text).join(""), text);
    assert.deepEqual(
      runs
        .filter((run) => run.lang !== undefined)
        .map(({ text: words, lang, rtl }) => [words, lang, rtl === true]),
      [
        ["бібліотека и театр", "uk", false],
        ["بيت العائلة", "ar", true],
        ["βιβλίο", "el", false],
      ],
    );
  });

  it("leaves Latin text in one piece and an empty one out", () => {
    assert.deepEqual(splitByScript("Größe 42"), [{ text: "Größe 42" }]);
    assert.deepEqual(splitByScript(""), []);
  });
});
