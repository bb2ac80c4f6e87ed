// name-key.ts: when two names on a list and at the door are the same: if they are made of the same words. Case, accents,
// umlaut spelling (ä, ae), order ("Öz, Ayşe") and academic titles do not count. Nothing is guessed: "Ayşe" alone does not
// match "Ayşe Öz".

/** What two spellings of one name have in common; empty if nothing is left. */
export function nameKey(name: string): string {
  return name
    .normalize("NFC")
    .toLocaleLowerCase("de")
    .replace(/[äæ]/g, "ae")
    .replace(/[öœø]/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .replace(/ı/g, "i")
    .replace(/ł/g, "l")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !TITLES.has(word))
    .sort()
    .join(" ");
}

const TITLES: ReadonlySet<string> = new Set([
  "dr",
  "prof",
  "med",
  "phil",
  "dipl",
  "ing",
  "mag",
  "frau",
  "herr",
]);
