// rights.ts: what one peer may do now. More holds at once. Less is told first (message 102) and holds when the peer says
// that it has stopped, or `GRACE_MS` later, so that nobody is refused for what was typed before the news arrived (CP6).

import type { DocumentRights } from "#lib/protocol/sync.ts";

const GRACE_MS = 3_000;
/** Whoever may no longer read gets no longer than this for what is under way. */
const FAREWELL_MS = 800;

export interface PeerRights {
  /** What is enforced at this moment. */
  now(): DocumentRights;
  /** What the peer was told last; with less than before it may still be about to stop. */
  told(): DocumentRights;
  /** Changes what holds, numbered `epoch`, and answers how long the peer has to stop. */
  change(next: DocumentRights, epoch: number): number;
  /** The peer has stopped doing what it may no longer do since then. */
  answered(epoch: number): void;
}

/** `clock` gives ms that only grow. */
export function createPeerRights(
  initial: DocumentRights,
  clock: () => number = () => performance.now(),
): PeerRights {
  let latest = initial;
  let before = initial;
  let beforeUntilMs = 0;
  let latestEpoch = 0;
  const now = (): DocumentRights => (clock() < beforeUntilMs ? before : latest);

  return {
    now,
    told: () => latest,
    change(next, epoch) {
      before = together(now(), next);
      latest = next;
      latestEpoch = epoch;
      const graceMs = isSame(before, next) ? 0 : next.grant === "none" ? FAREWELL_MS : GRACE_MS;
      beforeUntilMs = clock() + graceMs;
      return graceMs;
    },
    answered(epoch) {
      if (epoch === latestEpoch) beforeUntilMs = 0;
    },
  };
}

export function isSame(one: DocumentRights, other: DocumentRights): boolean {
  return (
    one.grant === other.grant &&
    one.moderates === other.moderates &&
    one.editing === other.editing &&
    one.size === other.size
  );
}

const GRANTS = ["none", "read", "write"] as const;

/** All that may be done by either; the size is that of the other. */
function together(one: DocumentRights, other: DocumentRights): DocumentRights {
  return {
    grant: GRANTS.indexOf(one.grant) > GRANTS.indexOf(other.grant) ? one.grant : other.grant,
    moderates: one.moderates || other.moderates,
    editing: one.editing === "everyone" ? "everyone" : other.editing,
    size: other.size,
  };
}
