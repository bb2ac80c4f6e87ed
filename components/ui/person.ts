// person.ts: how a person looks on screen: classes of the twelve colours, the second mark, and initials.

import { cutGraphemes } from "#lib/util/text.ts";
import { personColour, personPattern } from "#lib/util/person-colour.ts";

const GROUND = [
  "bg-person-1",
  "bg-person-2",
  "bg-person-3",
  "bg-person-4",
  "bg-person-5",
  "bg-person-6",
  "bg-person-7",
  "bg-person-8",
  "bg-person-9",
  "bg-person-10",
  "bg-person-11",
  "bg-person-12",
] as const;

const EDGE = [
  "border-person-1",
  "border-person-2",
  "border-person-3",
  "border-person-4",
  "border-person-5",
  "border-person-6",
  "border-person-7",
  "border-person-8",
  "border-person-9",
  "border-person-10",
  "border-person-11",
  "border-person-12",
] as const;

const TEXT = [
  "text-person-1",
  "text-person-2",
  "text-person-3",
  "text-person-4",
  "text-person-5",
  "text-person-6",
  "text-person-7",
  "text-person-8",
  "text-person-9",
  "text-person-10",
  "text-person-11",
  "text-person-12",
] as const;

const PATTERN = ["rounded-full", "rounded-lg", "rounded-full rounded-ee-sm"] as const;

/** Background in the person's colour; pair it with `text-on-person`. */
export function personGround(personId: string): string {
  return GROUND[personColour(personId) - 1] ?? GROUND[0];
}

export function personEdge(personId: string): string {
  return EDGE[personColour(personId) - 1] ?? EDGE[0];
}

/** For icons and lines (3:1), not for running text. */
export function personText(personId: string): string {
  return TEXT[personColour(personId) - 1] ?? TEXT[0];
}

/** The shape that tells two people of one colour apart. */
export function personShape(personId: string): string {
  return PATTERN[personPattern(personId)] ?? PATTERN[0];
}

/** The token itself, for the few places that paint by CSSOM (a caret in the text): "var(--person-3)". */
export function personVariable(personId: string): string {
  return `var(--person-${personColour(personId)})`;
}

/** Up to two letters: of the first and the last word that begins with a letter or digit. */
export function initialsOf(name: string): string {
  const words = name.normalize("NFC").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu) ?? [];
  const first = words[0];
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letters = [first, last].flatMap((word) => (word === undefined ? [] : [cutGraphemes(word, 1)]));
  return letters.join("").toLocaleUpperCase("de") || "?";
}
