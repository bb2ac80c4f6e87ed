// last-done.ts: what one command of mine has done, out of all that has happened: the events with one and the same stamp,
// up to the one that the answer names. And whether all of it can be taken back.

import { LIMITS } from "#lib/model/limits.ts";
import { undoOf } from "#lib/model/undo.ts";
import type { Happening } from "#live/log-client.ts";

export interface Done {
  readonly from: number;
  readonly to: number;
  /** The last one of those that can be taken back: what is spoken of. */
  readonly spoken: Happening;
}

/** How many happenings have to be held for it: moving everybody leads to one for each, and others act meanwhile. */
export const HELD = 2 * LIMITS.people;

/** null: nothing of mine among them, or something that cannot be taken back. */
export function lastDone(held: readonly Happening[], you: string, from: number, to: number): Done | null {
  const last = held.find(({ seq }) => seq === to)?.stamp;
  if (last?.by !== you) return null;
  const mine = held.filter(
    ({ seq, stamp }) => seq > from && seq <= to && stamp?.by === you && stamp.atMs === last.atMs,
  );
  let spoken: Happening | null = null;
  for (const happening of mine) {
    const undo = undoOf(happening.before, happening.event, last.atMs);
    if (undo?.command === null) return null;
    if (undo) spoken = happening;
  }
  const first = mine[0];
  return spoken && first ? { from: first.seq, to, spoken } : null;
}
