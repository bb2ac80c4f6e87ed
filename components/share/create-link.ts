// create-link.ts: asks the server for a new secret link. It is shown once; the server keeps only its hash.

import type { Refusal } from "#lib/model/refusal.ts";
import type { Role } from "#lib/model/state.ts";
import type { LinkAnswer, LinkBody } from "#lib/protocol/http.ts";
import { accept, type Result } from "#lib/util/result.ts";
import { ask } from "./ask.ts";

/** Only moderators are given one. With `replace` earlier links of this role open nothing any more. */
export async function createLink(
  workshopId: string,
  role: Role,
  replace: boolean,
): Promise<Result<string, Refusal>> {
  const body: LinkBody = { role, replace };
  const made = await ask<LinkAnswer>("POST", workshopId, "/links", body);
  return made.ok ? accept(made.value.link) : made;
}
