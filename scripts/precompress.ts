// precompress.ts: writes `.br` and `.gz` beside every file of the build's static folder that gains by it. They never
// change afterwards, so the best and slowest levels are worth their seconds. Files that are up to date are left alone.

import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const WORTHWHILE = /\.(?:js|css|json|svg|txt|map)$/;
/** Below this the headers weigh more than what is saved. */
const LEAST_BYTES = 512;
const AT_ONCE = 4;

const brotliAt11 = (bytes: Buffer): Promise<Buffer> =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
const gzipAt9 = (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes, { level: 9 });

const CODINGS = [
  [".br", brotliAt11],
  [".gz", gzipAt9],
] as const;

/** Answers how many files were written. */
export async function precompress(distDir: string): Promise<number> {
  const entries = await readdir(join(distDir, "static"), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && WORTHWHILE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  let written = 0;
  const work = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) written += await compress(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return written;
}

async function compress(file: string): Promise<number> {
  const { mtimeMs, size } = await stat(file);
  if (size < LEAST_BYTES) return 0;
  let written = 0;
  for (const [suffix, code] of CODINGS) {
    const known = await stat(file + suffix).catch(() => null);
    if (known && known.mtimeMs >= mtimeMs) continue;
    await writeFile(file + suffix, await code(await readFile(file)));
    written += 1;
  }
  return written;
}

if (import.meta.main) {
  const distDir = process.env["NEXT_DIST_DIR"] ?? ".next";
  console.log(`${await precompress(distDir)} files compressed`);
}
