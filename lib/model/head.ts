// head.ts: what stands on top of the documentation, the settings, and whether the workshop is over. Text is cleaned and
// measured here, for whoever creates a workshop and whoever changes it. Empty text means "not given".

import { accept, refuse, type Result } from "#lib/util/result.ts";
import { sameJson } from "#lib/util/record.ts";
import { cleanLine, cleanText, countGraphemes } from "#lib/util/text.ts";
import { isRunning } from "./access.ts";
import type { Commands, CreateInput } from "./command.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import { admitWaiting } from "./door.ts";
import type { WorkshopEvent } from "./event.ts";
import { LIMITS } from "./limits.ts";
import { type Contributor, type Head, ROUND_SIGNS, type Settings, type WorkshopState } from "./state.ts";

export const FIRST_SETTINGS: Settings = { editing: "everyone", documentationVisible: true, door: "open" };

/** Refuses "invalid": no title, text beyond its limit, a date that is none, an ordinal out of range. */
export function readHead(input: CreateInput): Result<Head, "invalid"> {
  const text = {
    title: cleanLine(input.title),
    subtitle: cleanLine(input.subtitle ?? ""),
    number: cleanLine(input.number ?? ""),
    dayLabel: cleanLine(input.dayLabel ?? ""),
    abstract: cleanText(input.abstract ?? ""),
    congressTitle: cleanLine(input.congress?.title ?? ""),
    funding: cleanText(input.funding?.statement ?? ""),
  };
  const date = input.date ?? "";
  const ordinal = input.congress?.ordinal;
  const people = readContributors(input.people ?? []);
  const tooLong = TEXT_FIELDS.some((field) => countGraphemes(text[field]) > LIMITS[field]);
  if (text.title === "" || tooLong || people === null) return refuse("invalid");
  if (date !== "" && !isCalendarDate(date)) return refuse("invalid");
  if (ordinal !== undefined && !isOrdinal(ordinal)) return refuse("invalid");
  return accept({
    title: text.title,
    ...(text.subtitle === "" ? {} : { subtitle: text.subtitle }),
    ...(text.number === "" ? {} : { number: text.number }),
    language: input.language ?? "de",
    ...(date === "" ? {} : { date }),
    ...(text.dayLabel === "" ? {} : { dayLabel: text.dayLabel }),
    ...(text.abstract === "" ? {} : { abstract: text.abstract }),
    ...(text.congressTitle === ""
      ? {}
      : { congress: { title: text.congressTitle, ...(ordinal === undefined ? {} : { ordinal }) } }),
    people,
    ...(text.funding === "" ? {} : { funding: { statement: text.funding } }),
  });
}

export function decideHeadChange(state: WorkshopState, input: Commands["head.change"]): Decision {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  const merged: Commands["head.change"] = { ...state.head, ...given };
  const { title, ...rest } = merged;
  if (typeof title !== "string") return refuse("invalid");
  const head = readHead({ title, ...dropNulls(rest) });
  if (!head.ok) return head;
  return sameJson(head.value, state.head) ? NOTHING : accept([{ name: "head-changed", head: head.value }]);
}

/**
 * Opening the door lets in all who wait. Refuses "invalid" for the door "passphrase", which door.set gives a word.
 */
export function decideSettingsChange(
  state: WorkshopState,
  input: Commands["settings.change"],
  moment: Moment,
): Decision {
  if (input.door === "passphrase" && state.settings.door !== "passphrase") return refuse("invalid");
  const settings: Settings = {
    editing: input.editing ?? state.settings.editing,
    documentationVisible: input.documentationVisible ?? state.settings.documentationVisible,
    door: input.door ?? state.settings.door,
    ...signsIn(input.signs ?? state.settings.signs),
    ...((input.autoReturn ?? state.settings.autoReturn) === false && { autoReturn: false as const }),
  };
  if (sameJson(settings, state.settings)) return NOTHING;
  const opened = settings.door === "open" && state.settings.door !== "open";
  return accept([{ name: "settings-changed", settings }, ...(opened ? admitWaiting(state, moment) : [])]);
}

/** All of them is how it begins, and is not written down. */
function signsIn(wanted: Settings["signs"] = ROUND_SIGNS): Pick<Settings, "signs"> {
  const signs = ROUND_SIGNS.filter((sign) => wanted.includes(sign));
  return signs.length === ROUND_SIGNS.length ? {} : { signs };
}

/** A round that is still running is closed first, so that nobody is left in a group. */
export function decideEnd(state: WorkshopState, { now }: Moment): Decision {
  const ended: WorkshopEvent = { name: "workshop-ended", endedAtMs: now };
  return accept(isRunning(state.round) ? [{ name: "round-closed", closedAtMs: now }, ended] : [ended]);
}

export function decideReopen(state: WorkshopState): Decision {
  return state.endedAtMs === undefined ? NOTHING : accept([{ name: "workshop-reopened" }]);
}

export function evolveSettings(
  state: WorkshopState,
  { settings }: { readonly settings: Settings },
): WorkshopState {
  const { doorHash, ...rest } = state;
  const keeps = doorHash !== undefined && settings.door === "passphrase";
  return { ...rest, settings, ...(keeps && { doorHash }) };
}

/** Nobody waits at the door of a workshop that is over. */
export function evolveEnded(
  state: WorkshopState,
  { endedAtMs }: { readonly endedAtMs: number },
): WorkshopState {
  const { waiting: _, ...rest } = state;
  return { ...rest, endedAtMs };
}

export function evolveReopened(state: WorkshopState): WorkshopState {
  const { endedAtMs: _, ...open } = state;
  return open;
}

const TEXT_FIELDS = [
  "title",
  "subtitle",
  "number",
  "dayLabel",
  "abstract",
  "congressTitle",
  "funding",
] as const;

/** Null if there are too many or one is too long. A row without a name is left out. */
function readContributors(people: readonly Contributor[]): readonly Contributor[] | null {
  const read = people
    .map(({ role, name, organisation, label }) => ({
      role,
      name: cleanLine(name),
      organisation: cleanLine(organisation ?? ""),
      label: cleanLine(label ?? ""),
    }))
    .filter(({ name }) => name !== "");
  const fit = read.every(
    ({ name, organisation, label }) =>
      countGraphemes(name) <= LIMITS.contributorName &&
      countGraphemes(organisation) <= LIMITS.organisation &&
      countGraphemes(label) <= LIMITS.contributorLabel,
  );
  if (!fit || read.length > LIMITS.contributors) return null;
  return read.map(({ role, name, organisation, label }) => ({
    role,
    name,
    ...(organisation === "" ? {} : { organisation }),
    ...(label === "" ? {} : { label }),
  }));
}

function isOrdinal(ordinal: number): boolean {
  return Number.isInteger(ordinal) && ordinal >= 1 && ordinal <= LIMITS.ordinal;
}

/** "2026-02-29" is none. */
function isCalendarDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

type Cleared<Fields> = { [Field in keyof Fields]?: Exclude<Fields[Field], null | undefined> };

function dropNulls<Fields extends object>(fields: Fields): Cleared<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as Cleared<Fields>;
}
