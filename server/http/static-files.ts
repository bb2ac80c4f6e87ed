// static-files.ts: the build's immutable files under /_next/static, each with its variants compressed beforehand by
// scripts/precompress.ts. The folder is listed once at the start; what is not on that list does not exist, so no path
// trick reaches the file system.

import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { pipeline } from "node:stream";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".map": "application/json; charset=utf-8",
};

interface Variant {
  readonly file: string;
  readonly bytes: number;
  readonly encoding: "br" | "gzip" | null;
}

export interface StaticFiles {
  /** True if it answered; false if there is no such file. GET and HEAD only. */
  handle(request: IncomingMessage, response: ServerResponse, path: string): boolean;
}

/** Lists `<distDir>/static`. A folder that is missing is empty: development has its own way. */
export async function createStaticFiles(distDir: string): Promise<StaticFiles> {
  const root = join(distDir, "static");
  const files = await listFiles(root);
  const known = new Map<string, readonly Variant[]>();
  for (const file of files.keys()) {
    if (file.endsWith(".br") || file.endsWith(".gz")) continue;
    const path = `/_next/static/${relative(root, file).split(sep).join("/")}`;
    known.set(path, variantsOf(file, files));
  }
  return {
    handle(request, response, path) {
      const variants = known.get(path) ?? known.get(decoded(path));
      if (!variants) return false;
      const accepted = request.headers["accept-encoding"];
      const chosen = variants.find(({ encoding }) => encoding === null || accepts(accepted, encoding));
      if (chosen) send(request, response, chosen, path);
      return chosen !== undefined;
    },
  };
}

function send(request: IncomingMessage, response: ServerResponse, variant: Variant, path: string): void {
  response.setHeader("Content-Type", TYPES[extname(path)] ?? "application/octet-stream");
  response.setHeader("Content-Length", variant.bytes);
  response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  response.setHeader("Vary", "Accept-Encoding");
  if (variant.encoding) response.setHeader("Content-Encoding", variant.encoding);
  response.writeHead(200);
  if (request.method === "HEAD") response.end();
  else pipeline(createReadStream(variant.file), response, () => {});
}

/** Best first; the plain file is always last. */
function variantsOf(file: string, files: ReadonlyMap<string, number>): readonly Variant[] {
  return ([`${file}.br`, `${file}.gz`, file] as const).flatMap((candidate, index) => {
    const bytes = files.get(candidate);
    const encoding = (["br", "gzip", null] as const)[index] ?? null;
    return bytes === undefined ? [] : [{ file: candidate, bytes, encoding }];
  });
}

async function listFiles(root: string): Promise<ReadonlyMap<string, number>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (file) => [file, (await stat(file)).size] as const)));
}

/** "br;q=0" is a refusal; anything else that names the coding accepts it. */
export function accepts(header: string | string[] | undefined, coding: string): boolean {
  return String(header ?? "")
    .toLowerCase()
    .split(",")
    .some((part) => {
      const [name, ...parameters] = part.split(";").map((piece) => piece.trim());
      return name === coding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
