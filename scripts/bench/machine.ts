// machine.ts: on what something was measured, in words for whoever reads the figures.

import { spawnSync } from "node:child_process";
import { availableParallelism, cpus, release, tmpdir, totalmem } from "node:os";
import { versionOf } from "./peers.ts";
import { SYSTEMS } from "./systems.ts";

export function describeMachine(): string {
  const cores = availableParallelism();
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const memory = Math.round(totalmem() / 2 ** 30);
  const disk = spawnSync("stat", ["-f", "-c", "%T", tmpdir()], { encoding: "utf8" }).stdout.trim();
  const pinned = cores > 1 && spawnSync("taskset", ["-V"]).status === 0;
  const place = pinned
    ? "server pinned to core 0, load generator to the others"
    : "server and load generator not pinned";
  return `${cores} × ${model}, ${memory} GB, Linux ${release()}, ${disk} in the folder for temporary files, Node ${process.version}; ${place}`;
}

export function describeVersions(): string {
  return SYSTEMS.filter((system) => system.package !== null)
    .map((system) => `${system.label} ${versionOf(system) ?? "(not installed)"}`)
    .join(", ");
}
