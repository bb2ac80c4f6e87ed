// book.ts: the figures of all scenarios, each with when and on what it was measured, in docs/benchmarks.json; and the pages
// made of them. A scenario or case that is measured again replaces what was there; the rest stays.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Results } from "./job.ts";
import { describeMachine, describeVersions } from "./machine.ts";
import { pageWith } from "./report.ts";
import type { Capacity } from "./runner.ts";
import { pictureOf } from "./picture.ts";

export type AnyResult = Partial<
  Results["typing"] &
    Results["joins"] &
    Results["rush"] &
    Results["idle"] &
    Results["stalled"] &
    Results["crash"]
> & { readonly invalid: string | null };

export interface Entry {
  readonly systemId: string;
  readonly runs: AnyResult[];
  readonly errors: string[];
  capacity: Capacity | null;
}

export interface CaseFigures {
  readonly name: string;
  readonly date: string;
  readonly machine: string;
  readonly versions: string;
  readonly entries: readonly Entry[];
}

export type Figures = Record<string, readonly CaseFigures[]>;

const DOCS = join(import.meta.dirname, "../../docs");
const FIGURES = join(DOCS, "benchmarks.json");
const PAGE = join(DOCS, "benchmarks.md");
const PICTURE = join(DOCS, "benchmarks.svg");

export interface Book {
  /** Written at once: another run may add to it meanwhile. */
  put(scenarioId: string, name: string, entries: readonly Entry[]): void;
  of(scenarioId: string): readonly CaseFigures[];
}

export function createBook({ readOnly }: { readonly readOnly: boolean }): Book {
  const read = (): Figures => JSON.parse(readFileSync(FIGURES, "utf8")) as Figures;
  let figures: Figures = {};

  return {
    put(scenarioId, name, entries) {
      if (!readOnly && existsSync(FIGURES)) figures = read();
      const cases = [...(figures[scenarioId] ?? [])];
      const at = cases.findIndex((one) => one.name === name);
      const before = cases[at]?.entries ?? [];
      const kept = before.filter(({ systemId }) => entries.every((entry) => entry.systemId !== systemId));
      const made: CaseFigures = {
        name,
        date: new Date().toISOString().slice(0, 10),
        machine: describeMachine(),
        versions: describeVersions(),
        entries: [...entries, ...kept],
      };
      if (at === -1) cases.push(made);
      else cases[at] = made;
      figures[scenarioId] = cases;
      if (!readOnly) write(figures);
    },
    of: (scenarioId) => figures[scenarioId] ?? [],
  };
}

function write(figures: Figures): void {
  writeFileSync(FIGURES, `${JSON.stringify(figures, short, 1)}\n`);
  writeFileSync(PICTURE, pictureOf(figures));
  writeFileSync(PAGE, pageWith(readFileSync(PAGE, "utf8"), figures));
}

/** Four digits say more than was measured. */
function short(_key: string, value: unknown): unknown {
  if (typeof value !== "number" || Number.isInteger(value)) return value;
  return Number.isFinite(value) ? Number(value.toPrecision(4)) : null;
}
