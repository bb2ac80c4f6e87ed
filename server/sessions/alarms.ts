// alarms.ts: lets each workshop's clock ring. The state says when something is due next; this sets one timer per workshop
// and gives `clock.tick` then. Nothing is counted down and nothing is stored here: after a restart the same deadlines
// follow from the same events.

import { dueAtMs } from "#lib/model/clock.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import { evolve } from "#lib/model/workshop.ts";
import type { Clock, Committed, Logger, Storage } from "#server/ports.ts";
import type { Registry } from "./registry.ts";

/** Timers stand still while a machine sleeps, and know nothing of a clock that is put right: a deadline is looked at this often. */
const LONGEST_MS = 10_000;

/** After a tick that changed nothing (storage away), so that a deadline in the past does not spin. */
const RETRY_MS = 1_000;

export interface Alarms {
  /** Looks at every workshop once, so that rounds that ran when the server stopped go on, asked for or not. */
  readonly resume: () => Promise<void>;
  close(): void;
}

export function createAlarms(deps: {
  readonly registry: Registry;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly logger: Logger;
}): Alarms {
  const { registry, storage, clock, logger } = deps;
  const timers = new Map<string, NodeJS.Timeout>();
  let closed = false;

  const set = (id: string, { state }: Committed, leastMs = 0): void => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    const due = dueAtMs(state);
    if (due === null || closed) return;
    const waitMs = Math.min(Math.max(due - clock.now(), leastMs), LONGEST_MS);
    timers.set(
      id,
      setTimeout(() => void ring(id), waitMs),
    );
  };

  const ring = async (id: string): Promise<void> => {
    timers.delete(id);
    const before = registry.peek(id);
    if (!before) return;
    const due = dueAtMs(before.state);
    // A timer may come a moment early.
    const isDue = due !== null && due <= clock.now();
    if (isDue) await registry.run(id, { name: "clock.tick", input: {} }, null);
    const after = registry.peek(id);
    // A commit has set the timer anew already; without one it is set here.
    if (after && after.seq === before.seq) set(id, after, isDue ? RETRY_MS : 1);
  };

  /** Only what rings is kept in memory. */
  const wake = async (id: string): Promise<void> => {
    const stored = await storage.loadWorkshop(id);
    const state = stored?.events.reduce<WorkshopState | null>(evolve, null);
    if (state && dueAtMs(state) !== null) await registry.load(id);
  };

  registry.onLoad((id, committed) => set(id, committed));
  registry.onCommit(({ workshopId, after }) => set(workshopId, after));

  return {
    async resume() {
      for (const id of await storage.listWorkshops()) {
        if (closed) return;
        await wake(id).catch((error: unknown) => logger.error("resume-failed", error, { workshop: id }));
      }
    },
    close() {
      closed = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
