// report.ts: the Kurzdokumentation as a neutral tree. Every form of it (the live page, HTML, Markdown, DOCX, PDF) is
// drawn from this tree and nothing else, so that all have the same words in the same order. It holds plain text only:
// no HTML, no markup, no colours. All strings are clean (lib/util/text.ts). The funder's statement is a field of its own
// and never a block: no writer can put it into running text by accident.

import type { CardRef } from "#lib/board/card.ts";
import type { Language } from "#lib/model/state.ts";

export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

/** One paragraph, list item or line of a cell. */
export type Line = readonly Run[];

export interface Fact {
  readonly label: string;
  readonly value: Line;
}

/** A participant's words, unchanged. Whoever draws it sets the quotation marks of `Report.meta`. `more` are the paragraphs that explain it. */
export interface Quote {
  readonly ref: CardRef;
  readonly text: string;
  readonly more: readonly Line[];
}

/** What the written part may consist of. Headings stand at level 3. */
export type TextBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly runs: Line }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Line[] };

/** One line of a table; the first cell names the line. */
export interface TableRow {
  /** Stable and unique in its table. */
  readonly key: string;
  /** As many as the table has columns; each cell has one or more lines, or none. */
  readonly cells: readonly (readonly Line[])[];
}

/** Lines under a common title that spans all columns. */
export interface TableGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly TableRow[];
}

export type Block =
  | TextBlock
  /** Said by the document itself: a placeholder or an explanation. Drawn quietly. */
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "quotes"; readonly items: readonly Quote[] }
  /**
   * One card with its details: a heading at level 3 (`under` another heading of the section: at level 4), paragraphs, labelled
   * facts. Kept together where possible.
   */
  | {
      readonly kind: "entry";
      readonly ref: CardRef;
      readonly under?: true;
      readonly title: string;
      readonly paragraphs: readonly Line[];
      readonly facts: readonly Fact[];
    }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly string[];
      /** Shares of the width, one for each column, 100 together. */
      readonly widths: readonly number[];
      readonly groups: readonly TableGroup[];
    }
  /** The part written together; the live page puts its editor here. Empty as long as nothing is written. */
  | { readonly kind: "written"; readonly blocks: readonly TextBlock[] };

export const SECTION_KEYS = [
  "work",
  "results",
  "weighting",
  "offers",
  "wishes",
  "strategies",
  "questions",
  "partners",
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

/** A heading at level 2 and what belongs to it. */
export interface Section {
  readonly key: SectionKey;
  /** Unique in the document and stable: "ws-03-ergebnisse". */
  readonly anchor: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface ReportPerson {
  readonly name: string;
  readonly organisation?: string;
}

export interface ReportHead {
  /** "4. Bundeskongress …, 10.06.2026, Tag 2"; absent if neither congress nor date nor day is given. */
  readonly congressLine?: string;
  /** "Kurzdokumentation". */
  readonly kind: string;
  /** "Workshop 3"; absent without a number. */
  readonly workshop?: string;
  readonly title: string;
  /** Stands in the heading after the title and a dash. */
  readonly subtitle?: string;
  /** Those who asked to be named; participants never are. */
  readonly people: readonly { readonly label: string; readonly people: readonly ReportPerson[] }[];
}

export interface Report {
  readonly language: Language;
  readonly head: ReportHead;
  /** Paragraphs below the head, without a heading of their own. */
  readonly abstract: readonly string[];
  readonly sections: readonly Section[];
  /** Word for word, in a block of its own at the foot; more than one line only if it was entered so. */
  readonly funding?: { readonly label: string; readonly anchor: string; readonly lines: readonly string[] };
  readonly meta: {
    /** "Workshop 3: … – Kurzdokumentation". */
    readonly title: string;
    /** The level-1 heading: "Workshop 3: Title – subtitle". */
    readonly heading: string;
    /** Organisations behind the moderation, else the congress; may be empty. */
    readonly publisher: string;
    /** ISO 8601 date of the workshop. */
    readonly date?: string;
    /** Without extension, safe in every file system: "kurzdoku-ws3-2026-06-10". */
    readonly fileStem: string;
    /** For the foot of each page, short: "Kurzdokumentation · Workshop 3". */
    readonly running: string;
    /** "Seite" and "von", for page numbers. */
    readonly page: string;
    readonly of: string;
    /** Quotation marks of the document's language. */
    readonly quote: readonly [open: string, close: string];
  };
}
