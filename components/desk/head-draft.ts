// head-draft.ts: the form for everything that stands in the head of the documentation, and the command that comes out of
// it. Texts as typed; what is empty is cleared.

import type { Commands } from "#lib/model/command.ts";
import type { Contributor, Head, Language } from "#lib/model/state.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";

export interface ContributorDraft {
  /** For the list on screen only. */
  readonly key: number;
  readonly role: Contributor["role"];
  readonly name: string;
  readonly organisation: string;
  readonly label: string;
}

export interface HeadDraft {
  readonly congressTitle: string;
  readonly ordinal: string;
  readonly date: string;
  readonly dayLabel: string;
  readonly number: string;
  readonly title: string;
  readonly subtitle: string;
  readonly abstract: string;
  readonly language: Language;
  readonly people: readonly ContributorDraft[];
  readonly funding: string;
}

export function draftOf(head: Head): HeadDraft {
  return {
    congressTitle: head.congress?.title ?? "",
    ordinal: head.congress?.ordinal === undefined ? "" : String(head.congress.ordinal),
    date: head.date ?? "",
    dayLabel: head.dayLabel ?? "",
    number: head.number ?? "",
    title: head.title,
    subtitle: head.subtitle ?? "",
    abstract: head.abstract ?? "",
    language: head.language,
    people: head.people.map((person, key) => ({
      key,
      role: person.role,
      name: person.name,
      organisation: person.organisation ?? "",
      label: person.label ?? "",
    })),
    funding: head.funding?.statement ?? "",
  };
}

/** A row for one more person, with a key that no other row has. */
export function withPerson(draft: HeadDraft): HeadDraft {
  const key = Math.max(-1, ...draft.people.map((person) => person.key)) + 1;
  return {
    ...draft,
    people: [...draft.people, { key, role: "speaker", name: "", organisation: "", label: "" }],
  };
}

/** The command, or "title" when there is none. Rows without a name are left out. */
export function headInput(draft: HeadDraft): Result<Commands["head.change"], "title"> {
  if (draft.title.trim() === "") return refuse("title");
  const ordinal = Number.parseInt(draft.ordinal, 10);
  const congressTitle = draft.congressTitle.trim();
  return accept({
    title: draft.title.trim(),
    subtitle: orNull(draft.subtitle),
    number: orNull(draft.number),
    language: draft.language,
    date: orNull(draft.date),
    dayLabel: orNull(draft.dayLabel),
    abstract: orNull(draft.abstract),
    congress:
      congressTitle === ""
        ? null
        : { title: congressTitle, ...(Number.isInteger(ordinal) && ordinal > 0 && { ordinal }) },
    people: draft.people.filter((person) => person.name.trim() !== "").map(contributorOf),
    funding: draft.funding.trim() === "" ? null : { statement: draft.funding.trim() },
  });
}

function contributorOf(draft: ContributorDraft): Contributor {
  const [name, organisation, label] = [draft.name.trim(), draft.organisation.trim(), draft.label.trim()];
  return {
    role: draft.role,
    name,
    ...(organisation !== "" && { organisation }),
    ...(label !== "" && { label }),
  };
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === "" ? null : trimmed;
}
