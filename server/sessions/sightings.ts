// sightings.ts: which session was in use when, since this server started. In memory only: it helps moderation to tell a
// forgotten tab from a device in use, and is nobody's record.

import type { Clock } from "#server/ports.ts";

/** Beyond that many the oldest are forgotten. */
const REMEMBERED = 50_000;

export interface Sighting {
  readonly online: boolean;
  /** Null: not since the server started. */
  readonly lastSeenMs: number | null;
}

export interface Sightings {
  saw(tokenHash: string): void;
  opened(tokenHash: string): void;
  closed(tokenHash: string): void;
  read(tokenHash: string): Sighting;
}

export function createSightings(clock: Clock): Sightings {
  const seen = new Map<string, number>();
  const open = new Map<string, number>();

  const saw = (tokenHash: string): void => {
    seen.delete(tokenHash);
    seen.set(tokenHash, clock.now());
    const oldest = seen.keys().next().value;
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
  };

  return {
    saw,
    opened(tokenHash) {
      open.set(tokenHash, (open.get(tokenHash) ?? 0) + 1);
      saw(tokenHash);
    },
    closed(tokenHash) {
      const left = (open.get(tokenHash) ?? 1) - 1;
      if (left === 0) open.delete(tokenHash);
      else open.set(tokenHash, left);
      saw(tokenHash);
    },
    read: (tokenHash) => ({
      online: open.has(tokenHash),
      lastSeenMs: open.has(tokenHash) ? clock.now() : (seen.get(tokenHash) ?? null),
    }),
  };
}
