// names.ts: how people may call themselves. Names are cleaned and cut, never refused for their length; what would imitate
// the moderation is refused; equal names get a number, so that everybody can be told apart in lists and documents.

import { cleanLine, countGraphemes, cutGraphemes } from "#lib/util/text.ts";
import { LIMITS } from "./limits.ts";
import type { Language, Role } from "./state.ts";

/** The plenary's name in the data; screens and documents say it in their own language. */
export const PLENARY_NAME = "Plenum";

const NEUTRAL_NAMES = {
  de: {
    moderator: "Moderation",
    speaker: "Impuls",
    scribe: "Dokumentation",
    participant: "Gast",
    observer: "Beobachtung",
  },
  en: {
    moderator: "Moderation",
    speaker: "Speaker",
    scribe: "Documentation",
    participant: "Guest",
    observer: "Observer",
  },
} as const satisfies Record<Language, Record<Role, string>>;

/** For somebody who comes by a secret link without giving a name. */
export function neutralName(role: Role, language: Language): string {
  return NEUTRAL_NAMES[language][role];
}

/** One line of at most 40 visible signs; empty if nothing is left. */
export function cleanName(name: string): string {
  return cutGraphemes(cleanLine(name), LIMITS.name);
}

/** Signs of other alphabets, and digits, each before the Latin letter that it is read as. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  "аa еe оo рp сc тt уy хx іi ѕs јj мm нh вb кk дd гr иn αa εe οo ρp τt ιi νn μm δd ɑa ıi łl 0o 1i 3e 4a 5s 7t |i $s @a"
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

const RESERVED_INSIDE = ["moderation", "moderator", "moderierend"];
const RESERVED_WHOLE = [
  "admin",
  "administration",
  "administrator",
  "host",
  "netzwerkstatt",
  "server",
  "support",
  "system",
  "technik",
];

/** Does the name pass for the moderation or for this software? Sees through other alphabets, digits, spaces and marks. */
export function isReservedName(name: string): boolean {
  const letters = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]/gu, (sign) => LOOKALIKES.get(sign) ?? "");
  return RESERVED_INSIDE.some((word) => letters.includes(word)) || RESERVED_WHOLE.includes(letters);
}

/** "Anna", or "Anna 2" if there is one already. Names that differ only in case are equal. */
export function distinctName(name: string, taken: readonly string[], limit: number = LIMITS.name): string {
  const used = new Set(taken.map(sameName));
  if (!used.has(sameName(name))) return name;
  for (let number = 2; ; number += 1) {
    const suffix = ` ${String(number)}`;
    const candidate = `${cutGraphemes(name, limit - countGraphemes(suffix))}${suffix}`;
    if (!used.has(sameName(candidate))) return candidate;
  }
}

/** What two names that count as equal have in common. */
export function sameName(name: string): string {
  return name.normalize("NFKC").toLocaleLowerCase("de");
}

export function cleanOrganisation(organisation: string | undefined): string {
  return cutGraphemes(cleanLine(organisation ?? ""), LIMITS.organisation);
}
