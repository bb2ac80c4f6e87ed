// check.ts: everything that needs neither a browser nor a build: format, lint, types, house rules.
// `npm run check` runs it alone, `npm test` first.

import { spawnSync } from "node:child_process";
import { checkDiagram } from "./check/diagram.ts";
import { checkLayers } from "./check/layers.ts";
import { checkProtocolRules } from "./check/protocol-rules.ts";
import { checkWords } from "./check/words.ts";

type Step = { readonly name: string; readonly run: () => string[] };

function command(name: string, ...parts: string[]): Step {
  return {
    name,
    run: () => {
      const [program = "", ...args] = parts;
      const done = spawnSync(program, args, {
        encoding: "utf8",
        env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
      });
      return done.status === 0 ? [] : [`${done.stdout}\n${done.stderr}`.trim()];
    },
  };
}

const STEPS: readonly Step[] = [
  command("format", "oxfmt", "--check", "."),
  command("lint", "oxlint", "--type-aware"),
  command("route types", "next", "typegen"),
  command("types", "tsc", "--noEmit"),
  { name: "layers", run: checkLayers },
  { name: "diagram", run: () => checkDiagram() },
  { name: "words", run: checkWords },
  { name: "protocol rules", run: checkProtocolRules },
];

/** Runs all steps, prints each, answers how many passed and failed. */
export function check(): { passed: number; failed: number } {
  let failed = 0;
  for (const step of STEPS) {
    const problems = step.run();
    console.log(`${problems.length === 0 ? "ok  " : "FAIL"} ${step.name}`);
    if (problems.length > 0) console.log(problems.join("\n"));
    failed += problems.length === 0 ? 0 : 1;
  }
  return { passed: STEPS.length - failed, failed };
}

if (import.meta.main) process.exitCode = check().failed === 0 ? 0 : 1;
