// personal-links.ts: links for one person each, as the server makes, lists and ends them, and the rows in which moderation
// sees them. The secret is in the answer to making one, and nowhere else.

import type { Refusal } from "#lib/model/refusal.ts";
import type { Person } from "#lib/model/state.ts";
import {
  INVITED_ROLES,
  type InvitedRole,
  type ListedLinkAnswer,
  type PersonalLinkAnswer,
  type PersonalLinkBody,
} from "#lib/protocol/http.ts";
import type { Result } from "#lib/util/result.ts";
import { ask } from "./ask.ts";

const PATH = "/personal-links";

export function listPersonalLinks(workshopId: string): Promise<Result<readonly ListedLinkAnswer[], Refusal>> {
  return ask("GET", workshopId, PATH);
}

export function makePersonalLink(
  workshopId: string,
  body: PersonalLinkBody,
): Promise<Result<PersonalLinkAnswer, Refusal>> {
  return ask("POST", workshopId, PATH, body);
}

/** Signs its person out wherever they are. */
export function endPersonalLink(workshopId: string, personId: string): Promise<Result<null, Refusal>> {
  return ask("DELETE", workshopId, `${PATH}/${encodeURIComponent(personId)}`);
}

export function restorePersonalLink(workshopId: string, personId: string): Promise<Result<null, Refusal>> {
  return ask("POST", workshopId, `${PATH}/${encodeURIComponent(personId)}/restore`);
}

export interface LinkRow extends ListedLinkAnswer {
  readonly state: "unopened" | "opened" | "ended" | "removed";
  readonly own: boolean;
}

export interface LinkRows {
  /** In the order of making: what ends stays under the pointer. */
  readonly links: readonly LinkRow[];
  /** Who is here with a task and has none, the asking one first. */
  readonly without: readonly Person[];
}

/** People are told of as they come, are renamed and go; the list is of the moment at which it was asked for. */
export function rowsOf(listed: readonly ListedLinkAnswer[], people: readonly Person[], me: string): LinkRows {
  const links = listed.map((link): LinkRow => {
    const person = people.find(({ id }) => id === link.personId);
    const { name, role } = person ?? link;
    const cameAtMs = person && person.joinedAtMs >= link.madeAtMs ? person.joinedAtMs : null;
    const now = { ...link, name, role, openedAtMs: link.openedAtMs ?? cameAtMs };
    return { ...now, state: stateOf(now, person?.removed ?? link.removed), own: link.personId === me };
  });
  const has = new Set(listed.map(({ personId }) => personId));
  const without = people.filter(
    ({ id, role, removed, simulated }) => !has.has(id) && !removed && !simulated && isInvited(role),
  );
  return {
    links,
    without: [...without.filter(({ id }) => id === me), ...without.filter(({ id }) => id !== me)],
  };
}

function stateOf({ endedAtMs, openedAtMs }: ListedLinkAnswer, removed = false): LinkRow["state"] {
  if (endedAtMs !== null) return "ended";
  if (removed) return "removed";
  return openedAtMs === null ? "unopened" : "opened";
}

function isInvited(role: string): role is InvitedRole {
  return (INVITED_ROLES as readonly string[]).includes(role);
}
