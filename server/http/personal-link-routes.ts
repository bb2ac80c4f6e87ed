// personal-link-routes.ts: links for one person each, as moderation makes and ends them. A secret is in one answer only,
// that to making it.

import type { Refusal } from "#lib/model/refusal.ts";
import { personalLinkSchema } from "#lib/protocol/commands.ts";
import type { ListedLinkAnswer, PersonalLinkAnswer } from "#lib/protocol/http.ts";
import type { Result } from "#lib/util/result.ts";
import type { Identity, Workshops } from "#server/ports.ts";
import { readJson } from "./body.ts";
import { moderatorOf } from "./entry.ts";
import { linkTo } from "./link-to.ts";
import { sendProblem } from "./problem.ts";
import { sendJson, sendNothing } from "./reply.ts";
import type { Exchange, Route } from "./router.ts";

export function personalLinkRoutes(deps: {
  readonly workshops: Workshops;
  /** 0, or in how many ms: too many were made of this workshop in a short time. */
  readonly mayInvite: (workshopId: string) => number;
}): readonly Route[] {
  const { workshops, mayInvite } = deps;
  const { personalLinks } = workshops;

  const change = async (
    exchange: Exchange,
    run: (asking: Identity, personId: string) => Promise<Result<null, Refusal>>,
  ): Promise<void> => {
    const visitor = await moderatorOf(exchange, workshops);
    if (!visitor) return;
    const done = await run(visitor, exchange.params["person"] ?? "");
    if (done.ok) sendNothing(exchange.response);
    else sendProblem(exchange.response, done.code);
  };

  return [
    {
      method: "GET",
      path: "/api/workshops/:id/personal-links",
      async handle(exchange) {
        const visitor = await moderatorOf(exchange, workshops);
        if (!visitor) return;
        const listed = await personalLinks.list(visitor);
        if (!listed.ok) return sendProblem(exchange.response, listed.code);
        const answer = listed.value.map(({ workshopId: _, ...link }): ListedLinkAnswer => link);
        sendJson(exchange.response, 200, answer);
      },
    },
    {
      method: "POST",
      path: "/api/workshops/:id/personal-links",
      async handle(exchange) {
        const visitor = await moderatorOf(exchange, workshops);
        const body = visitor && (await readJson(exchange, personalLinkSchema));
        if (!body) return;
        const restMs = mayInvite(visitor.workshopId);
        if (restMs > 0) return sendProblem(exchange.response, "too-many", { retryAfterMs: restMs });
        const made = await ("personId" in body
          ? personalLinks.renew(visitor, body.personId)
          : personalLinks.make(visitor, body));
        if (!made.ok) return sendProblem(exchange.response, made.code);
        const { secret, ...person } = made.value;
        const link = linkTo(exchange, visitor.workshopId, secret);
        sendJson(exchange.response, 201, { ...person, link } satisfies PersonalLinkAnswer);
      },
    },
    {
      method: "DELETE",
      path: "/api/workshops/:id/personal-links/:person",
      handle: (exchange) => change(exchange, personalLinks.end),
    },
    {
      method: "POST",
      path: "/api/workshops/:id/personal-links/:person/restore",
      handle: (exchange) => change(exchange, personalLinks.restore),
    },
  ];
}
