// build.ts: the production build: pages by Next, then every static file compressed once and for all.

import { spawnSync } from "node:child_process";
import { hashOfSources, stampBuild } from "./build-stamp.ts";

const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
const sources = hashOfSources();
for (const [program, ...args] of [
  ["next", "build"],
  ["node", "scripts/precompress.ts"],
] as const) {
  const { status } = spawnSync(program, args, { stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}
stampBuild(sources);
