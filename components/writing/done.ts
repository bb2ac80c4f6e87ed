// done.ts: how many have said that they are done, and when that is reason enough to reveal.

export interface Done {
  readonly ready: number;
  readonly of: number;
}

/** From here on the others are waited for: revealing is the obvious thing to do. */
const MOST = 0.8;

export function areMostDone({ ready, of }: Done): boolean {
  return of > 0 && ready >= of * MOST;
}
