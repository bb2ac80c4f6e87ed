// draft.ts: the form for a new workshop as data: what was typed, what is wrong with it, and what is sent. Pure; the server
// checks everything again.

import type { CreateInput } from "#lib/model/command.ts";
import { LIMITS } from "#lib/model/limits.ts";
import type { Contributor, Language } from "#lib/model/state.ts";
import { countGraphemes } from "#lib/util/text.ts";

/** Usual length of an abstract, in signs. */
export const ABSTRACT_LENGTH = { low: 600, high: 1200 } as const;

export interface DraftPerson {
  /** Only for the screen. */
  readonly key: number;
  readonly role: Contributor["role"];
  readonly name: string;
  readonly organisation: string;
  readonly label: string;
}

export interface Draft {
  readonly title: string;
  readonly subtitle: string;
  readonly number: string;
  readonly language: Language;
  readonly date: string;
  readonly dayLabel: string;
  readonly abstract: string;
  readonly congressTitle: string;
  readonly ordinal: string;
  readonly people: readonly DraftPerson[];
  readonly funding: string;
  /** Name of the template of the agenda; empty for none. */
  readonly template: string;
  readonly passphrase: string;
}

/** What is wrong, to be said in words by the form. */
export type Fault =
  | { readonly kind: "title-missing" | "ordinal" | "congress-missing" | "person-missing" | "other" }
  | { readonly kind: "too-long"; readonly limit: number };

/** Keys are the ids of the form's fields: "title", "person-0-name". */
export type Faults = Readonly<Record<string, Fault>>;

export function emptyDraft(language: Language): Draft {
  return {
    title: "",
    subtitle: "",
    number: "",
    language,
    date: "",
    dayLabel: "",
    abstract: "",
    congressTitle: "",
    ordinal: "",
    people: [emptyPerson(0, "speaker"), emptyPerson(1, "moderator")],
    funding: "",
    template: "",
    passphrase: "",
  };
}

export function emptyPerson(key: number, role: DraftPerson["role"]): DraftPerson {
  return { key, role, name: "", organisation: "", label: "" };
}

export function faultsOf(draft: Draft): Faults {
  const faults: Record<string, Fault> = {};
  for (const [id, limit] of Object.entries(LONGEST)) {
    const text = draft[id as keyof typeof LONGEST];
    if (countGraphemes(text.trim()) > limit) faults[id] = { kind: "too-long", limit };
  }
  if (draft.title.trim() === "") faults["title"] = { kind: "title-missing" };
  const ordinal = readOrdinal(draft.ordinal);
  if (ordinal === null) faults["ordinal"] = { kind: "ordinal" };
  else if (ordinal !== undefined && draft.congressTitle.trim() === "")
    faults["congressTitle"] = { kind: "congress-missing" };
  for (const [index, person] of draft.people.entries()) Object.assign(faults, faultsOfPerson(person, index));
  return faults;
}

/** Only call it without faults. Empty fields are left out. */
export function inputOf(draft: Draft): CreateInput & { readonly passphrase?: string } {
  const congress = draft.congressTitle.trim();
  const ordinal = readOrdinal(draft.ordinal);
  const people = draft.people.filter((person) => person.name.trim() !== "").map(contributorOf);
  return {
    title: draft.title.trim(),
    language: draft.language,
    ...filled("subtitle", draft.subtitle),
    ...filled("number", draft.number),
    ...filled("date", draft.date),
    ...filled("dayLabel", draft.dayLabel),
    ...filled("abstract", draft.abstract),
    ...(congress !== "" && {
      congress: { title: congress, ...(typeof ordinal === "number" && { ordinal }) },
    }),
    ...(people.length > 0 && { people }),
    ...(draft.funding.trim() !== "" && { funding: { statement: draft.funding.trim() } }),
    ...filled("template", draft.template),
    ...filled("passphrase", draft.passphrase),
  };
}

/** The field a JSON pointer of the server speaks of, counting only the people that were sent: "/people/0/name" → "person-1-name". */
export function fieldOf(pointer: string, draft: Draft): string {
  const [, first = "", second = "", third = ""] = pointer.split("/");
  if (first === "congress") return second === "ordinal" ? "ordinal" : "congressTitle";
  if (first !== "people") return first;
  const sent = draft.people.flatMap((person, index) => (person.name.trim() === "" ? [] : [index]));
  const field = third === "organisation" || third === "label" ? third : "name";
  return `person-${sent[Number(second)] ?? 0}-${field}`;
}

/** Is there anything to lose in the folded part? Then it is unfolded. */
export function hasDetailFault(faults: Faults): boolean {
  return Object.keys(faults).some((id) => id !== "title" && id !== "passphrase");
}

const LONGEST = {
  title: LIMITS.title,
  subtitle: LIMITS.subtitle,
  number: LIMITS.number,
  dayLabel: LIMITS.dayLabel,
  abstract: LIMITS.abstract,
  congressTitle: LIMITS.congressTitle,
  funding: LIMITS.funding,
} as const satisfies Partial<Record<keyof Draft, number>>;

/** Undefined: nothing typed; null: no number from 1 to 999. "4." counts as 4. */
function readOrdinal(text: string): number | null | undefined {
  const plain = text.trim().replace(/\.$/, "");
  if (plain === "") return undefined;
  const number = /^\d{1,4}$/.test(plain) ? Number(plain) : 0;
  return number >= 1 && number <= LIMITS.ordinal ? number : null;
}

function faultsOfPerson(person: DraftPerson, index: number): Faults {
  const { contributorName, organisation, contributorLabel } = LIMITS;
  const faults: Record<string, Fault> = {};
  if (person.name.trim() === "" && person.organisation.trim() !== "")
    faults[`person-${index}-name`] = { kind: "person-missing" };
  if (countGraphemes(person.name.trim()) > contributorName)
    faults[`person-${index}-name`] = { kind: "too-long", limit: contributorName };
  if (countGraphemes(person.organisation.trim()) > organisation)
    faults[`person-${index}-organisation`] = { kind: "too-long", limit: organisation };
  if (countGraphemes(person.label.trim()) > contributorLabel)
    faults[`person-${index}-label`] = { kind: "too-long", limit: contributorLabel };
  return faults;
}

function contributorOf({ role, name, organisation, label }: DraftPerson): Contributor {
  return { role, name: name.trim(), ...filled("organisation", organisation), ...filled("label", label) };
}

function filled<Name extends string>(name: Name, text: string): { readonly [N in Name]?: string } {
  const trimmed = text.trim();
  return (trimmed === "" ? {} : { [name]: trimmed }) as { readonly [N in Name]?: string };
}
