// name-list.ts: reads a list of names with groups, as it comes out of a spreadsheet or is typed: one person a line, columns
// by tab or semicolon (or, where there is neither, by the last comma), with or without a line of headings. It answers what
// was understood and, line by line, what was not. Whether somebody is already here is decided by the model (expected.ts).

import { nameKey } from "#lib/model/name-key.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { sameName } from "#lib/model/names.ts";
import { cleanLine, cutGraphemes } from "#lib/util/text.ts";

export type ListFault =
  | "no-name"
  | "no-group"
  | "twice"
  | "unknown-group"
  | "too-many-groups"
  | "too-many-names";

export interface FaultyLine {
  /** From 1, as in the pasted text. */
  readonly line: number;
  readonly text: string;
  readonly fault: ListFault;
}

export interface NameList {
  /** In the order of the round: as given, or numbers first by size, then as they come. */
  readonly groups: readonly string[];
  /** `room` is an index into `groups`. */
  readonly names: readonly { readonly name: string; readonly room: number }[];
  readonly faults: readonly FaultyLine[];
}

interface Row {
  readonly line: number;
  readonly text: string;
  readonly name: string;
  readonly group: string;
}

/**
 * `known`: the groups that there are; a name or number that is none of them is a fault. Without it the list makes the
 * groups; `nameOf` names one that is only a number.
 */
export function readNameList(
  text: string,
  nameOf: (number: number) => string,
  known?: readonly string[],
): NameList {
  const rows = readRows(text);
  const groups = known ?? groupsIn(rows, nameOf);
  const seen = new Set<string>();
  const names: { name: string; room: number }[] = [];
  const faults: FaultyLine[] = [];
  for (const { line, text: whole, name, group } of rows) {
    const room = indexOf(groups, group, nameOf);
    const fault = faultOf();
    if (fault !== null) faults.push({ line, text: whole, fault });
    else {
      seen.add(nameKey(name));
      names.push({ name, room });
    }

    function faultOf(): ListFault | null {
      if (nameKey(name) === "") return "no-name";
      if (group === "") return "no-group";
      if (room < 0) return known ? "unknown-group" : "too-many-groups";
      if (seen.has(nameKey(name))) return "twice";
      return names.length >= LIMITS.people ? "too-many-names" : null;
    }
  }
  return { groups, names, faults };
}

function readRows(text: string): Row[] {
  const lines = text.split(/\r\n|\r|\n/);
  const separator = ["\t", ";"].find((sign) => text.includes(sign));
  const table = lines
    .map((whole, index) => ({
      line: index + 1,
      text: cleanLine(whole),
      cells: splitLine(whole, separator).map((cell) => cleanLine(cell.replace(/^\s*"(.*)"\s*$/, "$1"))),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const columns = columnsOf(table[0]?.cells ?? []);
  return table.slice(columns ? 1 : 0).map(({ line, text: whole, cells }) => {
    const last = cells.length > 1 ? (cells.at(-1) ?? "") : "";
    const name = columns ? columns.names.map((column) => cells[column] ?? "").join(" ") : (cells[0] ?? "");
    const group = columns ? (cells[columns.group] ?? "") : last;
    return { line, text: whole, name: cleanLine(name), group: cutGraphemes(group, LIMITS.roomName) };
  });
}

function splitLine(line: string, separator: string | undefined): string[] {
  if (separator !== undefined) return line.split(separator);
  const comma = line.lastIndexOf(",");
  return comma < 0 ? [line] : [line.slice(0, comma), line.slice(comma + 1)];
}

const NAME_HEADINGS =
  /^((vor|nach|familien|first|last|full|given)?[ -]?names?|person(en)?|teilnehmer.*|participants?)$/i;
const GROUP_HEADINGS =
  /^(gruppen?|raum|räume|tisch|team|groups?|rooms?|tables?|breakout.*)(nummer|nr\.?| no\.?)?$/i;

/** Which columns a line of headings names; null if it is none. */
function columnsOf(
  row: readonly string[],
): { readonly names: readonly number[]; readonly group: number } | null {
  const indices = row.map((_, index) => index);
  const names = indices.filter((index) => NAME_HEADINGS.test(row[index] ?? ""));
  const group = indices.find((index) => GROUP_HEADINGS.test(row[index] ?? ""));
  return names.length === 0 || group === undefined ? null : { names, group };
}

/** Numbers by size, then the others in the order in which they come; at most as many as a round takes. */
function groupsIn(rows: readonly Row[], nameOf: (number: number) => string): string[] {
  const numbers = new Set<number>();
  const words = new Map<string, string>();
  for (const { name, group } of rows) {
    if (nameKey(name) === "" || group === "") continue;
    const number = numberIn(group);
    if (number !== null) numbers.add(number);
    else if (!words.has(sameName(group))) words.set(sameName(group), group);
  }
  const numbered = [...numbers].sort((one, other) => one - other).map(nameOf);
  const plain = [...words.values()].filter(
    (word) => !numbered.some((each) => sameName(each) === sameName(word)),
  );
  const all = [...numbered, ...plain];
  return all.slice(0, LIMITS.rooms);
}

/** A group by its name, by a number that is part of its given name, or by its number in the order. */
function indexOf(groups: readonly string[], group: string, nameOf: (number: number) => string): number {
  const byName = groups.findIndex((each) => sameName(each) === sameName(group));
  const number = numberIn(group);
  if (byName >= 0 || number === null) return byName;
  const byNumber = groups.findIndex((each) => sameName(each) === sameName(nameOf(number)));
  return byNumber >= 0 ? byNumber : number <= groups.length ? number - 1 : -1;
}

/** "3", "03", "3." */
function numberIn(group: string): number | null {
  const found = /^0*([1-9]\d{0,2})\.?$/.exec(group);
  return found ? Number(found[1]) : null;
}
