// docx-styles.ts: the named styles of the Word file. Everything in it is set by them, so that an editor changes the look
// in one place. Cambria and Calibri come with the office programs of those who edit; sizes are in half points,
// distances in twentieths of a point.

import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type IStylesOptions,
  type INumberingOptions,
} from "docx";
import type { Language } from "#lib/model/state.ts";

export const SERIF = "Cambria";
export const SANS = "Calibri";
export const INK_2 = "3D4D55";
export const QUIET = "55646C";
export const LINE = "DCD7CD";
export const LINE_STRONG = "718086";
const INK = "15272F";
const ACCENT = "065A67";
const MESSAGE = "654A8F";

/** Width between the margins of 26 mm on A4. */
export const TEXT_WIDTH = 8958;
/** Where the values of labelled facts begin. */
const FACT_INDENT = 2150;

const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

export function docxStyles(language: Language): IStylesOptions {
  const value = language === "en" ? "en-GB" : "de-DE";
  return {
    default: {
      document: {
        run: {
          font: SERIF,
          size: 21,
          color: INK,
          language: { value, eastAsia: value, bidirectional: "ar-SA" },
        },
        paragraph: { spacing: { after: 130, ...lines(288) } },
      },
      title: {
        run: { font: SERIF, size: 42, bold: true, color: INK },
        paragraph: { spacing: { before: 0, after: 60, ...lines(252) }, keepNext: true, keepLines: true },
      },
      heading1: {
        run: { font: SERIF, size: 29, bold: true, color: INK },
        paragraph: {
          spacing: { before: 420, after: 140, ...lines(252) },
          outlineLevel: 0,
          keepNext: true,
          keepLines: true,
        },
      },
      heading2: {
        run: { font: SERIF, size: 22, bold: true, color: INK },
        paragraph: {
          spacing: { before: 260, after: 90, ...lines(252) },
          outlineLevel: 1,
          keepNext: true,
          keepLines: true,
        },
      },
      heading3: {
        run: { font: SANS, size: 20, bold: true, italics: true, color: INK_2 },
        paragraph: {
          spacing: { before: 200, after: 70, ...lines(252) },
          outlineLevel: 2,
          keepNext: true,
          keepLines: true,
        },
      },
      caption: {
        run: { font: SANS, size: 18, color: QUIET, bold: false, italics: false },
        paragraph: { spacing: { after: 100 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: "CongressLine",
        name: "Congress Line",
        basedOn: "Normal",
        run: { size: 22, smallCaps: true, color: INK_2, characterSpacing: 8 },
        paragraph: {
          spacing: { after: 360 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 5, color: LINE_STRONG, space: 6 } },
        },
      },
      {
        id: "DocumentKind",
        name: "Document Kind",
        basedOn: "Normal",
        run: { font: SANS, size: 20, bold: true, color: ACCENT },
        paragraph: { spacing: { after: 120 }, keepNext: true },
      },
      {
        id: "Fact",
        name: "Fact",
        basedOn: "Normal",
        run: { size: 20 },
        paragraph: {
          spacing: { after: 60, ...lines(264) },
          indent: { left: FACT_INDENT, hanging: FACT_INDENT },
          keepLines: true,
        },
      },
      {
        id: "Note",
        name: "Note",
        basedOn: "Normal",
        run: { font: SANS, size: 19, color: QUIET },
      },
      {
        id: "Quote",
        name: "Quote",
        basedOn: "Normal",
        quickFormat: true,
        run: { size: 23 },
        paragraph: {
          spacing: { before: 120, after: 120, ...lines(276) },
          indent: { left: 260 },
          border: { left: { style: BorderStyle.SINGLE, size: 18, color: MESSAGE, space: 9 } },
          keepLines: true,
        },
      },
      {
        id: "QuoteDetails",
        name: "Quote Details",
        basedOn: "Quote",
        run: { size: 19, color: INK_2 },
      },
      {
        id: "TableText",
        name: "Table Text",
        basedOn: "Normal",
        run: { font: SANS, size: 19 },
        paragraph: { spacing: { after: 0, ...lines(252) } },
      },
      {
        id: "Funding",
        name: "Funding",
        basedOn: "Normal",
        run: { font: SANS, size: 18, color: INK_2 },
        paragraph: { spacing: { after: 40, ...lines(264) }, keepLines: true },
      },
      {
        id: "FundingLabel",
        name: "Funding Label",
        basedOn: "Funding",
        next: "Funding",
        run: { bold: true, color: QUIET },
        paragraph: {
          spacing: { before: 720, after: 40 },
          border: { top: { style: BorderStyle.SINGLE, size: 5, color: LINE_STRONG, space: 8 } },
          keepNext: true,
        },
      },
    ],
    characterStyles: [{ id: "FactLabel", name: "Fact Label", run: { font: SANS, size: 18, color: QUIET } }],
  };
}

export const DOCX_NUMBERING: INumberingOptions = {
  config: [
    { reference: "dash", levels: [level(LevelFormat.BULLET, "–")] },
    { reference: "number", levels: [level(LevelFormat.DECIMAL, "%1.")] },
  ],
};

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = { paragraph: { indent: { left: 340, hanging: 340 } }, run: { color: QUIET } };
  return { level: 0, format, text, alignment: AlignmentType.LEFT, style };
}
