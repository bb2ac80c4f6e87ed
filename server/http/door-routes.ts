// door-routes.ts: the ways in over HTTP, for programs and for our own pages' scripts. Each takes a code or a secret, so
// each is throttled by failures, and each sets the cookie of the fresh session beside answering its token.

import type { IncomingMessage } from "node:http";
import type { Refusal } from "#lib/model/refusal.ts";
import { enterSchema, invitationSchema, joinSchema, reEnterSchema } from "#lib/protocol/commands.ts";
import { JOIN_CODE_LENGTH, readCode } from "#lib/protocol/codes.ts";
import type { EntryAnswer, InvitationAnswer, ReEntryCodeAnswer } from "#lib/protocol/http.ts";
import { isId } from "#lib/protocol/sync.ts";
import type { Result } from "#lib/util/result.ts";
import { refuse } from "#lib/util/result.ts";
import type { Entry, Workshops } from "#server/ports.ts";
import { readJson } from "./body.ts";
import { visitorOf } from "./entry.ts";
import type { Circumstances } from "./failure-throttle.ts";
import { sendProblem } from "./problem.ts";
import { sendJson } from "./reply.ts";
import type { Exchange, Route } from "./router.ts";
import { setSessionCookie } from "./session-cookie.ts";

export type Attempt = <Value>(
  request: IncomingMessage,
  run: () => Promise<Result<Value, Refusal>>,
  circumstances?: Circumstances,
) => Promise<Result<Value, Refusal>>;

export function doorRoutes(deps: {
  readonly workshops: Workshops;
  readonly attempt: Attempt;
}): readonly Route[] {
  const { workshops, attempt } = deps;
  return [
    {
      method: "POST",
      path: "/api/join",
      proof: "nothing",
      async handle(exchange) {
        const body = await readJson(exchange, joinSchema);
        if (!body) return;
        const { joinCode, name, organisation, passphrase } = body;
        const entry = await attempt(
          exchange.request,
          () => workshops.join(joinCode, name, organisation, passphrase),
          circumstancesOf(joinCode, passphrase),
        );
        answer(exchange, entry);
      },
    },
    {
      method: "POST",
      path: "/api/workshops/:id/enter",
      async handle(exchange) {
        const body = await readJson(exchange, enterSchema);
        if (!body) return;
        const workshopId = exchange.params["id"] ?? "";
        const existing = isId(workshopId) ? await workshops.identify(exchange.request, workshopId) : null;
        const { secret, name, organisation } = body;
        const entry = await attempt(exchange.request, async () =>
          isId(workshopId)
            ? workshops.enter(workshopId, secret, name, organisation, existing)
            : refuse("link-unknown" as const),
        );
        answer(exchange, entry);
      },
    },
    {
      method: "POST",
      path: "/api/workshops/:id/invitation",
      async handle(exchange) {
        const body = await readJson(exchange, invitationSchema);
        if (!body) return;
        const workshopId = exchange.params["id"] ?? "";
        const existing = isId(workshopId) ? await workshops.identify(exchange.request, workshopId) : null;
        const invitation = await attempt(exchange.request, async () =>
          isId(workshopId)
            ? workshops.readInvitation(workshopId, body.secret, existing)
            : refuse("link-unknown" as const),
        );
        if (invitation.ok) sendJson(exchange.response, 200, invitation.value satisfies InvitationAnswer);
        else sendProblem(exchange.response, invitation.code);
      },
    },
    {
      method: "POST",
      path: "/api/re-enter",
      proof: "nothing",
      async handle(exchange) {
        const body = await readJson(exchange, reEnterSchema);
        if (body) answer(exchange, await attempt(exchange.request, () => workshops.reEnter(body.code)));
      },
    },
    {
      method: "POST",
      path: "/api/workshops/:id/re-entry-code",
      async handle(exchange) {
        const visitor = await visitorOf(exchange, workshops);
        if (!visitor) return;
        const code: ReEntryCodeAnswer = await workshops.reEntryCode(visitor);
        // A code must not outlive the session that asked for it, should that have ended meanwhile.
        if (!(await visitorOf(exchange, workshops))) return;
        sendJson(exchange.response, 201, code);
      },
    },
  ];
}

/**
 * Whoever does not know yet that the door asks for a word has not guessed one. A word is short enough to be guessed: with
 * one, even a proven code waits its turn.
 */
export function circumstancesOf(joinCode: string, passphrase: string | undefined): Circumstances {
  if (passphrase !== undefined) return {};
  const code = readCode(joinCode, JOIN_CODE_LENGTH);
  return { free: "door-passphrase", code: code ?? undefined };
}

function answer({ response, origin }: Exchange, entry: Result<Entry, Refusal>): void {
  if (!entry.ok) return sendProblem(response, entry.code);
  const { workshopId, personId, token, waiting } = entry.value;
  setSessionCookie(response, origin, entry.value);
  sendJson(response, 201, {
    workshopId,
    personId,
    token,
    ...(waiting && { waiting }),
  } satisfies EntryAnswer);
}
