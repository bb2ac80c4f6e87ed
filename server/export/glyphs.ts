// glyphs.ts: knows which signs the bundled fonts can draw. The PDF standard for accessible documents forbids missing
// glyphs, and Typst refuses the whole file for a single one; so whatever no font has becomes U+FFFD before. Reads the
// `cmap` table of TrueType files (formats 4 and 12, which all bundled fonts have) and nothing else of them.

import { tableEntry } from "./fonts.ts";

const REPLACEMENT = "\ufffd";
/** Shaping uses and hides them; they need no glyph of their own. */
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
const CLUSTERS = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Code points that a font maps to a glyph. */
export function readCoverage(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = view.getUint32(tableEntry(view, "cmap") + 8);
  const covered = new Set<number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 12) readFormat12(view, subtable, covered);
    if (format === 4) readFormat4(view, subtable, covered);
  }
  return covered;
}

/**
 * Keeps what can be drawn. A cluster (a letter with its marks, a composed emoji) must be covered by the text fonts, all
 * of which may have to draw it, or by one of the fonts for the rest; else its base sign alone is tried.
 */
export function createGlyphFilter(
  textFonts: readonly ReadonlySet<number>[],
  otherFonts: readonly ReadonlySet<number>[],
): (text: string) => string {
  const drawable = (cluster: string): boolean => {
    const points = Array.from(cluster)
      .filter((sign) => !IGNORABLE.test(sign))
      .map((sign) => sign.codePointAt(0) ?? 0);
    const inFont = (font: ReadonlySet<number>): boolean => points.every((point) => font.has(point));
    return textFonts.every(inFont) || otherFonts.some(inFont);
  };
  return (text) => {
    let kept = "";
    for (const { segment } of CLUSTERS.segment(text)) {
      const [base = ""] = segment;
      if (drawable(segment)) kept += segment;
      else kept += drawable(base) ? base : REPLACEMENT;
    }
    return kept;
  };
}

function readFormat12(view: DataView, subtable: number, covered: Set<number>): void {
  for (let group = 0; group < view.getUint32(subtable + 12); group += 1) {
    const entry = subtable + 16 + group * 12;
    const last = view.getUint32(entry + 4);
    for (let point = view.getUint32(entry); point <= last; point += 1) covered.add(point);
  }
}

function readFormat4(view: DataView, subtable: number, covered: Set<number>): void {
  const doubled = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  const offsets = starts + 2 * doubled;
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = view.getUint16(ends + segment);
    const first = view.getUint16(starts + segment);
    const delta = view.getUint16(starts + doubled + segment);
    const offset = view.getUint16(offsets + segment);
    for (let point = first; point <= last && point !== 0xffff; point += 1) {
      const glyph =
        offset === 0 ? point + delta : view.getUint16(offsets + segment + offset + 2 * (point - first));
      if ((glyph & 0xffff) !== 0) covered.add(point);
    }
  }
}
