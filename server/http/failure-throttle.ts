// failure-throttle.ts: makes guessing codes and links hopeless without locking out a room of 300 people behind one
// address: only failures count, and each success takes one back. Whoever has failed often waits before each further answer, right or wrong, so that the
// waiting tells nothing; and only a few may wait or be looked at at once, so that asking in parallel does not help.

import type { Refusal } from "#lib/model/refusal.ts";
import { refuse, type Result } from "#lib/util/result.ts";

const FREE_FAILURES = 10;
const REMEMBERED_MS = 10 * 60_000;
const LONGEST_WAIT_MS = 60_000;
const FAILURES_PER_MINUTE = 600;
const WAIT_UNDER_ATTACK_MS = 2_000;
const WAITING_PER_ADDRESS = 10;
/** 20 answers per 2 s are the 600 a minute that the length of the codes is reckoned with. */
const WAITING_IN_ALL = 20;
/** As many attempts can fail before the first failure is known. */
const AT_ONCE = 20;
/** Failures that successes take back before an address has been quiet: enough for the typing errors of a full room. */
const FORGIVEN = 50;
/** A code by which somebody came in from an address is no guess there for so long. */
const PROVEN_MS = 12 * 60 * 60_000;
const PROVEN = 50_000;
/** Beyond that many addresses the oldest are forgotten; the limit for the whole server stays. */
const ADDRESSES = 100_000;

const FAILURES: ReadonlySet<Refusal> = new Set<Refusal>([
  "code-unknown",
  "link-unknown",
  "passphrase-wrong",
  "door-passphrase",
]);

export interface FailureThrottle {
  /**
   * Runs the attempt, now or after the wait that this address has earned. Refuses "too-many" if too many wait.
   */
  attempt<Value>(
    address: string,
    run: () => Promise<Result<Value, Refusal>>,
    circumstances?: Circumstances,
  ): Promise<Result<Value, Refusal>>;
  /** This code is right; whoever brings it from this address waits for nobody who guesses there. */
  prove(address: string, code: string): void;
}

export interface Circumstances {
  /** A refusal that is no failure this time: nothing was tried. */
  readonly free?: Refusal | undefined;
  /** The one thing that was tried, if it is a code long enough that nobody guesses it without being slowed. */
  readonly code?: string | undefined;
}

export function createFailureThrottle(deps: {
  readonly now: () => number;
  readonly wait: (delayMs: number) => Promise<void>;
}): FailureThrottle {
  const failures = new Map<string, { count: number; forgiven: number; lastMs: number }>();
  const waiting = new Map<string, number>();
  /** Address and code → since when. */
  const proven = new Map<string, number>();
  const gate = createGate(AT_ONCE);
  let waitingInAll = 0;
  let minute = { startedMs: 0, failures: 0 };

  const isMinute = (now: number): boolean => now >= minute.startedMs && now - minute.startedMs < 60_000;

  const waitFor = (address: string): number => {
    const now = deps.now();
    const known = failures.get(address);
    // A clock that was set back must not keep anybody waiting for longer.
    if (known && known.lastMs > now) known.lastMs = now;
    if (known && now - known.lastMs > REMEMBERED_MS) failures.delete(address);
    const beyond = (failures.get(address)?.count ?? 0) - FREE_FAILURES;
    const own = beyond < 0 ? 0 : Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(beyond, 10));
    const attacked = isMinute(now) && minute.failures >= FAILURES_PER_MINUTE;
    return Math.max(own, attacked ? WAIT_UNDER_ATTACK_MS : 0);
  };

  const remember = (address: string): void => {
    const now = deps.now();
    const { count, forgiven } = failures.get(address) ?? { count: 0, forgiven: 0 };
    failures.delete(address);
    failures.set(address, { count: count + 1, forgiven, lastMs: now });
    const oldest = failures.keys().next().value;
    if (failures.size > ADDRESSES && oldest !== undefined) failures.delete(oldest);
    if (!isMinute(now)) minute = { startedMs: now, failures: 0 };
    minute.failures += 1;
  };

  const waitOutside = async (address: string, delayMs: number): Promise<boolean> => {
    const beside = waiting.get(address) ?? 0;
    if (beside >= WAITING_PER_ADDRESS || waitingInAll >= WAITING_IN_ALL) return false;
    waiting.set(address, beside + 1);
    waitingInAll += 1;
    await deps.wait(delayMs);
    waitingInAll -= 1;
    const left = (waiting.get(address) ?? 1) - 1;
    if (left === 0) waiting.delete(address);
    else waiting.set(address, left);
    return true;
  };

  const isProven = (address: string, code: string): boolean => {
    const sinceMs = proven.get(`${address} ${code}`);
    return sinceMs !== undefined && deps.now() - sinceMs < PROVEN_MS;
  };

  const prove = (address: string, code: string): void => {
    const key = `${address} ${code}`;
    proven.delete(key);
    proven.set(key, deps.now());
    const oldest = proven.keys().next().value;
    if (proven.size > PROVEN && oldest !== undefined) proven.delete(oldest);
  };

  return {
    prove,
    async attempt(address, run, { free, code } = {}) {
      // One who guesses beside a full room must not make the room wait.
      if (code !== undefined && isProven(address, code)) return run();
      const leave = await gate.enter();
      const delayMs = waitFor(address);
      if (delayMs > 0) {
        leave();
        if (!(await waitOutside(address, delayMs))) return refuse("too-many");
        return counted(address, run, free, code);
      }
      try {
        return await counted(address, run, free, code);
      } finally {
        leave();
      }
    },
  };

  async function counted<Value>(
    address: string,
    run: () => Promise<Result<Value, Refusal>>,
    free: Refusal | undefined,
    code: string | undefined,
  ): Promise<Result<Value, Refusal>> {
    const result = await run();
    const known = failures.get(address);
    if (result.ok && code !== undefined) prove(address, code);
    // Without an end to it, whoever has one right code of their own could guess on for ever.
    if (result.ok && known && known.count > 0 && known.forgiven < FORGIVEN) {
      known.count -= 1;
      known.forgiven += 1;
    } else if (!result.ok && result.code !== free && FAILURES.has(result.code)) remember(address);
    return result;
  }
}

/** Lets `limit` in at once, the others in the order of their coming. */
function createGate(limit: number): { enter(): Promise<() => void> } {
  const queue: (() => void)[] = [];
  let inside = 0;
  // The place is handed on, so that nobody who comes in between takes it, too.
  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else inside -= 1;
  };
  return {
    async enter() {
      if (inside >= limit) await new Promise<void>((resolve) => queue.push(resolve));
      else inside += 1;
      return leave;
    },
  };
}
