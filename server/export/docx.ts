// docx.ts: Report → Word file with real styles, header rows, languages, page numbers and properties, so that it can be
// edited and read aloud. The funder's block stands last, apart and undivided.

import {
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TextRun,
} from "docx";
import type { Line, Report, ReportPerson } from "#lib/report/report.ts";
import { docxBlock, docxFact, runs } from "./docx-blocks.ts";
import { DOCX_NUMBERING, docxStyles, INK_2, LINE, QUIET, SANS, TEXT_WIDTH } from "./docx-styles.ts";

/** Two thirds of an inch and more: 24 mm above, 27 mm below, 26 mm at the sides. */
const MARGIN = { top: 1361, bottom: 1531, left: 1474, right: 1474, footer: 794 };

export async function docxDocument(report: Report): Promise<Uint8Array> {
  const { meta } = report;
  const document = new Document({
    title: meta.title,
    subject: report.head.kind,
    creator: meta.publisher,
    lastModifiedBy: meta.publisher,
    description: report.head.congressLine ?? "",
    styles: docxStyles(report.language),
    numbering: DOCX_NUMBERING,
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: MARGIN } },
        footers: { default: footer(report) },
        children: [
          ...head(report),
          ...report.abstract.map((text) => new Paragraph({ children: runs(text) })),
          ...report.sections.flatMap((section, index) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              children: [new Bookmark({ id: bookmark(section.anchor), children: runs(section.title) })],
            }),
            ...section.blocks.flatMap((block, place) =>
              docxBlock(block, meta.quote, (index + 1) * 1000 + place * 50),
            ),
          ]),
          ...funding(report),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function head({ head: { congressLine, kind, workshop, title, subtitle, people } }: Report): Paragraph[] {
  const small =
    workshop === undefined
      ? []
      : [new TextRun({ text: `${workshop}: `, size: 25, bold: false, color: INK_2 })];
  const after = subtitle === undefined ? [] : runs(` – ${subtitle}`);
  const rows = people.flatMap((row) =>
    row.people.map((person, index) => ({ label: index === 0 ? row.label : "", value: nameLine(person) })),
  );
  return [
    ...(congressLine === undefined
      ? []
      : [new Paragraph({ style: "CongressLine", children: runs(congressLine) })]),
    new Paragraph({ style: "DocumentKind", children: runs(kind) }),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: [
        ...small,
        ...(workshop === undefined ? [] : [new TextRun({ break: 1 })]),
        ...runs(title),
        ...after,
      ],
    }),
    ...rows.map(({ label, value }) => docxFact(label, value, true)),
    new Paragraph({
      spacing: { before: 120, after: 260, line: 120 },
      border: { bottom: { style: "single", size: 4, color: LINE, space: 1 } },
    }),
  ];
}

function nameLine({ name, organisation }: ReportPerson): Line {
  return [{ text: name, bold: true }, ...(organisation === undefined ? [] : [{ text: `, ${organisation}` }])];
}

function funding({ funding: block }: Report): (Paragraph | Table)[] {
  if (!block) return [];
  return [
    new Paragraph({
      style: "FundingLabel",
      children: [new Bookmark({ id: bookmark(block.anchor), children: runs(block.label) })],
    }),
    ...block.lines.map(
      (text, index) =>
        new Paragraph({ style: "Funding", keepNext: index < block.lines.length - 1, children: runs(text) }),
    ),
  ];
}

function footer({ meta }: Report): Footer {
  const font = { font: SANS, size: 16, color: QUIET };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: "right", position: TEXT_WIDTH }],
        spacing: { after: 0 },
        children: [
          new TextRun({ ...font, text: meta.running }),
          new TextRun({
            ...font,
            children: [
              new Tab(),
              `${meta.page} `,
              PageNumber.CURRENT,
              ` ${meta.of} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
}

/** Word allows letters, digits and underscores, 40 at most. */
function bookmark(anchor: string): string {
  return anchor.replaceAll("-", "_").slice(0, 40);
}
