// workshop-routes.ts: a workshop over HTTP: created, read, documented, erased. Each handler asks for the visitor first;
// what the visitor may see is the model's answer.

import type { IncomingMessage } from "node:http";
import type { Card } from "#lib/board/card.ts";
import { mayReadCards, mayReadDocumentation } from "#lib/model/access.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import { roomsFor, viewOf } from "#lib/model/view.ts";
import { createSchema, linkSchema } from "#lib/protocol/commands.ts";
import {
  type CardAnswer,
  type CreateAnswer,
  EXPORT_FORMATS,
  type ExportFormat,
  type LinkAnswer,
  type StateAnswer,
} from "#lib/protocol/http.ts";
import type { Result } from "#lib/util/result.ts";
import { ExportError, StorageError, type Documents, type Exporter, type Workshops } from "#server/ports.ts";
import { readJson, readRawJson, shapeOf } from "./body.ts";
import { moderatorOf, type Visitor, visitorOf } from "./entry.ts";
import { attachmentHeader, exportFileName } from "./file-name.ts";
import { linkTo } from "./link-to.ts";
import { sendProblem } from "./problem.ts";
import { send, sendJson, sendNothing } from "./reply.ts";
import type { Route } from "./router.ts";
import { clearSessionCookie, setSessionCookie } from "./session-cookie.ts";

export interface WorkshopRoutes {
  readonly workshops: Workshops;
  readonly documents: Pick<Documents, "cards" | "overlay">;
  readonly exporter: Pick<Exporter, "render">;
  /** 0, or in how many ms: this visitor has fetched too many files in a short time. */
  readonly mayExport: (visitor: Visitor) => number;
  /** The same for plain cards. */
  readonly mayReadNow: (visitor: Visitor) => number;
  /** 0, or in how many ms: too many workshops came from this address in a short time. */
  readonly mayCreateNow: (request: IncomingMessage) => number;
  readonly onCreated: (request: IncomingMessage, joinCode: string) => void;
  /** Looks for the passphrase that this host may ask for. */
  readonly mayCreate: (request: IncomingMessage, body: unknown) => Promise<Result<null, Refusal>>;
}

export function workshopRoutes(deps: WorkshopRoutes): readonly Route[] {
  const { workshops, documents } = deps;

  /** A room that is damaged must not take the others with it: it is named. */
  const visibleCards = async ({
    workshopId,
    personId,
    state,
  }: Visitor): Promise<{ readonly cards: readonly Card[]; readonly unread: readonly string[] }> => {
    const rooms = roomsFor(state, personId).filter(({ id }) => mayReadCards(state, personId, id));
    const unread: string[] = [];
    const cards = await Promise.all(
      rooms.map(({ id }) =>
        documents.cards(workshopId, id).catch((error: unknown) => {
          if (!(error instanceof StorageError)) throw error;
          unread.push(id);
          return [];
        }),
      ),
    );
    return { cards: cards.flat().filter((card) => !card.hidden), unread };
  };

  return [
    {
      method: "POST",
      path: "/api/workshops",
      proof: "nothing",
      async handle(exchange) {
        const body = await readRawJson(exchange);
        if (!body) return;
        const allowed = await deps.mayCreate(exchange.request, body.value);
        if (!allowed.ok) return sendProblem(exchange.response, allowed.code);
        const input = shapeOf(exchange, createSchema, body.value);
        if (!input) return;
        const restMs = deps.mayCreateNow(exchange.request);
        if (restMs > 0) return sendProblem(exchange.response, "too-many", { retryAfterMs: restMs });
        const created = await workshops.create(input);
        if (!created.ok) return sendProblem(exchange.response, created.code);
        const { workshopId, joinCode, personId, token, moderatorSecret } = created.value;
        deps.onCreated(exchange.request, joinCode);
        setSessionCookie(exchange.response, exchange.origin, created.value);
        const links = {
          join: `${exchange.origin}/j/${joinCode}`,
          moderate: linkTo(exchange, workshopId, moderatorSecret),
        };
        sendJson(exchange.response, 201, {
          workshopId,
          joinCode,
          personId,
          token,
          links,
        } satisfies CreateAnswer);
      },
    },
    {
      method: "GET",
      path: "/api/workshops/:id",
      async handle(exchange) {
        const visitor = await visitorOf(exchange, workshops);
        if (!visitor) return;
        const state = viewOf(visitor.state, visitor.personId);
        sendJson(exchange.response, 200, { seq: visitor.seq, state } satisfies StateAnswer);
      },
    },
    {
      method: "DELETE",
      path: "/api/workshops/:id",
      async handle(exchange) {
        const visitor = await moderatorOf(exchange, workshops);
        if (!visitor) return;
        await workshops.erase(visitor.workshopId);
        clearSessionCookie(exchange.response, exchange.origin, visitor.workshopId);
        sendNothing(exchange.response);
      },
    },
    {
      method: "GET",
      path: "/api/workshops/:id/cards",
      async handle(exchange) {
        const visitor = await visitorOf(exchange, workshops);
        if (!visitor) return;
        const restMs = deps.mayReadNow(visitor);
        if (restMs > 0) return sendProblem(exchange.response, "too-many", { retryAfterMs: restMs });
        // Whoever was removed is a name to moderation alone.
        const { people } = viewOf(visitor.state, visitor.personId);
        const names = new Map(people.map(({ id, name }) => [id, name]));
        const { cards, unread } = await visibleCards(visitor);
        // Whoever copies them would take the missing ones for deleted.
        if (unread.length > 0) return sendProblem(exchange.response, "unavailable");
        const answer = cards.map((card): CardAnswer => {
          const author = card.by === undefined ? undefined : names.get(card.by);
          return author === undefined ? card : { ...card, author };
        });
        sendJson(exchange.response, 200, answer);
      },
    },
    {
      method: "GET",
      path: "/api/workshops/:id/documentation.:format",
      async handle(exchange) {
        const format = formatOf(exchange.params["format"] ?? "");
        const visitor = await visitorOf(exchange, workshops);
        if (!visitor) return;
        if (!format) return sendProblem(exchange.response, "not-found");
        const { workshopId, personId, state } = visitor;
        if (!mayReadDocumentation(state, personId)) return sendProblem(exchange.response, "not-allowed");
        const restMs = deps.mayExport(visitor);
        if (restMs > 0) return sendProblem(exchange.response, "too-many", { retryAfterMs: restMs });
        // Without what was chosen and written together there is no document: it says what is to be left out.
        const [{ cards, unread }, overlay] = await Promise.all([
          visibleCards(visitor),
          documents.overlay(workshopId),
        ]);
        if (unread.length > 0) exchange.response.setHeader("X-Unread-Rooms", unread.join(", "));
        const view = viewOf(state, personId);
        const file = await deps.exporter
          .render(workshopId, view, cards, overlay, format, unread)
          .catch((error: unknown) => refusedFile(error));
        if (typeof file === "string") return sendProblem(exchange.response, file);
        exchange.response.setHeader(
          "Content-Disposition",
          attachmentHeader(exportFileName(state.head, format)),
        );
        send(exchange.response, 200, EXPORT_FORMATS[format], file);
      },
    },
    {
      method: "POST",
      path: "/api/workshops/:id/links",
      async handle(exchange) {
        const visitor = await moderatorOf(exchange, workshops);
        const body = visitor && (await readJson(exchange, linkSchema));
        if (!body) return;
        const secret = await workshops.createLink(
          visitor.workshopId,
          body.role,
          body.replace ? visitor.personId : undefined,
        );
        const link = linkTo(exchange, visitor.workshopId, secret);
        sendJson(exchange.response, 201, { role: body.role, link } satisfies LinkAnswer);
      },
    },
  ];
}

/** No file for now is an answer; anything else is a fault. */
function refusedFile(error: unknown): ExportError["code"] {
  if (error instanceof ExportError && error.code !== "internal") return error.code;
  throw error;
}

function formatOf(extension: string): ExportFormat | null {
  return Object.hasOwn(EXPORT_FORMATS, extension) ? (extension as ExportFormat) : null;
}
