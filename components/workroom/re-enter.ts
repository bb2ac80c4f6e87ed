// re-enter.ts: the personal code's way through the door, from the browser. The answer sets the session's cookie.

import { REFUSALS, type Refusal } from "#lib/model/refusal.ts";
import type { EntryAnswer, Problem, ReEnterBody } from "#lib/protocol/http.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";

/** The same person on this device. Refuses "code-unknown" and "too-many"; "unavailable" without a connection. */
export async function reEnter(code: string): Promise<Result<EntryAnswer, Refusal>> {
  const body: ReEnterBody = { code };
  try {
    const response = await fetch("/api/re-enter", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return accept((await response.json()) as EntryAnswer);
    const problem = (await response.json()) as Partial<Problem>;
    return refuse(REFUSALS.find((known) => known === problem.code) ?? "internal");
  } catch {
    return refuse("unavailable");
  }
}
