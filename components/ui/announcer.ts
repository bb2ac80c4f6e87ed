// announcer.ts: what is said to screen readers, and how often. Polite messages are bundled (at most one utterance in
// `PAUSE_MS`), so that thirty cards a second do not become thirty sentences; urgent ones are said at once.

export const PAUSE_MS = 5000;
/** A warning is a moment, not a state: whoever reads the page later must not find it still there. */
export const WARNING_MS = 10_000;
const MOST_AT_ONCE = 4;

export interface Announcer {
  /** Polite: joins the next bundle. The same text waits only once. */
  readonly say: (text: string) => void;
  /** What was said holds no more: it is neither said later nor left to be found. */
  readonly unsay: (text: string) => void;
  /** Assertive: only for a lost connection or being sent away. */
  readonly warn: (text: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** What the two regions hold; the same object until something is said. */
  readonly spoken: () => Spoken;
}

export interface Spoken {
  readonly polite: string;
  readonly assertive: string;
  /** Grows with each utterance, so that the same words twice are read twice. */
  readonly turn: number;
}

interface Deps {
  readonly now: () => number;
  readonly later: (run: () => void, delayMs: number) => void;
}

export function createAnnouncer({ now, later }: Deps): Announcer {
  const listeners = new Set<() => void>();
  const waiting: string[] = [];
  let said: readonly string[] = [];
  let spoken: Spoken = { polite: "", assertive: "", turn: 0 };
  let freeAtMs = 0;
  let scheduled = false;
  let warnedAt = 0;

  function publish(next: Partial<Spoken>): void {
    spoken = { ...spoken, ...next, turn: spoken.turn + 1 };
    for (const listener of listeners) listener();
  }

  function flush(): void {
    scheduled = false;
    if (waiting.length === 0) return;
    freeAtMs = now() + PAUSE_MS;
    said = waiting.splice(0, MOST_AT_ONCE);
    publish({ polite: said.join(" ") });
    plan();
  }

  function plan(): void {
    if (scheduled || waiting.length === 0) return;
    scheduled = true;
    later(flush, Math.max(0, freeAtMs - now()));
  }

  return {
    say(text) {
      if (text === "" || waiting.includes(text)) return;
      waiting.push(text);
      plan();
    },
    unsay(text) {
      const at = waiting.indexOf(text);
      if (at >= 0) waiting.splice(at, 1);
      if (!said.includes(text)) return;
      // All of it: what is left would be read a second time.
      said = [];
      publish({ polite: "" });
    },
    warn(text) {
      publish({ assertive: text });
      const { turn } = spoken;
      warnedAt = turn;
      later(() => {
        if (warnedAt === turn) publish({ assertive: "" });
      }, WARNING_MS);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    spoken: () => spoken,
  };
}

const announcer = createAnnouncer({
  now: () => Date.now(),
  later: (run, delayMs) => {
    setTimeout(run, delayMs);
  },
});

/** Says something politely, through the page's one LiveRegion. */
export function announce(text: string): void {
  announcer.say(text);
}

/** Takes back what was announced, as far as it has not been heard. */
export function unannounce(text: string): void {
  announcer.unsay(text);
}

/** Interrupts. Only for a lost connection or being sent away. */
export function announceUrgently(text: string): void {
  announcer.warn(text);
}

/** The page's announcer, for LiveRegion. */
export function pageAnnouncer(): Announcer {
  return announcer;
}
