// group-name.ts: what a group is called that nobody has named. It ends up in the documentation, so it speaks the
// workshop's language and not that of whoever happens to moderate.

import type { Language } from "#lib/model/state.ts";

/** "Gruppe 3" */
export function groupName(number: number, language: Language): string {
  return language === "de" ? `Gruppe ${String(number)}` : `Group ${String(number)}`;
}

/** "Paar 3" */
export function pairName(number: number, language: Language): string {
  return language === "de" ? `Paar ${String(number)}` : `Pair ${String(number)}`;
}

/** "Tisch 3" */
export function tableName(number: number, language: Language): string {
  return language === "de" ? `Tisch ${String(number)}` : `Table ${String(number)}`;
}

/** For groups made of those that are called `before`: "Gruppe A", or by numbers where letters have been used already. */
export function mergedNames(count: number, before: readonly string[], language: Language): string[] {
  const word = language === "de" ? "Gruppe" : "Group";
  const letters = Array.from({ length: count }, (_, index) => `${word} ${letterOf(index)}`);
  if (!letters.some((name) => before.includes(name))) return letters;
  return letters.map((_, index) => groupName(index + 1, language));
}

/** A to Z, then AA, AB … */
function letterOf(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : `${letterOf(Math.floor(index / 26) - 1)}${letter}`;
}
