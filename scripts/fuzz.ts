// fuzz.ts: `npm run fuzz [messages] [seed]`. A long run of what server/hostile/fuzz.test.ts does shortly: mutated messages
// against a whole server, on each surface. `npm run fuzz kill [kills] [seed]`: the same for server/sync/crash.test.ts, which
// kills the server under people who write. `npm run fuzz cut [cuts] [seed]`: what server/storage/sqlite/power-cut.test.ts does
// with some steps of the disk: a power cut after so many, and the end of the process before so many. `npm run fuzz cycles
// [visits] [seed]`: what server/sync/cycles.test.ts does, with the growth of the heap. Prints the seed, so that a run can be repeated; ends with 1 if anything broke.

import { randomInt } from "node:crypto";
import { fuzz, SURFACES } from "../server/hostile/fuzz.fixture.ts";
import {
  compileDiskLog,
  cutOften,
  diesOften,
  discard,
  work,
} from "../server/storage/sqlite/power-cut.fixture.ts";
import { openAndClose } from "../server/sync/cycles.fixture.ts";
import { writeAndKill } from "../server/sync/kill.fixture.ts";

// Each stock client listens for the end of the process.
process.setMaxListeners(0);

const RUNS = {
  frames: { run: mutate, times: 100_000 },
  kill: { run: kill, times: 200 },
  cut: { run: cut, times: 1_000 },
  cycles: { run: cycle, times: 10_000 },
} as const;

const [first, ...others] = process.argv.slice(2);
const isNamed = first !== undefined && Object.hasOwn(RUNS, first);
const chosen = RUNS[isNamed ? (first as keyof typeof RUNS) : "frames"];
const [count, givenSeed] = isNamed ? others : process.argv.slice(2);
const times = Number(count ?? chosen.times);
const seed = Number(givenSeed ?? randomInt(2 ** 31));
if (!Number.isSafeInteger(times) || !Number.isSafeInteger(seed)) {
  console.error(`usage: npm run fuzz [${Object.keys(RUNS).join(" | ")}] [times] [seed]`);
  process.exit(64);
}
await chosen.run(times, seed);

async function mutate(messages: number, seed: number): Promise<void> {
  console.log(`${String(messages)} messages on each surface, seed ${String(seed)}`);
  for (const surface of SURFACES) {
    const report = await fuzz(surface, messages, seed);
    const grown = (report.grownBytes / 1024 / 1024).toFixed(1);
    tell(
      `${surface}: ${String(report.refused)} refused, loop held for ${report.heldMs.toFixed(0)} ms at most (${report.wallMs.toFixed(0)} ms with what else the machine did), heap grown by ${grown} MiB`,
      report.faults,
    );
  }
}

async function kill(kills: number, seed: number): Promise<void> {
  const writers = 60;
  console.log(`${String(kills)} kills under ${String(writers)} writers, seed ${String(seed)}`);
  const report = await writeAndKill({ kills, writers, seed, withinMs: 1_000, pauseMs: 500, onKill });
  const syncs = report.firstSyncMs.toSorted((one, other) => one - other);
  const middle = syncs[Math.floor(syncs.length / 2)] ?? 0;
  tell(
    `${String(report.saved)} words said to be on disk, ${String(report.unsaid)} cut off before that; first sync ${middle.toFixed(0)} ms in the middle, ${(syncs.at(-1) ?? 0).toFixed(0)} ms at worst`,
    report.faults,
  );
}

/** A long run can be broken off. */
function onKill(kills: number, faults: readonly string[]): void {
  if (kills % 20 === 0) console.log(`  ${String(kills)} kills, ${String(faults.length)} faults so far`);
}

async function cycle(cycles: number, seed: number): Promise<void> {
  console.log(`${String(cycles)} visits to documents that leave memory at once, seed ${String(seed)}`);
  const report = await openAndClose(cycles, seed);
  const grown = (report.grownBytes / 1024 / 1024).toFixed(1);
  tell(
    `${String(report.saved)} words said to be on disk, ${String(report.loads)} loads, ${String(report.unreadable)} of them failed, ${String(report.snapshots)} snapshots, heap grown by ${grown} MiB`,
    report.faults,
  );
}

async function cut(cuts: number, seed: number): Promise<void> {
  const library = compileDiskLog();
  if (library === null) throw new Error("this needs a C compiler (cc)");
  console.log(`${String(cuts)} power cuts and stops, seed ${String(seed)}`);
  const run = await work(library, Math.ceil(cuts / 10));
  console.log(`${String(run.steps.length)} steps of the disk`);
  for (const isPower of [true, false]) {
    const report = await cutOften(run, { cuts, seed, isPower });
    tell(`${String(report.cuts)} ${isPower ? "power cuts" : "stops between two steps"}`, report.faults);
  }
  discard(run);
  const report = await diesOften(library, Math.ceil(cuts / 10), seed);
  tell(`${String(report.cuts)} processes killed before a step`, report.faults);
}

function tell(line: string, faults: readonly string[]): void {
  console.log(`${line}; ${String(faults.length)} faults`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault.trim()}`);
  if (faults.length > 0) process.exitCode = 1;
}
