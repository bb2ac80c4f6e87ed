// scripts.ts: finds words in other scripts, so that a file can say in which language they are: hyphenation, reading
// aloud and the direction of the line depend on it. The language is a guess from the script, the best there is.

export interface ScriptRun {
  readonly text: string;
  /** BCP 47; absent: the document's own language. */
  readonly lang?: string;
  readonly rtl?: true;
}

// Signs and digits between two letters of a script belong to it, those at its edges to the text around.
const FOREIGN =
  /(?<ar>\p{sc=Arabic}(?:[\p{sc=Arabic}\p{M}\p{N}\p{P}\p{Zs}\u200c\u200d]*[\p{sc=Arabic}\p{M}])?)|(?<he>\p{sc=Hebrew}(?:[\p{sc=Hebrew}\p{M}\p{N}\p{P}\p{Zs}]*[\p{sc=Hebrew}\p{M}])?)|(?<el>\p{sc=Greek}(?:[\p{sc=Greek}\p{M}\p{P}\p{Zs}]*[\p{sc=Greek}\p{M}])?)|(?<ru>\p{sc=Cyrillic}(?:[\p{sc=Cyrillic}\p{M}\p{P}\p{Zs}]*[\p{sc=Cyrillic}\p{M}])?)/gu;

const UKRAINIAN = /[іїєґ]/iu;

/** The text in pieces of one script each; joined they are the text again. Empty for an empty text. */
export function splitByScript(text: string): ScriptRun[] {
  const runs: ScriptRun[] = [];
  let end = 0;
  for (const match of text.matchAll(FOREIGN)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    runs.push({ text: match[0], ...languageOf(match[0], match.groups ?? {}) });
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

function languageOf(
  text: string,
  groups: Readonly<Record<string, string | undefined>>,
): { lang: string; rtl?: true } {
  if (groups["ar"] !== undefined) return { lang: "ar", rtl: true };
  if (groups["he"] !== undefined) return { lang: "he", rtl: true };
  if (groups["el"] !== undefined) return { lang: "el" };
  return { lang: UKRAINIAN.test(text) ? "uk" : "ru" };
}
