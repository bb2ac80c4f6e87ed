// sessions.ts: asks the server where moderation is signed in, and to sign one of these places out.

import { REFUSALS, type Refusal } from "#lib/model/refusal.ts";
import type { SessionAnswer } from "#lib/protocol/http.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";

export async function listSessions(workshopId: string): Promise<Result<readonly SessionAnswer[], Refusal>> {
  try {
    const response = await fetch(addressOf(workshopId));
    const answer: unknown = await response.json();
    return response.ok ? accept(answer as readonly SessionAnswer[]) : refuse(refusalIn(answer));
  } catch {
    return refuse("unavailable");
  }
}

/** One that has ended already is as good as ended. */
export async function endSession(workshopId: string, sessionId: string): Promise<Result<null, Refusal>> {
  try {
    const address = `${addressOf(workshopId)}/${encodeURIComponent(sessionId)}`;
    const response = await fetch(address, { method: "DELETE" });
    if (response.ok || response.status === 404) return accept(null);
    return refuse(refusalIn(await response.json()));
  } catch {
    return refuse("unavailable");
  }
}

function addressOf(workshopId: string): string {
  return `/api/workshops/${encodeURIComponent(workshopId)}/sessions`;
}

function refusalIn(problem: unknown): Refusal {
  const code = (problem as { code?: unknown } | null)?.code;
  return REFUSALS.find((refusal) => refusal === code) ?? "internal";
}
