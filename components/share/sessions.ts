// sessions.ts: asks the server where moderation is signed in, and to sign one of these places out.

import type { Refusal } from "#lib/model/refusal.ts";
import type { SessionAnswer } from "#lib/protocol/http.ts";
import { accept, type Result } from "#lib/util/result.ts";
import { ask } from "./ask.ts";

export function listSessions(workshopId: string): Promise<Result<readonly SessionAnswer[], Refusal>> {
  return ask("GET", workshopId, "/sessions");
}

/** One that has ended already is as good as ended. */
export async function endSession(workshopId: string, sessionId: string): Promise<Result<null, Refusal>> {
  const ended = await ask<null>("DELETE", workshopId, `/sessions/${encodeURIComponent(sessionId)}`);
  return !ended.ok && ended.code === "not-found" ? accept(null) : ended;
}
