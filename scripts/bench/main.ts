// main.ts: `npm run bench [-- quick] [scenario …] [scenario/case …] [--only id,id] [--runs n]`. Drives our data plane and, in
// turn and with the same load, the other servers; prints a table, keeps the figures in docs/benchmarks.json and writes them
// into docs/benchmarks.md. Without a scenario all are run, which takes more than an hour; `quick` takes some minutes and
// writes nothing.

import { parseArgs } from "node:util";
import { measureIds } from "./ids.ts";
import { describeMachine } from "./machine.ts";
import { availableSystems } from "./peers.ts";
import { createBook } from "./book.ts";
import type { Entry } from "./book.ts";
import { tableOf } from "./report.ts";
import { runJob, searchCapacity } from "./runner.ts";
import { SCENARIOS } from "./scenarios.ts";
import type { Case, Scenario } from "./scenarios.ts";
import { SYSTEMS } from "./systems.ts";
import type { System } from "./systems.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    runs: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});
/** Of a run in which the load generator could not keep up, because something else disturbed it. */
const RETRIES = 1;
if (positionals[0] === "ids") {
  measureIds();
  process.exit();
}
const quick = positionals.includes("quick");
const wanted = positionals.filter((word) => word !== "quick");
const runs = Number(values.runs ?? (quick ? 1 : 3));
const ids = values.only?.split(",");
const systems = availableSystems(SYSTEMS.filter(({ id }) => ids === undefined || ids.includes(id)));
if (systems.length === 0 || !(runs >= 1)) throw new Error("nothing to measure");

const book = createBook({ readOnly: quick && !values.keep });
console.log(describeMachine());
let measured = 0;
for (const scenario of SCENARIOS) {
  const cases = scenario.cases.filter((one) => isWanted(scenario, one));
  if (cases.length === 0) continue;
  console.log(`\n${scenario.title}\n${scenario.about}`);
  for (const one of cases) {
    book.put(scenario.id, one.name, await measure(one));
    measured += 1;
  }
  console.log(tableOf(scenario, book.of(scenario.id), "console"));
}
if (measured === 0)
  throw new Error(`no such scenario; there are ${SCENARIOS.map(({ id }) => id).join(", ")}`);
if (!quick || values.keep)
  console.log("\nwritten: docs/benchmarks.md, docs/benchmarks.svg, docs/benchmarks.json");

function isWanted(scenario: Scenario, one: Case): boolean {
  if (quick && !one.quick) return false;
  if (wanted.length === 0) return true;
  return wanted.some((word) => word === scenario.id || word === `${scenario.id}/${one.name}`);
}

/** Round by round, so that a change of the machine's mood meets all servers alike. */
async function measure(one: Case): Promise<Entry[]> {
  const entries = new Map<System, Entry>(
    systems.map((system) => [system, { systemId: system.id, runs: [], capacity: null, errors: [] }]),
  );
  for (let round = 0; round < ("search" in one ? 1 : (one.runs ?? runs)); round += 1) {
    for (const [system, entry] of entries) {
      if ("search" in one) {
        entry.capacity = await searchCapacity(system, one.search, one.from, one.upTo);
        continue;
      }
      const { work } = one;
      // The kind and its plan belong together, which the union above says and TypeScript cannot follow.
      const job = { kind: work.kind, systemId: system.id, plan: work.planFor(system) } as Parameters<
        typeof runJob
      >[0];
      let run = await runJob(job);
      for (let again = 0; again < RETRIES && "result" in run && run.invalid !== null; again += 1) {
        console.log(`  ${one.name}, ${system.label}, run ${round + 1}, once more: ${run.invalid}`);
        run = await runJob(job);
      }
      if ("error" in run) entry.errors.push(run.error);
      else entry.runs.push({ ...run.result, invalid: run.invalid });
      const note = "error" in run ? run.error : (run.invalid ?? "done");
      console.log(`  ${one.name}, ${system.label}, run ${round + 1}: ${note}`);
    }
  }
  return [...entries.values()];
}
