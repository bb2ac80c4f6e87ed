// fuzz.ts: `npm run fuzz [messages] [seed]`. A long run of what server/hostile/fuzz.test.ts does shortly: mutated messages
// against a whole server, on each surface. Prints the seed, so that a run can be repeated; ends with 1 if anything broke.

import { randomInt } from "node:crypto";
import { fuzz, SURFACES } from "../server/hostile/fuzz.fixture.ts";

const messages = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? randomInt(2 ** 31));
if (!Number.isSafeInteger(messages) || !Number.isSafeInteger(seed)) {
  console.error("usage: npm run fuzz [messages] [seed]");
  process.exit(64);
}

console.log(`${String(messages)} messages on each surface, seed ${String(seed)}`);
for (const surface of SURFACES) {
  const report = await fuzz(surface, messages, seed);
  const grown = (report.grownBytes / 1024 / 1024).toFixed(1);
  console.log(
    `${surface}: ${String(report.refused)} refused, ${String(report.faults.length)} faults, longest stall ${report.longestStallMs.toFixed(0)} ms, ${grown} MiB grown`,
  );
  for (const fault of report.faults.slice(0, 10)) console.log(`  ${fault.trim()}`);
  if (report.faults.length > 0) process.exitCode = 1;
}
