// enter-with-secret.ts: exchanges the secret of a link for a session (the server sets its cookie) and says where to go.

import { REFUSALS, type Refusal } from "#lib/model/refusal.ts";
import type { EnterBody, EntryAnswer, StateAnswer } from "#lib/protocol/http.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";

/** Answers the address of the workroom: the desk for moderation, the room for everybody else. */
export async function enterWithSecret(workshopId: string, body: EnterBody): Promise<Result<string, Refusal>> {
  const path = `/api/workshops/${encodeURIComponent(workshopId)}`;
  const place = `/w/${encodeURIComponent(workshopId)}`;
  try {
    const response = await fetch(`${path}/enter`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (!response.ok) return refuse(refusalIn(answer));
    const { personId } = answer as EntryAnswer;
    return accept((await isModerator(path, personId)) ? `${place}/desk` : place);
  } catch {
    return refuse("unavailable");
  }
}

/** A failure here only costs the short way to the desk: the session is there already. */
async function isModerator(path: string, personId: string): Promise<boolean> {
  try {
    const response = await fetch(path);
    if (!response.ok) return false;
    const { state } = (await response.json()) as StateAnswer;
    return state.people.some((person) => person.id === personId && person.role === "moderator");
  } catch {
    return false;
  }
}

function refusalIn(problem: unknown): Refusal {
  const code = (problem as { code?: unknown } | null)?.code;
  return REFUSALS.find((refusal) => refusal === code) ?? "internal";
}
