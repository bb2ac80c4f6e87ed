import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { FUNDING_SAMPLE } from "#lib/report/workshop.fixture.ts";
import type { Report } from "#lib/report/report.ts";
import { markdownDocument } from "./markdown.ts";
import { CLUSTERED, EMPTY, firstOutOfOrder, HOSTILE, reportOf, SAMPLE } from "./order.fixture.ts";

describe("markdownDocument", () => {
  it("writes everything in the order of the report", () => {
    assert.equal(firstOutOfOrder(unescaped(markdownDocument(SAMPLE))), null);
  });

  it("sets the funder's statement apart at the end", () => {
    const text = markdownDocument(SAMPLE);
    assert.ok(text.endsWith(`\n\n---\n\n**Förderung**\n\n${FUNDING_SAMPLE}\n`));
    assert.equal(text.indexOf("gefördert"), text.lastIndexOf("gefördert"));
  });

  it("writes headings, quotations and a table that readers of GFM know", () => {
    const text = markdownDocument(SAMPLE);
    assert.match(text, /^# Workshop 3: Türen öffnen im Quartier – Mit wem haben wir noch nie gesprochen\?$/m);
    assert.match(text, /^## Angebote$/m);
    assert.match(text, /^> „Wer fragt, bekommt öfter ein Ja, als man denkt\.“$/m);
    assert.match(text, /^\| Kategorie \| Partner \| Einordnung \|\n\| --- \| --- \| --- \|$/m);
  });

  it("puts entries one level below the cluster in which they are", () => {
    assert.match(markdownDocument(CLUSTERED), /^### Lesen überall\n\n#### Vorlesen im Wartezimmer$/m);
  });

  it("is a complete document for an empty workshop", () => {
    assert.match(
      markdownDocument(EMPTY),
      /^\*\*Kurzdokumentation\*\*\n\n# Netze knüpfen\n[^]*Der Workshop ist vorbereitet\.\n$/,
    );
  });

  it("escapes every sign with a meaning, so that text stays text", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        assert.equal(skeleton(onlyAbstract(text)), skeleton(onlyAbstract("Wort")), JSON.stringify(text));
      }),
      { examples: HOSTILE.map((text) => [text] as [string]) },
    );
  });

  it("escapes what would begin a list, a rule or a heading at the start of a line", () => {
    const starts = ["- a", "+ a", "1. a", "2) a", "=== a", "% a", ": a", "# a", "> a", "--- "];
    assert.deepEqual(
      starts.map((text) => firstLine(text)),
      ["\\- a", "\\+ a", "1\\. a", "2\\) a", "\\=== a", "\\% a", "\\: a", "\\# a", "\\> a", "\\---"],
    );
  });

  it("lets no address become a link", () => {
    assert.equal(
      firstLine("https://a.example/b_c www.a.example _www.b.example a@b.example"),
      "https\\://a.example/b\\_c www\\.a.example \\_www\\.b.example a\\@b.example",
    );
  });

  it("keeps colons inside words as they are", () => {
    assert.equal(
      firstLine("Koordinator:innen und Elternbegleiter:innen"),
      "Koordinator:innen und Elternbegleiter:innen",
    );
  });

  it("leaves emphasis out where its marks would not be read as marks", () => {
    const results = [
      {
        kind: "paragraph" as const,
        runs: [
          { text: "(Netz)", bold: true as const },
          { text: "werk " },
          { text: " gut ", italic: true as const },
        ],
      },
    ];
    const section = {
      key: "results" as const,
      anchor: "a",
      title: "T",
      blocks: [{ kind: "written" as const, blocks: results }],
    };
    assert.match(markdownDocument({ ...EMPTY, sections: [section] }), /^\(Netz\)werk  \*gut\*$/m);
  });
});

function hostileText(): fc.Arbitrary<string> {
  const sign = fc.constantFrom(
    ...Array.from("\\`*_{}[]()<>#+-.!|~$&@^:=%\"'/ 1aZä"),
    "www.",
    "://",
    "---",
    "1. ",
    "```",
    "<b>",
  );
  return fc
    .array(sign, { minLength: 1, maxLength: 15 })
    .map((signs) => signs.join(""))
    .filter((text) => text.trim() !== "");
}

/** The signs with a meaning that are left when escaped ones are taken out. */
function skeleton(markdown: string): string {
  return markdown
    .replaceAll(/\\[\\`*_{}[\]<>#|~$&@^\-+=%:.)]/g, "")
    .replaceAll(/[^\\`*_{}[\]<>#|~$&@^\n]|:\/\/|www\./g, "");
}

function onlyAbstract(text: string): string {
  const { abstract, head, funding } = reportOf(text);
  const report: Report = {
    ...EMPTY,
    abstract,
    head: { ...head, people: head.people },
    ...(funding && { funding }),
  };
  return markdownDocument(report);
}

/** The abstract as one line of Markdown. */
function firstLine(text: string): string {
  return (
    markdownDocument({ ...EMPTY, abstract: [text.trim()], sections: [] })
      .trimEnd()
      .split("\n")
      .at(-1) ?? ""
  );
}

function unescaped(markdown: string): string {
  return markdown.replaceAll(/\\(.)/g, "$1").replaceAll("**", "");
}
