// ask.ts: one question to the server about the links and sessions of a workshop. Its answer, or why not.

import { REFUSALS, type Refusal } from "#lib/model/refusal.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";

/** `path` below the workshop's own, with its slash. No answer at all is "unavailable"; 204 has null in it. */
export async function ask<Answer>(
  method: "GET" | "POST" | "DELETE",
  workshopId: string,
  path: string,
  body?: object,
): Promise<Result<Answer, Refusal>> {
  try {
    const response = await fetch(`/api/workshops/${encodeURIComponent(workshopId)}${path}`, {
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
