// docx.fixture.ts: reads a DOCX again without the library that wrote it: the parts of the archive by its central
// directory, and the XML by its tags. For tests.

import assert from "node:assert/strict";
import { inflateRawSync } from "node:zlib";

// oxlint-disable-next-line no-control-regex -- these are the forbidden ones
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** Name → text of every part. */
export function readParts(archive: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(archive);
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  assert.ok(end >= 0, "no archive");
  const parts = new Map<string, string>();
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(entry + 28);
    const local = zip.readUInt32LE(entry + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
    const bytes = zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed);
    parts.set(zip.toString("utf8", entry + 46, entry + 46 + nameLength), bytes.toString("utf8"));
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return parts;
}

/** What a reader of the document sees, paragraph by paragraph. */
export function paragraphsOf(documentXml: string): { readonly style: string; readonly text: string }[] {
  return [...documentXml.matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(([, body = ""]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(body)?.[1] ?? "Normal",
    text: [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:tab\/>/g)]
      .map(([, text = " "]) => decoded(text))
      .join(""),
  }));
}

/** Fails unless every tag is closed in order and no sign stands there that XML 1.0 forbids. */
export function assertWellFormed(name: string, xml: string): void {
  assert.doesNotMatch(xml, FORBIDDEN, name);
  const open: string[] = [];
  const rest = xml
    .replaceAll(/<\?[^>]*\?>/g, "")
    .replaceAll(
      /<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g,
      (_, end: string, tag: string, empty: string) => {
        if (end === "/") assert.equal(open.pop(), tag, name);
        else if (empty !== "/") open.push(tag);
        return "";
      },
    );
  assert.deepEqual(open, [], name);
  assert.doesNotMatch(rest, /<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i, name);
}

function decoded(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
