// door.ts: which field a refusal at the door belongs to, and how the address of a join page is read. Pure.

import { REFUSALS, type Refusal } from "#lib/model/refusal.ts";

/** "wait": nothing is wrong with what was typed, time will help. "form": the whole form. */
export function problemPlace(problem: Refusal): "code" | "name" | "passphrase" | "wait" | "form" {
  switch (problem) {
    case "code-unknown":
      return "code";
    case "name-missing":
    case "name-reserved":
      return "name";
    case "door-passphrase":
      return "passphrase";
    case "door-locked":
    case "workshop-full":
    case "too-many":
    case "unavailable":
      return "wait";
    default:
      return "form";
  }
}

/** What a refused form gives back, so that nobody types it twice. */
export interface Typed {
  /** As typed, or as in the link. */
  readonly code: string;
  /** Undefined: nothing was typed yet. */
  readonly name: string | undefined;
  readonly organisation: string;
  /** The door of this workshop has asked for a passphrase; what was typed there never comes back. */
  readonly asksPassphrase: boolean;
}

type Value = string | readonly string[] | undefined;

/** Reads the query of a join page; `code` is the path's, if it has one. */
export function readTyped(query: Readonly<Record<string, Value>>, code: Value = query["code"]): Typed {
  return {
    code: readableCode(code),
    name: one(query["name"]),
    organisation: one(query["organisation"]) ?? "",
    asksPassphrase: query["door"] === "passphrase" || query["problem"] === "door-passphrase",
  };
}

/** `?problem=` of an address; whatever is no refusal is none. */
export function readProblem(value: Value): Refusal | null {
  return REFUSALS.find((refusal) => refusal === value) ?? null;
}

/** A code as it stands in the address, in two groups for reading: "k7qf2mxp" → "K7QF 2MXP". What is no code stays as it is, cut. */
export function readableCode(value: Value): string {
  if (typeof value !== "string") return "";
  const plain = value.toUpperCase().replace(/[^0-9A-Z]/g, "");
  return plain.length === 8 ? `${plain.slice(0, 4)} ${plain.slice(4)}` : value.slice(0, 24);
}

function one(value: Value): string | undefined {
  return typeof value === "string" ? value.slice(0, 200) : undefined;
}
