// fuzz.ts: `npm run fuzz [messages] [seed]`. A long run of what server/hostile/fuzz.test.ts does shortly: mutated messages
// against a whole server, on each surface. `npm run fuzz kill [kills] [seed]`: the same for server/sync/crash.test.ts, which
// kills the server under people who write. Prints the seed, so that a run can be repeated; ends with 1 if anything broke.

import { randomInt } from "node:crypto";
import { fuzz, SURFACES } from "../server/hostile/fuzz.fixture.ts";
import { writeAndKill } from "../server/sync/kill.fixture.ts";

const kills = process.argv[2] === "kill";
const [count, givenSeed] = process.argv.slice(kills ? 3 : 2);
const times = Number(count ?? (kills ? 200 : 100_000));
const seed = Number(givenSeed ?? randomInt(2 ** 31));
if (!Number.isSafeInteger(times) || !Number.isSafeInteger(seed)) {
  console.error("usage: npm run fuzz [messages] [seed], or npm run fuzz kill [kills] [seed]");
  process.exit(64);
}

if (kills) await kill();
else await mutate();

async function mutate(): Promise<void> {
  console.log(`${String(times)} messages on each surface, seed ${String(seed)}`);
  for (const surface of SURFACES) {
    const report = await fuzz(surface, times, seed);
    const grown = (report.grownBytes / 1024 / 1024).toFixed(1);
    console.log(
      `${surface}: ${String(report.refused)} refused, ${String(report.faults.length)} faults, longest stall ${report.longestStallMs.toFixed(0)} ms, ${grown} MiB grown`,
    );
    for (const fault of report.faults.slice(0, 10)) console.log(`  ${fault.trim()}`);
    if (report.faults.length > 0) process.exitCode = 1;
  }
}

async function kill(): Promise<void> {
  const writers = 60;
  console.log(`${String(times)} kills under ${String(writers)} writers, seed ${String(seed)}`);
  const report = await writeAndKill({ kills: times, writers, seed, withinMs: 1_000, pauseMs: 500 });
  const syncs = report.firstSyncMs.toSorted((one, other) => one - other);
  const middle = syncs[Math.floor(syncs.length / 2)] ?? 0;
  console.log(
    `${String(report.saved)} words said to be on disk, ${String(report.unsaid)} cut off before that, ${String(report.faults.length)} faults; first sync ${middle.toFixed(0)} ms in the middle, ${(syncs.at(-1) ?? 0).toFixed(0)} ms at worst`,
  );
  for (const fault of report.faults.slice(0, 20)) console.log(`  ${fault}`);
  if (report.faults.length > 0) process.exitCode = 1;
}
