// front-door.ts: what every request passes before anybody looks at its content: headers of safety on the answer, names
// that only we may set taken off the request, malformed targets turned away. Then the one table decides: our own
// routes, the build's static files, pages.

import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type Logger, StorageError } from "#server/ports.ts";
import type { Pages } from "./pages.ts";
import { sendProblem } from "./problem.ts";
import { pagePolicy, setSecurityHeaders } from "./security-headers.ts";
import type { Site } from "./site.ts";
import type { StaticFiles } from "./static-files.ts";

/** Answers and returns true, or leaves the response untouched and returns false. */
export type Routes = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

export interface FrontDoor {
  readonly site: Site;
  readonly routes: Routes;
  readonly staticFiles: StaticFiles;
  /** Null: this server has no pages (tests of the API). */
  readonly pages: Pages | "starting" | null;
  readonly dev: boolean;
  readonly logger: Logger;
}

export function createFrontDoor(door: FrontDoor): RequestListener {
  return (request, response) => {
    answer(door, request, response).catch((error: unknown) => {
      // The client went away in the middle of its request: nobody is left to be answered.
      if (request.destroyed && !request.complete) return;
      door.logger.error("request-failed", error, { method: request.method ?? "" });
      if (response.headersSent) response.destroy();
      else sendProblem(response, error instanceof StorageError ? "unavailable" : "internal");
    });
  };
}

async function answer(door: FrontDoor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const origin = door.site.originOf(request);
  setSecurityHeaders(response, origin);
  const url = targetOf(request.url);
  if (!url || FORBIDDEN.some((name) => request.headers[name] !== undefined))
    return sendProblem(response, "not-found");
  const isProbe = PROBES.has(url.pathname);
  if (!isProbe && !door.site.serves(request)) return sendProblem(response, "not-found", { status: 421 });
  if (await door.routes(request, response, url)) return;

  const method = request.method ?? "GET";
  const isInternalOfDev = door.dev && /^\/(?:_next|__next)/.test(url.pathname);
  if (method !== "GET" && method !== "HEAD" && !isInternalOfDev) {
    response.setHeader("Allow", "GET, HEAD");
    return sendProblem(response, "not-allowed", { status: 405 });
  }
  if (!door.dev && url.pathname.startsWith("/_next/static/")) {
    if (!door.staticFiles.handle(request, response, url.pathname)) sendProblem(response, "not-found");
    return;
  }
  if (door.pages === "starting") {
    response.setHeader("Retry-After", "1");
    return sendProblem(response, "unavailable");
  }
  if (!door.pages || url.pathname.startsWith("/_next/image") || url.pathname.startsWith("/api/"))
    return sendProblem(response, "not-found");
  await answerPage(door, door.pages, request, response, url, origin);
}

async function answerPage(
  door: FrontDoor,
  pages: Pages,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  origin: string | null,
): Promise<void> {
  for (const name of Object.keys(request.headers)) if (isOursAlone(name)) delete request.headers[name];
  if (origin !== null) {
    const { host, protocol } = new URL(origin);
    Object.assign(request.headers, { "x-forwarded-host": host, "x-forwarded-proto": protocol.slice(0, -1) });
  }
  const nonce = randomBytes(16).toString("base64");
  const policy = pagePolicy(nonce, origin, door.dev);
  // Next reads the nonce from the request's policy and puts it on its own scripts.
  request.headers["content-security-policy"] = policy;
  request.headers["x-nonce"] = nonce;
  response.setHeader("Content-Security-Policy", policy);
  if (FOR_SEARCH_ENGINES.has(url.pathname)) response.removeHeader("X-Robots-Tag");
  await pages.handle(request, response);
}

/** Reach for machinery of Next that this application does not use. */
const FORBIDDEN = ["next-action", "next-resume"] as const;

/** Everything else is nobody's business but that of the people in a workshop. */
const FOR_SEARCH_ENGINES: ReadonlySet<string> = new Set(["/", "/privacy"]);

const PROBES: ReadonlySet<string> = new Set(["/healthz", "/readyz", "/metrics"]);

function isOursAlone(name: string): boolean {
  return (
    name === "content-security-policy" ||
    name === "content-security-policy-report-only" ||
    name === "x-nonce" ||
    name === "x-nextjs-data" ||
    name === "forwarded" ||
    name.startsWith("x-forwarded-") ||
    name.startsWith("x-middleware-") ||
    name.startsWith("x-invoke-") ||
    name.startsWith("x-matched-path")
  );
}

/** Null for the absolute form, doubled slashes, dots, backslashes and encodings that two readers could read differently. */
function targetOf(target: string | undefined): URL | null {
  if (target === undefined || !target.startsWith("/") || target.length > 4096) return null;
  const [path = ""] = target.split("?");
  if (
    path.includes("//") ||
    path.includes("\\") ||
    /%(?:2f|5c|00|2e)/i.test(path) ||
    /\/\.{1,2}(?:\/|$)/.test(path)
  )
    return null;
  try {
    decodeURIComponent(path);
    return new URL(target, "http://server.invalid");
  } catch {
    return null;
  }
}
