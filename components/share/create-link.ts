// create-link.ts: asks the server for a new secret link. It is shown once; the server keeps only its hash.

import { REFUSALS, type Refusal } from "#lib/model/refusal.ts";
import type { Role } from "#lib/model/state.ts";
import type { LinkAnswer, LinkBody } from "#lib/protocol/http.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";

/** Only moderators are given one. With `replace` earlier links of this role open nothing any more. */
export async function createLink(
  workshopId: string,
  role: Role,
  replace: boolean,
): Promise<Result<string, Refusal>> {
  try {
    const response = await fetch(`/api/workshops/${encodeURIComponent(workshopId)}/links`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ role, replace } satisfies LinkBody),
    });
    const answer: unknown = await response.json();
    if (response.ok) return accept((answer as LinkAnswer).link);
    const code = (answer as { code?: unknown } | null)?.code;
    return refuse(REFUSALS.find((refusal) => refusal === code) ?? "internal");
  } catch {
    return refuse("unavailable");
  }
}
