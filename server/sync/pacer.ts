// pacer.ts: something that has to follow every one of many changes, done once for those that come together: the first time
// at once, and then at most every so often. It knows nothing of what is done.

export interface Pacer {
  /** Does it now, or soon for all that ask until then. Each key has a pace of its own. */
  run(key: string, work: () => void): void;
  /** What is due is not done any more. */
  close(): void;
}

export function createPacer(everyMs: number): Pacer {
  /** What comes next for a key that had its turn a moment ago; null if nothing has been asked for since. */
  const resting = new Map<string, { next: (() => void) | null; readonly timer: NodeJS.Timeout }>();

  function run(key: string, work: () => void): void {
    const rest = resting.get(key);
    if (rest) {
      rest.next = work;
      return;
    }
    resting.set(key, { next: null, timer: setTimeout(wake, everyMs, key).unref() });
    work();
  }

  function wake(key: string): void {
    const next = resting.get(key)?.next;
    resting.delete(key);
    if (next) run(key, next);
  }

  return {
    run,
    close() {
      for (const { timer } of resting.values()) clearTimeout(timer);
      resting.clear();
    },
  };
}
