// create-workshop.ts: sends the form and reads the answer.

import type { CreateInput } from "#lib/model/command.ts";
import { REFUSALS, type Refusal } from "#lib/model/refusal.ts";
import type { CreateAnswer, Problem } from "#lib/protocol/http.ts";

export type Created =
  | { readonly ok: true; readonly answer: CreateAnswer }
  /** `fields` are JSON pointers. */
  | { readonly ok: false; readonly code: Refusal; readonly fields: readonly string[] };

/** The server answers with links and sets the cookie of the first moderator. Never rejects. */
export async function createWorkshop(
  input: CreateInput & { readonly passphrase?: string },
): Promise<Created> {
  try {
    const response = await fetch("/api/workshops", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(input),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, answer: answer as CreateAnswer };
    const problem = answer as Partial<Problem> | null;
    const code = REFUSALS.find((refusal) => refusal === problem?.code) ?? "internal";
    return { ok: false, code, fields: problem?.fields ?? [] };
  } catch {
    return { ok: false, code: "unavailable", fields: [] };
  }
}
