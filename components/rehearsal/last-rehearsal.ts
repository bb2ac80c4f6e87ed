// last-rehearsal.ts: which rehearsal this page is or was in, for the moment when it is gone. It outlives the workshop's own
// state, which goes with the connection.

export interface LastRehearsal {
  /** The workshop that was rehearsed. */
  readonly of: string;
  readonly moderated: boolean;
}

let last: LastRehearsal | null = null;

export function noteRehearsal(rehearsal: LastRehearsal): void {
  last = rehearsal;
}

/** Null: this page has seen none. */
export function lastRehearsal(): LastRehearsal | null {
  return last;
}
