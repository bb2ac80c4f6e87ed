import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Logger } from "#server/ports.ts";
import { createFrontDoor } from "./front-door.ts";
import type { Pages } from "./pages.ts";
import { createSite } from "./site.ts";
import { createStaticFiles } from "./static-files.ts";

const logger: Logger = { info() {}, warn() {}, error() {} };
const script = "console.log('hello');".repeat(50);

/** What the pages were given, and pages that answer with nothing but a word. */
const seen: IncomingMessage[] = [];
const pages: Pages = {
  async handle(request, response) {
    seen.push(request);
    if (request.url === "/broken") throw new Error("a fault in a page");
    response.setHeader("Content-Type", "text/html");
    response.end("page");
  },
  upgrade: null,
  close: async () => {},
};

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let port: number;
const server = createServer();
before(async () => {
  const distDir = await mkdtemp(join(tmpdir(), "netzwerkstatt-static-"));
  await mkdir(join(distDir, "static/chunks"), { recursive: true });
  await writeFile(join(distDir, "BUILD_ID"), "secret");
  await writeFile(join(distDir, "static/chunks/[x].js"), script);
  await writeFile(join(distDir, "static/chunks/[x].js.br"), brotliCompressSync(script));
  await writeFile(join(distDir, "static/chunks/[x].js.gz"), gzipSync(script));
  await writeFile(join(distDir, "static/plain.woff2"), "font");
  const door = createFrontDoor({
    site: createSite({ publicUrl: null, trustProxy: { kind: "nobody" } }),
    routes: async () => false,
    staticFiles: await createStaticFiles(distDir),
    pages,
    dev: false,
    logger,
  });
  server.on("request", door).listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
after(() => void server.close());

/** Unlike fetch it sends the path as it is given. */
function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => void chunks.push(chunk));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    request.on("error", reject).end();
  });
}

describe("pages", () => {
  it("[SH4] carry a nonce of their own, which the page's maker reads from the request", async () => {
    const [one, other] = [await get("/"), await get("/")];
    const nonceOf = (answer: Answer): string =>
      /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(
        String(answer.headers["content-security-policy"]),
      )?.[1] ?? "";
    assert.notEqual(nonceOf(one), "");
    assert.notEqual(nonceOf(one), nonceOf(other));
    assert.equal(seen.at(-1)?.headers["content-security-policy"], other.headers["content-security-policy"]);
    assert.match(
      String(one.headers["content-security-policy"]),
      new RegExp(`connect-src 'self' ws://localhost:${port};`),
    );
  });

  it("[SH4] never see what only we may set", async () => {
    const hostile = "'nonce-\"><script>'";
    await get("/w/x", {
      "content-security-policy": hostile,
      "content-security-policy-report-only": hostile,
      "x-nonce": "mine",
      "x-middleware-subrequest": "middleware",
      "x-nextjs-data": "1",
      "x-invoke-path": "/admin",
      "x-matched-path": "/admin",
      "x-forwarded-host": "evil.example",
      "x-forwarded-for": "1.2.3.4",
    });
    const headers = seen.at(-1)?.headers ?? {};
    assert.ok(!JSON.stringify(headers).includes('nonce-\\"><script>'));
    assert.notEqual(headers["x-nonce"], "mine");
    assert.equal(headers["x-forwarded-host"], `localhost:${port}`);
    for (const name of [
      "x-middleware-subrequest",
      "x-nextjs-data",
      "x-invoke-path",
      "x-matched-path",
      "x-forwarded-for",
    ])
      assert.equal(headers[name], undefined, name);
  });

  it("[SH4] are found by search engines only where that is wanted", async () => {
    assert.equal((await get("/")).headers["x-robots-tag"], undefined);
    assert.equal((await get("/w/abc")).headers["x-robots-tag"], "noindex, nofollow");
  });

  it("[SH4] get no server actions, no writes, no image machinery and no paths with two readings", async () => {
    const before = seen.length;
    assert.equal((await get("/", { "next-action": "x" }, "POST")).status, 404);
    assert.equal((await get("/", { "next-resume": "1" })).status, 404);
    assert.equal((await get("/", {}, "POST")).status, 405);
    assert.equal((await get("/", {}, "OPTIONS")).status, 405);
    assert.equal((await get("/", {}, "TRACE")).status, 405);
    for (const path of [
      "//j/x",
      "/a%2fb",
      "/a%5Cb",
      "/a/../b",
      "/%2e%2e/b",
      "/a%00",
      "/%",
      "/api/nothing",
      "/_next/image?url=x",
    ])
      assert.equal((await get(path)).status, 404, path);
    assert.equal(seen.length, before);
  });

  it("answer a fault with nothing but its code", async () => {
    const { status, body, headers } = await get("/broken");
    assert.equal(status, 500);
    assert.deepEqual(JSON.parse(body.toString()), {
      type: "about:blank",
      title: "Internal Server Error",
      status: 500,
      code: "internal",
    });
    assert.equal(headers["x-frame-options"], "DENY");
  });
});

describe("static files", () => {
  it("come in the best coding that the browser takes, for ever", async () => {
    const path = "/_next/static/chunks/%5Bx%5D.js";
    const brotli = await get(path, { "accept-encoding": "gzip, deflate, br" });
    assert.equal(brotli.headers["content-encoding"], "br");
    assert.equal(brotli.headers["cache-control"], "public, max-age=31536000, immutable");
    assert.equal(brotli.headers["content-type"], "text/javascript; charset=utf-8");
    assert.equal(brotli.headers["vary"], "Accept-Encoding");
    assert.equal((await get(path, { "accept-encoding": "gzip" })).headers["content-encoding"], "gzip");
    assert.equal((await get(path, { "accept-encoding": "br;q=0, gzip;q=0.0" })).body.toString(), script);
    assert.equal((await get(path)).headers["content-encoding"], undefined);
    const head = await get(path, { "accept-encoding": "br" }, "HEAD");
    assert.equal(head.headers["content-length"], brotli.headers["content-length"]);
    assert.equal(head.body.length, 0);
  });

  it("are those of the list and nothing else on the disk", async () => {
    assert.equal((await get("/_next/static/plain.woff2")).body.toString(), "font");
    for (const path of [
      "../BUILD_ID",
      "..%2fBUILD_ID",
      "chunks",
      "",
      "chunks/[x].js.br",
      "chunks/%5Bx%5D.js%00",
    ])
      assert.equal((await get(`/_next/static/${path}`)).status, 404, path);
  });
});
