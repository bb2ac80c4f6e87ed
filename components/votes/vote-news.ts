// vote-news.ts: what of the votes is news to somebody who is elsewhere: the one opened last, or else the result that came
// last. Each can be put away; a vote that is closed again after reopening is news again.

import type { Person, Vote } from "#lib/model/state.ts";
import { sortedVotes } from "./sorted-votes.ts";

export interface VoteNews {
  readonly kind: "open" | "closed";
  readonly vote: Vote;
  /** To be put away under. */
  readonly key: string;
}

/** null: nothing new, or nothing that concerns this person. Moderation knows by itself. */
export function voteNews(
  votes: readonly Vote[] | undefined,
  me: Person,
  dismissed: ReadonlySet<string>,
): VoteNews | null {
  if (me.role === "moderator") return null;
  const { open, closed } = sortedVotes(votes);
  const candidates = [
    ...(me.role === "observer" ? [] : open).map((vote) => news("open", vote)),
    ...closed.filter(({ closedAtMs = 0 }) => closedAtMs > me.joinedAtMs).map((vote) => news("closed", vote)),
  ];
  const last = candidates.find(({ kind }) => kind === "open") ?? candidates[0];
  return last && !dismissed.has(last.key) ? last : null;
}

function news(kind: VoteNews["kind"], vote: Vote): VoteNews {
  const sinceMs = kind === "open" ? vote.openedAtMs : (vote.closedAtMs ?? 0);
  return { kind, vote, key: `${kind}-${vote.id}-${String(sinceMs)}` };
}
