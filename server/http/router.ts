// router.ts: one table of our own routes. Finds the row for a method and a path, answers the wrong method with 405 and
// everything under /api that is not in the table with 404, and lets no write pass that a foreign page may have started.

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Routes } from "./front-door.ts";
import { sendProblem } from "./problem.ts";
import type { Site } from "./site.ts";

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** As seen from outside, "https://werkstatt.example". */
  readonly origin: string;
  /** Of the path's `:names`. */
  readonly params: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: "GET" | "POST" | "DELETE";
  /** "/api/workshops/:id/documentation.:format". A parameter reaches to the end of its segment. */
  readonly path: string;
  /**
   * What speaks for a write: "session" = cookie of our own page, or a bearer token; "nothing" = acts with no rights that
   * the browser adds by itself; "form" = a plain HTML form, whose Origin is hidden by our referrer policy.
   */
  readonly proof?: "session" | "nothing" | "form";
  /** "pass" leaves a GET to the pages; nothing has been answered then. */
  handle(exchange: Exchange): Promise<void | "pass"> | void;
}

export function createRouter(
  routes: readonly Route[],
  site: Site,
  count: (name: string, labels?: Readonly<Record<string, string>>) => void,
): Routes {
  const table = routes.map((route) => ({ route, segments: route.path.split("/") }));
  return async (request, response, url) => {
    const matches = table.flatMap(({ route, segments }) => {
      const params = match(segments, url.pathname.split("/"));
      return params ? [{ route, params }] : [];
    });
    if (matches.length === 0) return false;
    const method = request.method === "HEAD" ? "GET" : request.method;
    const found = matches.find(({ route }) => route.method === method);
    if (!found) {
      // A page of the same name may exist beside a form's target.
      if (method === "GET" && !url.pathname.startsWith("/api/")) return false;
      response.setHeader("Allow", allowOf(matches.map(({ route }) => route.method)));
      sendProblem(response, "not-allowed", { status: 405 });
      return true;
    }
    const { route, params } = found;
    response.once("finish", () => {
      count("http_requests", {
        route: route.path,
        method: route.method,
        status: String(response.statusCode),
      });
    });
    if (route.method !== "GET" && !isProven(request, route.proof ?? "session", site)) {
      sendProblem(response, "not-allowed");
      return true;
    }
    return (
      (await route.handle({ request, response, url, origin: site.originOf(request) ?? "", params })) !==
      "pass"
    );
  };
}

function isProven(request: IncomingMessage, proof: NonNullable<Route["proof"]>, site: Site): boolean {
  const source = site.sourceOf(request);
  switch (source) {
    case "own":
      return true;
    case "foreign":
      return false;
    case "hidden":
      return proof === "form";
    case "absent":
      return proof !== "session" || request.headers.authorization !== undefined || !request.headers.cookie;
  }
}

/** Decoded parameters; null if the path is another one. An id with an encoded slash has been turned away before. */
function match(segments: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (segments.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? "";
    const [prefix = "", name] = segment.split(":");
    if (name === undefined ? part !== segment : !part.startsWith(prefix) || part === prefix) return null;
    if (name !== undefined) params[name] = decodeURIComponent(part.slice(prefix.length));
  }
  return params;
}

function allowOf(methods: readonly string[]): string {
  return [...new Set(methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])))].join(
    ", ",
  );
}
