// head.ts: the head of the document and what a file says about itself. Only contributors who are printed on purpose are
// named here; the people of the session are not even looked at.

import type { Contributor, Head } from "#lib/model/state.ts";
import { cleanLine, cutGraphemes } from "#lib/util/text.ts";
import type { Material } from "./material.ts";
import type { Report, ReportHead, ReportPerson } from "./report.ts";

export function buildHead({ state, words }: Material): ReportHead {
  const { head } = state;
  const number = cleanLine(head.number ?? "");
  const subtitle = cleanLine(head.subtitle ?? "");
  const congressLine = congressLineOf(head, words);
  return {
    ...(congressLine !== "" && { congressLine }),
    kind: words.kind,
    ...(number !== "" && { workshop: words.workshop(number) }),
    title: cleanLine(head.title) || words.untitled,
    ...(subtitle !== "" && { subtitle }),
    people: (["speaker", "moderator"] as const).flatMap((role) => peopleRows(head.people, role, words)),
  };
}

/** A row for each label of this role, in the order of the people; those without an own label share the role's word. */
function peopleRows(
  all: readonly Contributor[],
  role: Contributor["role"],
  words: Material["words"],
): ReportHead["people"] {
  const named = all.filter((each) => each.role === role && cleanLine(each.name) !== "");
  const labelled = Map.groupBy(named, (each) => cleanLine(each.label ?? ""));
  return [...labelled].map(([label, people]) => ({
    label: label || words[role](people.length),
    people: people.map(personOf),
  }));
}

export function buildMeta({ state, words }: Material, head: ReportHead): Report["meta"] {
  const short = head.workshop === undefined ? head.title : `${head.workshop}: ${head.title}`;
  const organisations = state.head.people
    .filter((each) => each.role === "moderator" && cleanLine(each.name) !== "")
    .map((each) => cleanLine(each.organisation ?? ""))
    .filter((each) => each !== "");
  const publisher = [...new Set(organisations)].join(", ");
  return {
    title: `${short} – ${head.kind}`,
    heading: head.subtitle === undefined ? short : `${short} – ${head.subtitle}`,
    publisher: publisher || cleanLine(state.head.congress?.title ?? ""),
    ...(dateParts(state.head.date) && { date: cleanLine(state.head.date ?? "") }),
    fileStem: fileStem(state.head),
    running: `${head.kind} · ${shortened(head.workshop ?? head.title)}`,
    page: words.page,
    of: words.of,
    quote: words.quote,
  };
}

/** Name of the file without extension, safe in every file system and header: "kurzdoku-ws3-2026-06-10". */
export function fileStem(head: Head): string {
  const number = (head.number ?? "").toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const parts = [
    head.language === "en" ? "short-documentation" : "kurzdoku",
    ...(number === "" ? [] : [`ws${number.slice(0, 8)}`]),
    ...(dateParts(head.date) && head.date !== undefined ? [head.date] : []),
  ];
  return parts.join("-");
}

/** "ws-03" for number 3, so that anchors of a whole congress sort and never collide; "" without a number. */
export function anchorPrefix(head: Head): string {
  const number = (head.number ?? "").toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  if (number === "") return "";
  const digits = /^\d+/.exec(number)?.[0] ?? "";
  return `ws-${digits.padStart(digits === "" ? 0 : 2, "0")}${number.slice(digits.length)}-`;
}

function shortened(text: string): string {
  const cut = cutGraphemes(text, 60);
  return cut.length < text.length ? `${cut} …` : text;
}

function congressLineOf(head: Head, words: Material["words"]): string {
  const { congress } = head;
  const ordinal = congress?.ordinal === undefined ? "" : words.ordinal(congress.ordinal);
  const parts = dateParts(head.date);
  const date = parts ? words.date(...parts) : (head.date ?? "");
  return [`${ordinal} ${congress?.title ?? ""}`, date, head.dayLabel ?? ""]
    .map(cleanLine)
    .filter((part) => part !== "")
    .join(", ");
}

function dateParts(date: string | undefined): [year: number, month: number, day: number] | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? "");
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
}

function personOf(contributor: Contributor): ReportPerson {
  const organisation = cleanLine(contributor.organisation ?? "");
  return { name: cleanLine(contributor.name), ...(organisation !== "" && { organisation }) };
}
