// suggest.ts: guesses the category of a partner from its name ("TSV Nordheim" → sports club). Fixed rules, so the same
// name always gives the same answer, and rather no answer than a wrong one: it only fills a field that the writer sees.
// The first word that a rule knows decides ("Chor der Kirchengemeinde" is music), and words that only say where
// something is ("Kita am Museum") count only if the words before them say nothing. The words: suggest-words.ts.

import { MIGRANT_COMMUNITY, PHRASES, TELLING_WORDS, WEAK_WORDS, type WordRule } from "./suggest-words.ts";

/** Key of a category in categories.ts, or undefined if the name does not tell. */
export function suggestCategory(name: string): string | undefined {
  const text = PHRASES.reduce((rest, [phrase, word]) => rest.replace(phrase, word), folded(name));
  const [head = "", ...places] = text.split(WHERE);
  return categoryOf(head) ?? (places.length > 0 ? categoryOf(places.join(" ")) : undefined);
}

const WHERE = / (?:am|an|im|in|bei|beim|auf|vor|hinter|neben|mit|at|near|with) /;
const STREET = /(?:strasse|(?<!spiel)platz|weg|allee|gasse)$/;

/** Lower case, umlauts and accents written out, words parted by single blanks. */
function folded(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}

type Matcher = readonly [category: string | null, pattern: RegExp];

const TELLING = TELLING_WORDS.map(toMatcher);
const WEAK = WEAK_WORDS.map(toMatcher);

function toMatcher([category, pattern]: WordRule): Matcher {
  return [category, new RegExp(`^(?:${pattern})$`)];
}

function categoryOf(text: string): string | undefined {
  const words = text.split(" ").filter((word) => word !== "" && !STREET.test(word));
  const telling = firstKnown(words, TELLING);
  if (telling !== undefined) return telling ?? undefined;
  if (MIGRANT_COMMUNITY.test(text)) return "migrant_organisation";
  return firstKnown(words, WEAK) ?? undefined;
}

/** `null` for a word that is known to be none of ours, undefined if no word is known. */
function firstKnown(words: readonly string[], rules: readonly Matcher[]): string | null | undefined {
  for (const word of words) {
    const rule = rules.find(([, pattern]) => pattern.test(word));
    if (rule) return rule[0];
  }
  return undefined;
}
