// pdf-content.ts: Report → what kurzdoku.typ reads as JSON. Every text becomes a list of runs with language, so that the
// template never sees a bare string and cannot take one for markup. Words too long for a line get places to break.

import type { Block, Line, Report, Run } from "#lib/report/report.ts";
import { splitByScript } from "./scripts.ts";

interface PdfRun {
  readonly t: string;
  readonly b: boolean;
  readonly i: boolean;
  /** Language, if it is not the document's. */
  readonly l: string | null;
}

type PdfLine = readonly PdfRun[];

/** No word of any language comes near; links and noise do. */
const LONGEST_WORD = 48;
/** In table cells, which are narrower. */
const LONGEST_CELL_WORD = 28;

/** Cells with such words are hyphenated; elsewhere lines are long enough to do without. */
const LONG_WORD = /\S{20}/u;

/** `drawable` replaces signs that no font has. */
export function pdfContent(report: Report, drawable: (text: string) => string): object {
  const line = (runs: Line, longest = LONGEST_WORD): PdfLine =>
    runs.flatMap((run) => pdfRuns(run, (text) => breakable(drawable(text), longest)));
  const text = (value: string): PdfLine => line([{ text: value }]);
  const optional = (value: string | undefined): PdfLine | null => (value === undefined ? null : text(value));
  const { head, meta, funding } = report;
  return {
    lang: report.language,
    region: report.language === "en" ? "GB" : "DE",
    meta: {
      title: drawable(meta.title),
      author: meta.publisher === "" ? [] : [drawable(meta.publisher)],
      running: text(meta.running),
      page: meta.page,
      of: meta.of,
      quote: meta.quote,
    },
    head: {
      congress: optional(head.congressLine),
      kind: text(head.kind),
      workshop: optional(head.workshop && `${head.workshop}:`),
      title: text(head.title),
      subtitle: optional(head.subtitle),
      people: head.people.flatMap((row) =>
        row.people.map((person, index) => [
          text(index === 0 ? row.label : ""),
          line([
            { text: person.name, bold: true },
            ...(person.organisation === undefined ? [] : [{ text: `, ${person.organisation}` }]),
          ]),
        ]),
      ),
    },
    abstract: report.abstract.map(text),
    sections: report.sections.map((section) => ({
      title: text(section.title),
      blocks: section.blocks.map((block) => pdfBlock(block, line)),
    })),
    funding: funding ? { label: text(funding.label), lines: funding.lines.map(text) } : null,
  };
}

function pdfBlock(block: Block, line: (runs: Line, longest?: number) => PdfLine): object {
  const text = (value: string): PdfLine => line([{ text: value }]);
  switch (block.kind) {
    case "heading":
    case "note":
      return { kind: block.kind, text: text(block.text) };
    case "paragraph":
      return { kind: block.kind, runs: line(block.runs) };
    case "list":
      return { kind: block.kind, ordered: block.ordered, items: block.items.map((item) => line(item)) };
    case "quotes":
      return {
        kind: block.kind,
        items: block.items.map((quote) => ({
          text: text(quote.text),
          more: quote.more.map((more) => line(more)),
        })),
      };
    case "entry":
      return {
        kind: block.kind,
        level: block.under ? 4 : 3,
        title: text(block.title),
        paragraphs: block.paragraphs.map((paragraph) => line(paragraph)),
        facts: block.facts.map((fact) => [text(fact.label), line(fact.value)]),
        // A longer entry may be split between pages.
        together: JSON.stringify(block).length < 1500,
      };
    case "table":
      return {
        kind: block.kind,
        caption: text(block.caption),
        columns: block.columns.map(text),
        widths: block.widths,
        groups: block.groups.map((group) => ({
          title: text(group.title),
          rows: group.rows.map((row) =>
            row.cells.map((cell) => ({
              hyphenate: cell.some((each) => each.some((run) => LONG_WORD.test(run.text))),
              lines: cell.map((each) => line(each, LONGEST_CELL_WORD)),
            })),
          ),
        })),
      };
    case "written":
      return { kind: block.kind, blocks: block.blocks.map((inner) => pdfBlock(inner, line)) };
  }
}

function pdfRuns(run: Run, fit: (text: string) => string): PdfRun[] {
  return splitByScript(run.text).map((part) => ({
    t: fit(part.text),
    b: run.bold === true,
    i: run.italic === true,
    l: part.lang ?? null,
  }));
}

/** Zero-width spaces into words longer than `longest` signs, which no hyphenation would break. */
function breakable(text: string, longest: number): string {
  return text.replaceAll(/\S+/gu, (word) => {
    const signs = Array.from(word);
    if (signs.length <= longest) return word;
    const step = Math.ceil(longest / 2);
    const pieces: string[] = [];
    for (let start = 0; start < signs.length; start += step)
      pieces.push(signs.slice(start, start + step).join(""));
    return pieces.join("\u200b");
  });
}
