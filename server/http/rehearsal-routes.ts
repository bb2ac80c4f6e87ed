// rehearsal-routes.ts: a workshop's rehearsal over HTTP: looked for, begun or entered, begun anew, ended. For moderation of
// the workshop alone. Whoever is in the rehearsal ends it by erasing it, as any workshop is erased.

import type { IncomingMessage } from "node:http";
import { CAST, REHEARSAL_MS } from "#lib/model/limits.ts";
import { rehearsalSchema } from "#lib/protocol/commands.ts";
import type { EntryAnswer, RehearsalAnswer } from "#lib/protocol/http.ts";
import type { Rehearsals, Workshops } from "#server/ports.ts";
import { readJson } from "./body.ts";
import { moderatorOf } from "./entry.ts";
import { sendProblem } from "./problem.ts";
import { sendJson, sendNothing } from "./reply.ts";
import type { Route } from "./router.ts";
import { setSessionCookie } from "./session-cookie.ts";

export interface RehearsalRoutes {
  readonly workshops: Workshops;
  readonly rehearsals: Rehearsals;
  /** 0, or in how many ms: this workshop has begun too many in a short time. */
  readonly mayRehearse: (workshopId: string) => number;
  readonly onBegun: (request: IncomingMessage, joinCode: string) => void;
}

export function rehearsalRoutes(deps: RehearsalRoutes): readonly Route[] {
  const { workshops, rehearsals } = deps;
  return [
    {
      method: "GET",
      path: "/api/workshops/:id/rehearsal",
      async handle(exchange) {
        const visitor = await moderatorOf(exchange, workshops);
        if (!visitor) return;
        const found = rehearsals.find(visitor.workshopId);
        const running = found && {
          workshopId: found.workshopId,
          people: found.people,
          startedAtMs: found.startedAtMs,
          endsAtMs: found.endsAtMs,
        };
        sendJson(exchange.response, 200, { running } satisfies RehearsalAnswer);
      },
    },
    {
      method: "POST",
      path: "/api/workshops/:id/rehearsal",
      async handle(exchange) {
        const visitor = await moderatorOf(exchange, workshops);
        const body = visitor && (await readJson(exchange, rehearsalSchema));
        if (!body) return;
        if (visitor.state.rehearsal) return sendProblem(exchange.response, "not-allowed");
        const found = rehearsals.find(visitor.workshopId);
        if (found && !body.again) {
          const existing = await workshops.identify(exchange.request, found.workshopId);
          const entered = await rehearsals.enter(visitor, existing);
          if (!entered.ok) return sendProblem(exchange.response, entered.code);
          setSessionCookie(exchange.response, exchange.origin, entered.value, REHEARSAL_MS);
          const { workshopId, personId, token } = entered.value;
          return sendJson(exchange.response, 200, { workshopId, personId, token } satisfies EntryAnswer);
        }
        const restMs = deps.mayRehearse(visitor.workshopId);
        if (restMs > 0) return sendProblem(exchange.response, "too-many", { retryAfterMs: restMs });
        const begun = await rehearsals.start(visitor, body.people ?? found?.people ?? CAST.usual);
        if (!begun.ok) return sendProblem(exchange.response, begun.code);
        deps.onBegun(exchange.request, begun.value.joinCode);
        setSessionCookie(exchange.response, exchange.origin, begun.value, REHEARSAL_MS);
        const { workshopId, personId, token } = begun.value;
        sendJson(exchange.response, 201, { workshopId, personId, token } satisfies EntryAnswer);
      },
    },
    {
      method: "DELETE",
      path: "/api/workshops/:id/rehearsal",
      async handle(exchange) {
        const visitor = await moderatorOf(exchange, workshops);
        if (!visitor) return;
        await rehearsals.end(visitor.workshopId);
        sendNothing(exchange.response);
      },
    },
  ];
}
