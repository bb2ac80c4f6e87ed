import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FUNDING_SAMPLE } from "#lib/report/workshop.fixture.ts";
import type { Report } from "#lib/report/report.ts";
import { assertWellFormed, paragraphsOf, readParts } from "./docx.fixture.ts";
import { docxDocument } from "./docx.ts";
import { CLUSTERED, EMPTY, firstOutOfOrder, HOSTILE, reportOf, SAMPLE } from "./order.fixture.ts";

async function partOf(report: Report, name: string): Promise<string> {
  const part = readParts(await docxDocument(report)).get(name);
  assert.ok(part !== undefined, `no part ${name}`);
  return part;
}

async function paragraphs(report: Report): Promise<{ readonly style: string; readonly text: string }[]> {
  return paragraphsOf(await partOf(report, "word/document.xml"));
}

describe("docxDocument", () => {
  it("writes everything in the order of the report", async () => {
    const texts = (await paragraphs(SAMPLE)).map(({ text }) => text);
    assert.equal(firstOutOfOrder(texts.join("\n")), null);
  });

  it("gives title, sections and entries real heading styles with outline levels", async () => {
    const styled = await paragraphs(SAMPLE);
    const textsOf = (style: string) => styled.filter((each) => each.style === style).map(({ text }) => text);
    assert.deepEqual(textsOf("Title"), [
      "Workshop 3: Türen öffnen im Quartier – Mit wem haben wir noch nie gesprochen?",
    ]);
    assert.deepEqual(textsOf("Heading1").slice(0, 2), [
      "So haben wir gearbeitet",
      "Ergebnisse / Botschaften / Zusammenfassung",
    ]);
    assert.ok(textsOf("Heading2").includes("Vorlesen im Wartezimmer"));
    assert.equal(textsOf("Quote").length, 3);
    const styles = await partOf(SAMPLE, "word/styles.xml");
    assert.match(
      styles,
      /<w:style [^>]*w:styleId="Heading1">(?:(?!<\/w:style>).)*<w:outlineLvl w:val="0"\/>/,
    );
    assert.match(styles, /<w:style [^>]*w:styleId="Heading3">/);
  });

  it("puts entries one level below the cluster in which they are", async () => {
    const styled = await paragraphs(CLUSTERED);
    const styleOf = (text: string) => styled.find((each) => each.text === text)?.style;
    assert.equal(styleOf("Lesen überall"), "Heading2");
    assert.equal(styleOf("Vorlesen im Wartezimmer"), "Heading3");
  });

  it("uses no style that it does not define", async () => {
    const styles = await partOf(SAMPLE, "word/styles.xml");
    const used = new Set((await paragraphs(SAMPLE)).map(({ style }) => style));
    assert.deepEqual(
      [...used].filter((style) => !styles.includes(`w:styleId="${style}"`)),
      [],
    );
  });

  it("repeats the first line of each table as its header and keeps lines whole", async () => {
    const xml = await partOf(SAMPLE, "word/document.xml");
    assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, xml.match(/<w:tbl>/g)?.length);
    assert.match(xml, /<w:tr><w:trPr><w:cantSplit\/><w:tblHeader\/><\/w:trPr>(?:(?!<\/w:tr>).)*Kategorie/);
    assert.equal(xml.match(/<w:cantSplit\/>/g)?.length, xml.match(/<w:tr>/g)?.length);
  });

  it("says its language", async () => {
    assert.match(await partOf(SAMPLE, "word/styles.xml"), /<w:lang w:val="de-DE"/);
    assert.match(await partOf({ ...SAMPLE, language: "en" }, "word/styles.xml"), /<w:lang w:val="en-GB"/);
  });

  it("numbers its pages and says what it is", async () => {
    const foot = await partOf(SAMPLE, "word/footer1.xml");
    assert.match(foot, /Seite [\s\S]*>PAGE<[\s\S]* von [\s\S]*>NUMPAGES</);
    const properties = await partOf(SAMPLE, "docProps/core.xml");
    assert.match(
      properties,
      /<dc:title>Workshop 3: Türen öffnen im Quartier – Kurzdokumentation<\/dc:title>/,
    );
    assert.match(properties, /<dc:creator>Stiftung Nachbarschaft Norderland/);
  });

  it("sets the funder's statement last, in a block of its own with a line above", async () => {
    const styled = await paragraphs(SAMPLE);
    assert.deepEqual(styled.slice(-2), [
      { style: "FundingLabel", text: "Förderung" },
      { style: "Funding", text: FUNDING_SAMPLE },
    ]);
    assert.equal(styled.filter(({ text }) => text.includes("gefördert")).length, 1);
  });

  it("is a complete document for an empty workshop", async () => {
    const texts = (await paragraphs(EMPTY)).map(({ text }) => text);
    assert.ok(texts.includes("Der Workshop ist vorbereitet."));
    assert.equal(texts[0], "Kurzdokumentation");
  });

  it("is well-formed and keeps every sign as text, whatever people type", async () => {
    for (const text of HOSTILE) {
      const parts = readParts(await docxDocument(reportOf(text)));
      for (const [name, xml] of parts) assertWellFormed(name, xml);
      assert.doesNotMatch(parts.get("word/_rels/document.xml.rels") ?? "", /TargetMode="External"/);
    }
    const [first] = (await paragraphs(reportOf("=SUMME(A1) <b>&amp;</b> ]]>"))).slice(-1);
    assert.equal(first?.text, "=SUMME(A1) <b>&amp;</b> ]]>");
  });

  it("marks words that run from right to left", async () => {
    const xml = await partOf(reportOf("Haus بيت"), "word/document.xml");
    assert.match(xml, /<w:rtl\/><w:lang w:bidi="ar-SA"\/><\/w:rPr><w:t xml:space="preserve">بيت</);
  });
});
