import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Report } from "#lib/report/report.ts";
import { CLUSTERED, EMPTY, firstOutOfOrder, HOSTILE, reportOf, SAMPLE } from "./order.fixture.ts";
import { createPdfWriter } from "./pdf.ts";

// Typst itself refuses to write what breaks PDF/UA-1, so a file that exists has passed that gate.
const write = createPdfWriter();

describe("createPdfWriter", () => {
  it("writes the same bytes for the same report", () => {
    const once = write(SAMPLE);
    assert.equal(Buffer.from(once.subarray(0, 8)).toString("latin1"), "%PDF-1.7");
    assert.ok(Buffer.from(once).equals(write(SAMPLE)));
  });

  it("writes an accessible file for an empty workshop and in English", () => {
    assert.ok(write(EMPTY).length > 5000);
    assert.ok(write(CLUSTERED).length > 5000);
    assert.ok(write({ ...SAMPLE, language: "en" }).length > 5000);
  });

  it("writes an accessible file whatever people type", () => {
    for (const text of HOSTILE) assert.ok(write(reportOf(text)).length > 5000, text.slice(0, 40));
  });

  it("splits entries that are longer than a page", () => {
    const entry = {
      kind: "entry" as const,
      ref: "a/b",
      title: "Sehr lang",
      paragraphs: Array.from({ length: 300 }, (_, index) => [{ text: `Absatz ${index}` }]),
      facts: [],
    };
    const report: Report = {
      ...EMPTY,
      sections: [{ key: "offers", anchor: "a", title: "Angebote", blocks: [entry] }],
    };
    assert.ok(
      (Buffer.from(write(report))
        .toString("latin1")
        .match(/\/Type\s*\/Page\b/g)?.length ?? 0) > 4,
    );
  });
});

// Read again by another program; npm test installs it where it can.
if (spawnSync("pdftotext", ["-v"]).error === undefined) {
  describe("a PDF read by another program", () => {
    let folder = "";
    before(() => {
      folder = mkdtempSync(join(tmpdir(), "report-"));
      writeFileSync(join(folder, "sample.pdf"), write(SAMPLE));
    });
    after(() => rmSync(folder, { recursive: true }));
    const ask = (program: string, ...options: string[]): string =>
      spawnSync(
        program,
        [...options, join(folder, "sample.pdf"), ...(program === "pdftotext" ? ["-"] : [])],
        { encoding: "utf8" },
      ).stdout;

    it("says everything in the order of the report", () => {
      // The foot of each page stands between its last and the next one's first line.
      const text = ask("pdftotext").replaceAll(/Kurzdokumentation · Workshop 3\s+Seite \d von \d/g, "");
      assert.equal(firstOutOfOrder(text), null);
    });

    it("is tagged, titled and numbered", () => {
      const facts = ask("pdfinfo");
      assert.match(facts, /^Tagged: +yes$/m);
      assert.match(facts, /^Title: +Workshop 3: Türen öffnen im Quartier – Kurzdokumentation$/m);
      assert.match(ask("pdftotext"), /Seite 1 von 3/);
    });

    it("has headings, lists, quotations and a table with header cells in its structure", () => {
      const structure = ask("pdfinfo", "-struct");
      assert.deepEqual(
        ["H1", "H2", "H3", "L", "LI", "Quote", "Table", "TH", "TD", "Caption"].filter(
          (tag) => !new RegExp(`^ *${tag}\\b`, "m").test(structure),
        ),
        [],
      );
    });

    it("embeds every font and can give every letter back", () => {
      const fonts = ask("pdffonts").trim().split("\n").slice(2);
      assert.ok(fonts.length >= 4);
      assert.deepEqual(
        fonts.filter((line) => !/ yes yes yes /.test(line)),
        [],
      );
    });
  });
}
