// start.ts: `npm start`. Builds if there is no build or if a source is not the one that was built, then runs the server in
// production. What the build is made of is told by a hash of the sources, so that neither a copy nor a checkout with new
// times builds again for nothing.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const SOURCES = [
  "app/**/*",
  "components/**/*",
  "lib/**/*",
  "public/**/*",
  "*.config.{js,mjs,ts}",
  "package-lock.json",
];
const NOT_BUILT = /\.(?:test|contract)\.tsx?$/;

const distDir = join(ROOT, process.env["NEXT_DIST_DIR"] ?? ".next");
const stampFile = join(distDir, "built-from");

/** Of names and contents; tests do not reach the build. */
function hashOfSources(): string {
  const hash = createHash("sha256");
  const files = globSync(SOURCES, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort())
    hash.update(file.slice(ROOT.length)).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

const wanted = hashOfSources();
const isBuilt = readIfThere(join(distDir, "BUILD_ID")) !== null;
if (!isBuilt || readIfThere(stampFile) !== wanted) {
  console.error("Building the pages, which takes about half a minute …");
  // The build speaks on standard error: whoever reads the address from standard output finds nothing else there.
  const { status } = spawnSync(process.execPath, ["scripts/build.ts"], {
    cwd: ROOT,
    stdio: ["inherit", 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stampFile, wanted);
}

await import("../server/main.ts");
