// start.ts: `npm start`. Builds if there is no build or if the sources have changed since, then runs the server in
// production in this very process, so that signals reach it.

import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { isBuildCurrent } from "./build-stamp.ts";

const ROOT = join(import.meta.dirname, "..");

if (!isBuildCurrent()) {
  console.error("Building the pages, which takes about half a minute …");
  const { status } = spawnSync(process.execPath, [join(ROOT, "scripts/build.ts")], {
    cwd: ROOT,
    // The build speaks on standard error: whoever reads the address from standard output finds nothing else there.
    stdio: ["inherit", 2, 2],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PATH: `${join(ROOT, "node_modules/.bin")}${delimiter}${process.env["PATH"] ?? ""}`,
    },
  });
  if (status !== 0) process.exit(status ?? 1);
}

await import("../server/main.ts");
