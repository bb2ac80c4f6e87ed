// peers.ts: brings the other servers into their own folder, on first use only, and says so. What cannot be had is said
// plainly, and the rest is measured without it.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PEERS_DIR } from "./systems.ts";
import type { System } from "./systems.ts";

/** Those of the systems that can be measured here. */
export function availableSystems(systems: readonly System[]): readonly System[] {
  const foreign = systems.filter((system) => system.package !== null);
  if (foreign.some((system) => versionOf(system) === null)) install();
  return systems.filter((system) => {
    const isHere = versionOf(system) !== null;
    if (!isHere) console.log(`left out: ${system.label} could not be installed`);
    return isHere;
  });
}

/** Null if it is not installed. */
export function versionOf(system: System): string | null {
  const root = system.package === null ? join(import.meta.dirname, "../..") : moduleDir(system.package);
  const file = join(root, "package.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version : null;
}

function install(): void {
  console.log(`The other servers are not here yet: npm ci in ${PEERS_DIR} (once, nothing is compiled) …`);
  const done = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: PEERS_DIR,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (done.status !== 0) console.log("They could not all be installed.");
}

function moduleDir(name: string): string {
  return join(PEERS_DIR, "node_modules", name);
}
