// job.child.ts: does one job on the cores that are not the server's: starts the server, drives it, ends it, sends back
// what was measured.

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { measureCrash } from "./crash.ts";
import { measureIdle } from "./idle.ts";
import type { Job, Outcome } from "./job.ts";
import { measureJoins } from "./joins.ts";
import { leaveServerCore, startServer } from "./processes.ts";
import type { ServerProcess } from "./processes.ts";
import { measureRush } from "./rush.ts";
import { measureStalled } from "./stalled.ts";
import { systemOf } from "./systems.ts";
import { measureTyping } from "./typing.ts";

const pinned = leaveServerCore(availableParallelism());
const scratch = mkdtempSync(join(tmpdir(), "bench-"));

process.on("message", (job: Job) => void answer(job));

async function answer(job: Job): Promise<void> {
  let outcome: Outcome;
  try {
    outcome = { ok: true, result: await run(job) };
  } catch (error) {
    outcome = { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
  rmSync(scratch, { recursive: true, force: true });
  process.send?.(outcome, () => process.exit());
}

async function run(job: Job): Promise<unknown> {
  const { profileDir } = job;
  const system = systemOf(job.systemId);
  const start = (folder: string): Promise<ServerProcess> => {
    const dataDir = join(scratch, folder);
    mkdirSync(dataDir, { recursive: true });
    return startServer(system, { dataDir, pinned, ...(profileDir === undefined ? {} : { profileDir }) });
  };
  if (job.kind === "joins") return measureJoins(system, () => start("joins"), job.plan);
  if (job.kind === "crash") return measureCrash(system, (attempt) => start(`crash-${attempt}`), job.plan);

  const server = await start("data");
  try {
    switch (job.kind) {
      case "typing":
        return await measureTyping(system, server, job.plan);
      case "idle":
        return await measureIdle(system, server, job.plan);
      case "rush":
        return await measureRush(system, server, job.plan);
      case "stalled":
        return await measureStalled(system, server, job.plan);
    }
  } finally {
    await (profileDir === undefined ? server.kill() : server.stop());
  }
}
