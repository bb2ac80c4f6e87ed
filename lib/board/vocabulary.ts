// vocabulary.ts: the values that our screens offer for fields whose contract takes any text. A value of another program is kept
// and shown as it stands. Kinds of resources and of wishes, degrees of formality and the time of the last contact are those of
// network maps in practice.

/** What flows between partners. */
export const RESOURCES = [
  "access",
  "rooms",
  "time",
  "money",
  "expertise",
  "culture",
  "material",
  "publicity",
  "backing",
] as const;

export const FORMALITIES = ["none", "spoken", "written", "contract"] as const;

export const LAST_CONTACTS = ["quarter", "year", "longer", "never"] as const;

export const WISH_KINDS = ["staff", "money", "time", "training", "recognition", "rules"] as const;

/** The word for a value that we know; what others wrote as it stands. */
export function wordFor(
  words: Readonly<Record<string, string>>,
  value: string | undefined,
): string | undefined {
  if (value === undefined) return undefined;
  return Object.hasOwn(words, value) ? words[value] : value;
}
