// enter-with-secret.ts: asks what the secret of a link says, and exchanges it for a session (the server sets its cookie).
// It travels in a body, never in an address.

import { REFUSALS, type Refusal } from "#lib/model/refusal.ts";
import type {
  EnterBody,
  EntryAnswer,
  InvitationAnswer,
  InvitationBody,
  StateAnswer,
} from "#lib/protocol/http.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";

/** Changes nothing. */
export async function readInvitation(
  workshopId: string,
  secret: string,
): Promise<Result<InvitationAnswer, Refusal>> {
  return post(`${pathOf(workshopId)}/invitation`, { secret } satisfies InvitationBody);
}

/** Answers the address of the workroom: the desk for moderation, the room for everybody else. */
export async function enterWithSecret(workshopId: string, body: EnterBody): Promise<Result<string, Refusal>> {
  const entered = await post<EntryAnswer>(`${pathOf(workshopId)}/enter`, body);
  if (!entered.ok) return entered;
  return accept(placeOf(workshopId, await isModerator(pathOf(workshopId), entered.value.personId)));
}

export function placeOf(workshopId: string, moderates: boolean): string {
  const place = `/w/${encodeURIComponent(workshopId)}`;
  return moderates ? `${place}/desk` : place;
}

async function post<Answer>(path: string, body: object): Promise<Result<Answer, Refusal>> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    return response.ok ? accept(answer as Answer) : refuse(refusalIn(answer));
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

function pathOf(workshopId: string): string {
  return `/api/workshops/${encodeURIComponent(workshopId)}`;
}

function refusalIn(problem: unknown): Refusal {
  const code = (problem as { code?: unknown } | null)?.code;
  return REFUSALS.find((refusal) => refusal === code) ?? "internal";
}
