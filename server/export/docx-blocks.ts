// docx-blocks.ts: the blocks of a Report as paragraphs and tables of a Word file, by the styles of docx-styles.ts.
// Labelled facts are paragraphs with a tab, not layout tables, so that a screen reader reads them in one go.

import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from "docx";
import type { Block, Line, Report, TableRow as ReportRow } from "#lib/report/report.ts";
import { INK_2, LINE, LINE_STRONG, TEXT_WIDTH } from "./docx-styles.ts";
import { splitByScript } from "./scripts.ts";

type TableBlock = Extract<Block, { kind: "table" }>;

/** `list` numbers ordered lists, so that each begins with 1. */
export function docxBlock(block: Block, quote: Report["meta"]["quote"], list: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(block.text) })];
    case "paragraph":
      return [new Paragraph({ children: lineRuns(block.runs) })];
    case "note":
      return [new Paragraph({ style: "Note", children: runs(block.text) })];
    case "list": {
      const numbering = { reference: block.ordered ? "number" : "dash", level: 0, instance: list };
      return block.items.map(
        (item) => new Paragraph({ numbering, spacing: { after: 60 }, children: lineRuns(item) }),
      );
    }
    case "quotes":
      return block.items.flatMap(({ text, more }) => [
        new Paragraph({
          style: "Quote",
          keepNext: more.length > 0,
          children: runs(`${quote[0]}${text}${quote[1]}`),
        }),
        ...more.map((line) => new Paragraph({ style: "QuoteDetails", children: lineRuns(line) })),
      ]);
    case "entry":
      return [
        new Paragraph({
          heading: block.under ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2,
          children: runs(block.title),
        }),
        ...block.paragraphs.map(
          (line) => new Paragraph({ keepNext: block.facts.length > 0, children: lineRuns(line) }),
        ),
        ...block.facts.map((fact, index) => docxFact(fact.label, fact.value, index < block.facts.length - 1)),
      ];
    case "table":
      return [
        new Paragraph({ style: "Caption", children: runs(block.caption) }),
        docxTable(block),
        // Space after the table; Word wants a paragraph there anyway.
        new Paragraph({ spacing: { after: 0, line: 120 }, children: [] }),
      ];
    case "written":
      return block.blocks.flatMap((inner, index) => docxBlock(inner, quote, list + index + 1));
  }
}

export function docxFact(label: string, value: Line, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: "Fact",
    keepNext,
    children: [
      new TextRun({ style: "FactLabel", text: label }),
      new TextRun({ children: [new Tab()] }),
      ...lineRuns(value),
    ],
  });
}

/** Plain text with other scripts marked by language and direction. */
export function runs(text: string): ParagraphChild[] {
  return lineRuns([{ text }]);
}

export function lineRuns(line: Line): ParagraphChild[] {
  return line.flatMap((run) =>
    splitByScript(run.text).map(
      (part) =>
        new TextRun({
          text: part.text,
          ...(run.bold && { bold: true, boldComplexScript: true }),
          ...(run.italic && { italics: true, italicsComplexScript: true }),
          ...(part.rtl && {
            rightToLeft: true,
            language: { bidirectional: part.lang === "he" ? "he-IL" : "ar-SA" },
          }),
          ...(part.lang !== undefined && !part.rtl && { language: { value: part.lang } }),
        }),
    ),
  );
}

function docxTable(block: TableBlock): Table {
  const widths = block.widths.map((share) => Math.round((share * TEXT_WIDTH) / 100));
  const none = { style: BorderStyle.NIL };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    margins: { left: 0, right: 120, top: 60, bottom: 60 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: block.columns.map((column, index) =>
          cell([strong(column)], widths[index], { size: 8, color: LINE_STRONG }),
        ),
      }),
      ...block.groups.flatMap((group) => [
        new TableRow({
          cantSplit: true,
          children: [
            cell([strong(group.title, 120)], TEXT_WIDTH, { size: 4, color: LINE_STRONG }, widths.length),
          ],
        }),
        ...group.rows.map((row) => bodyRow(row, widths)),
      ]),
    ],
  });
}

function bodyRow(row: ReportRow, widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: row.cells.map((lines, index) => {
      const paragraphs = lines.map((line) => new Paragraph({ style: "TableText", children: lineRuns(line) }));
      const filled = paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: "TableText" })];
      return cell(filled, widths[index], { size: 4, color: LINE });
    }),
  });
}

/** Names a column or a group: stays with the line below it. */
function strong(text: string, before = 0): Paragraph {
  return new Paragraph({
    style: "TableText",
    keepNext: true,
    spacing: { before },
    children: [new TextRun({ text, bold: true, color: INK_2 })],
  });
}

function cell(
  children: readonly Paragraph[],
  width: number | undefined,
  rule: { readonly size: number; readonly color: string },
  columnSpan = 1,
): TableCell {
  return new TableCell({
    children,
    columnSpan,
    width: { size: width ?? 0, type: WidthType.DXA },
    borders: { bottom: { style: BorderStyle.SINGLE, ...rule } },
  });
}
