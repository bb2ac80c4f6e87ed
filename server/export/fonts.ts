// fonts.ts: the bundled fonts under family names of our own. Typst always looks through the fonts of the machine too, and
// one of the same family would take the place of ours and lack signs that ours has; so each font is renamed in memory.
// The files themselves are the unchanged originals, with their licences beside them.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export interface BundledFont {
  /** As the template names it. */
  readonly family: string;
  readonly bytes: Buffer;
}

/** Beginning of the file's name → family. */
const FAMILIES = {
  SourceSerif4: "Report Serif",
  SourceSans3: "Report Sans",
  NotoSansArabic: "Report Arabic",
  DejaVuSans: "Report Symbols",
  NotoEmoji: "Report Emoji",
} as const;

/** Fonts that set whole texts; the others only draw what these lack. */
export const TEXT_FAMILIES: readonly string[] = [FAMILIES.SourceSerif4, FAMILIES.SourceSans3];

/** Families, typographic families and other names by which a font can be found. */
const FAMILY_NAMES = [1, 16, 21, 25];

export function readBundledFonts(): BundledFont[] {
  const folder = join(import.meta.dirname, "fonts");
  const files = readdirSync(folder).filter((name) => name.endsWith(".ttf"));
  return files.sort().map((name) => {
    const known = Object.entries(FAMILIES).find(([start]) => name.startsWith(start));
    if (!known) throw new Error(`no family for ${name}`);
    return { family: known[1], bytes: withFamily(readFileSync(join(folder, name)), known[1]) };
  });
}

/** Where a table's entry in the directory of a TrueType file is; its offset is at +8, its length at +12. */
export function tableEntry(font: DataView, tag: string): number {
  for (let index = 0; index < font.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(entry + byte)));
    if (name === tag) return entry;
  }
  throw new Error(`a font without ${tag}`);
}

/** A copy with another `name` table at its end; all names but the family stay. */
function withFamily(font: Buffer, family: string): Buffer {
  const entry = tableEntry(new DataView(font.buffer, font.byteOffset, font.byteLength), "name");
  const table = font.subarray(font.readUInt32BE(entry + 8));
  const strings = table.readUInt16BE(4);
  const records = Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const record = table.subarray(6 + index * 12, 18 + index * 12);
    const start = strings + record.readUInt16BE(10);
    return { record, text: table.subarray(start, start + record.readUInt16BE(8)) };
  }).filter(({ record }) => !FAMILY_NAMES.includes(record.readUInt16BE(6)));
  // Windows, Unicode, English, family.
  const head = Buffer.from([0, 3, 0, 1, 4, 9, 0, 1, 0, 0, 0, 0]);
  records.unshift({ record: head, text: Buffer.from(family, "utf16le").swap16() });
  const names = nameTable(records);
  const renamed = Buffer.concat([font, Buffer.alloc(-font.length & 3), names]);
  renamed.writeUInt32BE(renamed.length - names.length, entry + 8);
  renamed.writeUInt32BE(names.length, entry + 12);
  return renamed;
}

function nameTable(records: readonly { readonly record: Buffer; readonly text: Buffer }[]): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(6 + records.length * 12, 4);
  let offset = 0;
  const rows = records.map(({ record, text }) => {
    const row = Buffer.from(record);
    row.writeUInt16BE(text.length, 8);
    row.writeUInt16BE(offset, 10);
    offset += text.length;
    return row;
  });
  return Buffer.concat([head, ...rows, ...records.map(({ text }) => text)]);
}
