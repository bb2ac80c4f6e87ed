// text.ts: text that people typed, made safe to show beside other people's text. NFC, no control signs, no direction
// overrides, no invisible signs; lengths count what a reader sees as one sign (grapheme clusters, UAX #29). It knows
// nothing of names or limits.

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Controls, soft hyphens, zero-width signs, direction marks, fillers, tags; not line feeds, joiners and emoji selectors. */
const INVISIBLE =
  /(?!\n|\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\ufff9-\ufffb]/gu;

/** Joiners that neither hold an emoji together nor shape letters of a script that needs them. */
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Sinhala}])[\u200c\u200d]|[\u200c\u200d](?![\p{Extended_Pictographic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Sinhala}])/gu;

/** More marks than any orthography stacks on one letter. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Several lines: at most one empty line between two, none at the ends. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(INVISIBLE, "")
    .replace(STRAY_JOINER, "")
    .replace(STACKED_MARKS, "$1")
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** One line: every run of white space becomes one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, " ");
}

/** How many signs a reader sees. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of GRAPHEMES.segment(text)) count += 1;
  return count;
}

/** The first `limit` visible signs, without a space at the end. */
export function cutGraphemes(text: string, limit: number): string {
  let count = 0;
  for (const { index } of GRAPHEMES.segment(text)) {
    if (count === limit) return text.slice(0, index).trimEnd();
    count += 1;
  }
  return text;
}
