// session-routes.ts: where people with more than a participant's rights are signed in, and signing such a place out. No token is ever shown.

import type { SessionAnswer } from "#lib/protocol/http.ts";
import type { Workshops } from "#server/ports.ts";
import { moderatorOf } from "./entry.ts";
import { sendProblem } from "./problem.ts";
import { sendJson, sendNothing } from "./reply.ts";
import type { Route } from "./router.ts";

export function sessionRoutes(workshops: Workshops): readonly Route[] {
  return [
    {
      method: "GET",
      path: "/api/workshops/:id/sessions",
      async handle(exchange) {
        const visitor = await moderatorOf(exchange, workshops);
        if (!visitor) return;
        const own = workshops.sessionIdOf(exchange.request, visitor.workshopId);
        const sessions = await workshops.sessions(visitor.workshopId);
        const answer = sessions.map(({ id, personId, role, sinceMs, lastSeenMs, online }): SessionAnswer => ({
          id,
          personId,
          role,
          sinceMs,
          lastSeenMs,
          online,
          ...(id === own && { own: true }),
        }));
        sendJson(exchange.response, 200, answer);
      },
    },
    {
      method: "DELETE",
      path: "/api/workshops/:id/sessions/:session",
      async handle(exchange) {
        const visitor = await moderatorOf(exchange, workshops);
        if (!visitor) return;
        const ended = await workshops.endSession(
          visitor.workshopId,
          exchange.params["session"] ?? "",
          visitor.personId,
        );
        if (ended) sendNothing(exchange.response);
        else sendProblem(exchange.response, "not-found");
      },
    },
  ];
}
