// api.ts: the one HTTP table, put together, and the transport of the control plane's polling beside it.

import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Template } from "#lib/model/templates.ts";
import { accept } from "#lib/util/result.ts";
import type { Clock, Documents, Exporter, Rehearsals, Workshops } from "#server/ports.ts";
import { checkPassphrase } from "./create-passphrase.ts";
import { type Attempt, doorRoutes } from "./door-routes.ts";
import { createFailureThrottle } from "./failure-throttle.ts";
import { formRoutes } from "./form-routes.ts";
import type { Routes } from "./front-door.ts";
import { joinAgainRoute } from "./join-again.ts";
import { createKeyedLimit } from "./keyed-limit.ts";
import { operationRoutes } from "./operation-routes.ts";
import { sendProblem } from "./problem.ts";
import { personalLinkRoutes } from "./personal-link-routes.ts";
import { rehearsalRoutes } from "./rehearsal-routes.ts";
import { createRouter } from "./router.ts";
import { sessionRoutes } from "./session-routes.ts";
import type { Site } from "./site.ts";
import { templateRoutes } from "./template-routes.ts";
import { mayOpenChannel } from "./upgrades.ts";
import { workshopRoutes } from "./workshop-routes.ts";

const MINUTE_MS = 60_000;
const EXPORTS_PER_MINUTE = 30;
/** All boards are put together for each. */
const READINGS_PER_MINUTE = 600;
/** Far more than a training course behind one address creates at once. */
const CREATED_IN_TEN_MINUTES = 120;
const REPORTS_PER_MINUTE = 10;
/** Of one workshop. */
const REHEARSALS_IN_TEN_MINUTES = 20;
/** By name, into one workshop. */
const INVITED_IN_TEN_MINUTES = 60;

export interface Api {
  readonly site: Site;
  readonly workshops: Workshops;
  readonly documents: Pick<Documents, "cards" | "overlay">;
  readonly exporter: Pick<Exporter, "render">;
  readonly rehearsals: Rehearsals;
  readonly control: { handle(request: IncomingMessage, response: ServerResponse): void };
  readonly metrics: {
    readonly count: (name: string, labels?: Readonly<Record<string, string>>) => void;
    readonly render: () => string;
  };
  readonly templates: readonly Template[];
  readonly clock: Clock;
  readonly findByJoinCode: (joinCode: string) => Promise<string | null>;
  readonly createPassphrase: string | null;
  readonly isReady: () => boolean;
}

export function createApi(deps: Api): Routes {
  const { site, workshops, metrics, findByJoinCode } = deps;
  const now = (): number => deps.clock.now();
  const throttle = createFailureThrottle({
    now,
    wait: (delayMs) => wait(delayMs, undefined, { ref: false }),
  });
  const attempt: Attempt = (request, run, circumstances) =>
    throttle.attempt(site.addressOf(request), run, circumstances);
  const mayExport = createKeyedLimit(EXPORTS_PER_MINUTE, MINUTE_MS, now);
  const mayRead = createKeyedLimit(READINGS_PER_MINUTE, MINUTE_MS, now);
  const mayCreate = createKeyedLimit(CREATED_IN_TEN_MINUTES, 10 * MINUTE_MS, now);
  const mayRehearse = createKeyedLimit(REHEARSALS_IN_TEN_MINUTES, 10 * MINUTE_MS, now);
  const mayInvite = createKeyedLimit(INVITED_IN_TEN_MINUTES, 10 * MINUTE_MS, now);
  const mayReport = createKeyedLimit(REPORTS_PER_MINUTE, MINUTE_MS, now);

  const router = createRouter(
    [
      ...workshopRoutes({
        workshops,
        documents: deps.documents,
        exporter: deps.exporter,
        mayExport: ({ workshopId, personId }) => mayExport(`${workshopId}/${personId}`),
        mayReadNow: ({ workshopId, personId }) => mayRead(`${workshopId}/${personId}`),
        onCreated: (request, joinCode) => throttle.prove(site.addressOf(request), joinCode),
        mayCreateNow: (request) => mayCreate(site.addressOf(request)),
        mayCreate: (request, body) =>
          deps.createPassphrase === null
            ? Promise.resolve(accept(null))
            : attempt(request, async () => checkPassphrase(deps.createPassphrase, request, body)),
      }),
      ...rehearsalRoutes({
        workshops,
        rehearsals: deps.rehearsals,
        mayRehearse,
        onBegun: (request, joinCode) => throttle.prove(site.addressOf(request), joinCode),
      }),
      ...templateRoutes(deps.templates),
      ...sessionRoutes(workshops),
      ...personalLinkRoutes({ workshops, mayInvite }),
      ...doorRoutes({ workshops, attempt }),
      ...formRoutes({ workshops, attempt, findByJoinCode }),
      joinAgainRoute(workshops, findByJoinCode),
      ...operationRoutes({
        isReady: deps.isReady,
        renderMetrics: metrics.render,
        countReport: () => metrics.count("csp_reports"),
        mayReport: (request) => mayReport(site.addressOf(request)) === 0,
      }),
    ],
    site,
    metrics.count,
  );

  return async (request, response, url) => {
    if (url.pathname !== "/socket.io/" && url.pathname !== "/socket.io")
      return router(request, response, url);
    if (request.method !== "GET" && request.method !== "POST") {
      response.setHeader("Allow", "GET, POST");
      sendProblem(response, "not-allowed", { status: 405 });
    } else if (!mayOpenChannel(request, site)) sendProblem(response, "not-allowed");
    else if (!deps.isReady()) sendProblem(response, "unavailable");
    else deps.control.handle(request, response);
    return true;
  };
}
