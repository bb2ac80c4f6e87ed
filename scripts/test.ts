// test.ts: `npm test`. House checks, unit tests, production build, browser journeys; ends with one line that counts all
// of them. What cannot run here is said plainly; with CI set, nothing may be skipped.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "./check.ts";
import { findChromium, installChromium, installDebian } from "./test/chromium.ts";

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", FORCE_COLOR: "0" };
const scratch = mkdtempSync(join(tmpdir(), "netzwerkstatt-test-"));

function run(
  program: string,
  args: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): boolean {
  return spawnSync(program, args, { stdio: "inherit", env: { ...env, ...extra } }).status === 0;
}

function heading(text: string): void {
  console.log(`\n== ${text}`);
}

function unit(): Count {
  const counts = join(scratch, "unit.json");
  const ok = run("node", [
    "--test",
    "--test-concurrency=2",
    // A test that fails before it has closed its server, or waits for ever, is told, and the others go on.
    "--test-force-exit",
    "--test-timeout=300000",
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
    "--test-reporter=./scripts/test/tally.ts",
    `--test-reporter-destination=${counts}`,
    "{lib,server,components,scripts}/**/*.test.ts",
  ]);
  if (!existsSync(counts)) return { passed: 0, failed: 1 };
  const count = JSON.parse(readFileSync(counts, "utf8")) as Count;
  return ok || count.failed > 0 ? count : { passed: count.passed, failed: 1 };
}

function build(): Count {
  const ok = run("node", ["scripts/build.ts"]);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

function journeys(chromium: string): Count {
  const report = join(scratch, "e2e.json");
  run("playwright", ["test"], { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(report, "utf8")) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  // A test that passes only when repeated hides a fault: it counts as failed.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

function needsPdfTools(): void {
  const missing = spawnSync("pdftotext", ["-v"]).error !== undefined;
  if (missing && !installDebian("poppler-utils"))
    console.log("skipped: reading PDFs again with pdftotext (poppler-utils is not installed)");
}

function needsCompiler(): void {
  const missing = spawnSync("cc", ["--version"]).error !== undefined;
  if (missing && !installDebian("gcc", "libc6-dev"))
    console.log("skipped: cutting the power of a database (needs a C compiler, cc)");
}

const counts: Count[] = [];
heading("checks");
counts.push(check());
needsPdfTools();
needsCompiler();
heading("unit tests");
counts.push(unit());
heading("production build");
const built = build();
counts.push(built);
heading("browser journeys");
const chromium = findChromium() ?? installChromium();
if (built.failed > 0) console.log("skipped: there is no build to look at");
else if (chromium !== null) counts.push(journeys(chromium));
else {
  console.log("skipped: no Chromium found and none could be installed; set CHROMIUM_PATH to a browser");
  if (process.env["CI"]) counts.push({ passed: 0, failed: 1 });
}

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
