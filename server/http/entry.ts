// entry.ts: who asks for a workshop, or why not. Without any session the answer is "no session"; with a session of another
// workshop this one does not exist, and neither does one that nobody has.

import type { Role, WorkshopState } from "#lib/model/state.ts";
import { personOf } from "#lib/model/access.ts";
import { isId } from "#lib/protocol/sync.ts";
import type { Identity, Workshops } from "#server/ports.ts";
import { sendProblem } from "./problem.ts";
import type { Exchange } from "./router.ts";

export interface Visitor extends Identity {
  readonly role: Role;
  readonly seq: number;
  /** The whole truth; answers are made of `view`. */
  readonly state: WorkshopState;
}

/** The person behind a request for `/api/workshops/:id…`; null: refused and answered. */
export async function visitorOf(exchange: Exchange, workshops: Workshops): Promise<Visitor | null> {
  const { request, response, params } = exchange;
  const workshopId = params["id"] ?? "";
  const committed = isId(workshopId) ? await workshops.read(workshopId) : null;
  if (!committed) {
    sendProblem(response, "not-found");
    return null;
  }
  const who = await workshops.identify(request, workshopId);
  const person = who && personOf(committed.state, who.personId);
  if (who && person) return { ...who, role: person.role, ...committed };
  const isElsewhere = (await workshops.identify(request, null)) !== null;
  sendProblem(response, isElsewhere ? "not-found" : "no-session");
  return null;
}

/** Moderators only; null: refused and answered. */
export async function moderatorOf(exchange: Exchange, workshops: Workshops): Promise<Visitor | null> {
  const visitor = await visitorOf(exchange, workshops);
  if (!visitor || visitor.role === "moderator") return visitor;
  sendProblem(exchange.response, "not-allowed");
  return null;
}
