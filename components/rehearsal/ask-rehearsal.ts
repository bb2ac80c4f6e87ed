// ask-rehearsal.ts: asks the server for the rehearsal of a workshop: is there one, begin, enter, end. Never rejects.

import { REFUSALS, type Refusal } from "#lib/model/refusal.ts";
import type { EntryAnswer, RehearsalAnswer, RehearsalBody } from "#lib/protocol/http.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";

export function readRehearsal(workshopId: string): Promise<Result<RehearsalAnswer, Refusal>> {
  return ask(pathOf(workshopId), "GET");
}

/** Into the one that is there, or a new one; the answer sets the session's cookie. */
export function beginRehearsal(
  workshopId: string,
  body: RehearsalBody,
): Promise<Result<EntryAnswer, Refusal>> {
  return ask(pathOf(workshopId), "POST", body);
}

/** From the workshop that is rehearsed. */
export function endRehearsal(workshopId: string): Promise<Result<null, Refusal>> {
  return ask(pathOf(workshopId), "DELETE");
}

/** From within: the copy is erased like any workshop. One that is gone is as good as ended. */
export async function eraseRehearsal(copyId: string): Promise<Result<null, Refusal>> {
  const erased = await ask<null>(`/api/workshops/${encodeURIComponent(copyId)}`, "DELETE");
  return !erased.ok && erased.code === "not-found" ? accept(null) : erased;
}

function pathOf(workshopId: string): string {
  return `/api/workshops/${encodeURIComponent(workshopId)}/rehearsal`;
}

async function ask<Answer>(
  path: string,
  method: "GET" | "POST" | "DELETE",
  body?: RehearsalBody,
): Promise<Result<Answer, Refusal>> {
  try {
    const response = await fetch(path, {
      method,
      ...(body && { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    });
    const answer: unknown = response.status === 204 ? null : await response.json();
    if (response.ok) return accept(answer as Answer);
    const code = (answer as { code?: unknown } | null)?.code;
    return refuse(REFUSALS.find((refusal) => refusal === code) ?? "internal");
  } catch {
    return refuse("unavailable");
  }
}
