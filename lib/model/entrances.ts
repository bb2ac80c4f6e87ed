// entrances.ts: what moderation does to links and sessions. Both are the server's affair and no part of the state; that it
// has happened is told to moderation by the log.

import { accept } from "#lib/util/result.ts";
import type { InternalCommands } from "./command.ts";
import type { Decision } from "./decision.ts";
import type { WorkshopState } from "./state.ts";

/** Earlier links of this role open nothing any more. */
export function decideLinksEnded(_: WorkshopState, { role, by }: InternalCommands["links.ended"]): Decision {
  return accept([{ name: "links-ended", role, by }]);
}

/** The link of one person was made, replaced, ended or given back. */
export function decidePersonalLink(
  _: WorkshopState,
  change: InternalCommands["personal-link.changed"],
): Decision {
  return accept([{ name: "personal-link-changed", ...change }]);
}

/** One session of this person was ended from elsewhere. */
export function decideSessionEnded(
  _: WorkshopState,
  { personId, by }: InternalCommands["session.ended"],
): Decision {
  return accept([{ name: "session-ended", personId, by }]);
}
