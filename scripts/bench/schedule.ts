// schedule.ts: who types when, settled before anything runs: the same for every server, from the same seed. What is sent
// late counts from when it was due, so a load generator that lags cannot make a server look fast; how late is reported.

export interface Due {
  readonly typist: number;
  /** From the start. */
  readonly atMs: number;
}

/** mulberry32: small, and the same everywhere. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Each types at its own pace with pauses between half and one and a half of the mean. */
export function planTyping(
  typists: number,
  perSecond: number,
  seconds: number,
  random: () => number,
): readonly Due[] {
  const due: Due[] = [];
  for (let typist = 0; typist < typists; typist += 1) {
    let atMs = (random() * 1000) / perSecond;
    while (atMs < seconds * 1000) {
      due.push({ typist, atMs });
      atMs += ((0.5 + random()) * 1000) / perSecond;
    }
  }
  return due.sort((a, b) => a.atMs - b.atMs);
}

/** Does each thing when it is due, as far as the event loop allows; tells how late. Resolves after the last one. */
export function follow(
  due: readonly Due[],
  startMs: number,
  act: (due: Due, lateMs: number) => void,
): Promise<void> {
  return new Promise((resolve) => {
    let next = 0;
    const turn = (): void => {
      const nowMs = performance.now() - startMs;
      for (let one = due[next]; one && one.atMs <= nowMs; one = due[next]) {
        act(one, nowMs - one.atMs);
        next += 1;
      }
      if (next < due.length) setTimeout(turn, 1);
      else resolve();
    };
    turn();
  });
}
