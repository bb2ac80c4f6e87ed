// build-stamp.ts: whether the build was made from the sources as they are. Told by a hash of names and contents, so that
// neither a copy nor a checkout with new times builds again for nothing.

import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
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
/** Tests do not reach the build. */
const NOT_BUILT = /\.(?:test|contract|fixture)\.tsx?$/;

const distDir = (): string => join(ROOT, process.env["NEXT_DIST_DIR"] ?? ".next");
const stampFile = (): string => join(distDir(), "built-from");

export function isBuildCurrent(): boolean {
  const isBuilt = existsSync(join(distDir(), "BUILD_ID")) && existsSync(stampFile());
  return isBuilt && readFileSync(stampFile(), "utf8") === hashOfSources();
}

/** After a successful build. `sources` were read before it began: what was changed meanwhile is built next time. */
export function stampBuild(sources: string): void {
  writeFileSync(stampFile(), sources);
}

export function hashOfSources(): string {
  const hash = createHash("sha256");
  const files = globSync(SOURCES, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort())
    hash.update(file.slice(ROOT.length)).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}
