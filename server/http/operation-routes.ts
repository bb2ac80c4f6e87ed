// operation-routes.ts: what the operator's machinery asks. Alive, ready, numbers, and reports of violated content policies,
// of which only the number is kept.

import type { IncomingMessage } from "node:http";
import { readText } from "./body.ts";
import { sendProblem } from "./problem.ts";
import { send, sendJson, sendNothing } from "./reply.ts";
import type { Route } from "./router.ts";

const REPORT_LIMIT_BYTES = 8 * 1024;

export interface OperationRoutes {
  readonly isReady: () => boolean;
  readonly renderMetrics: () => string;
  readonly countReport: () => void;
  readonly mayReport: (request: IncomingMessage) => boolean;
}

export function operationRoutes(deps: OperationRoutes): readonly Route[] {
  return [
    {
      method: "GET",
      path: "/healthz",
      handle: ({ response }) => sendJson(response, 200, { status: "ok" }),
    },
    {
      method: "GET",
      path: "/readyz",
      handle: ({ response }) => {
        if (deps.isReady()) sendJson(response, 200, { status: "ready" });
        else sendProblem(response, "unavailable");
      },
    },
    {
      method: "GET",
      path: "/metrics",
      handle: ({ request, response }) => {
        if (!isFromOperator(request)) return sendProblem(response, "not-found");
        send(response, 200, "text/plain; version=0.0.4; charset=utf-8", deps.renderMetrics());
      },
    },
    {
      method: "POST",
      path: "/csp-report",
      proof: "nothing",
      async handle({ request, response }) {
        if (!deps.mayReport(request)) return sendProblem(response, "too-many");
        if ((await readText(request, response, REPORT_LIMIT_BYTES)) === null) return;
        deps.countReport();
        sendNothing(response);
      },
    },
  ];
}

/** Numbers are for the machine itself and its own network, never for what a public proxy passes on. */
function isFromOperator(request: IncomingMessage): boolean {
  const forwarded = ["x-forwarded-for", "forwarded", "x-real-ip", "x-forwarded-host"];
  if (forwarded.some((name) => request.headers[name] !== undefined)) return false;
  const address = (request.socket.remoteAddress ?? "").replace(/^::ffff:/i, "");
  return /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd][0-9a-f]{2}:|fe80:)/i.test(
    address,
  );
}
