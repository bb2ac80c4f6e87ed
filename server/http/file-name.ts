// file-name.ts: what a downloaded documentation is called: "kurzdoku-ws3-2026-06-10.pdf". Made of letters, digits and
// hyphens, whatever the workshop is called, so that no file system and no header trips over it.

import type { Head } from "#lib/model/state.ts";
import type { ExportFormat } from "#lib/protocol/http.ts";

const LONGEST = 60;

export function exportFileName(head: Head, format: ExportFormat): string {
  const which = head.number === undefined ? slug(head.title) : `ws${slug(head.number)}`;
  return `${["kurzdoku", which, head.date ?? ""].filter((part) => part !== "").join("-")}.${format}`;
}

/** RFC 6266, with the name in the form of RFC 5987 as well for clients that read only that one. */
export function attachmentHeader(fileName: string): string {
  return `attachment; filename="${fileName}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}

const SPELLED: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ł: "l",
  ø: "o",
  æ: "ae",
  đ: "d",
  ı: "i",
};

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[äöüßłøæđı]/g, (letter) => SPELLED[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
}
