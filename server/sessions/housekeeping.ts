// housekeeping.ts: what nobody needs any more leaves memory and disk by itself: expired sessions and codes every hour,
// workshops that nobody has open and whose clock does not run after ten minutes without use. They come back when somebody
// asks for them.

import { dueAtMs } from "#lib/model/clock.ts";
import type { Clock, Logger, Storage } from "#server/ports.ts";
import type { Registry } from "./registry.ts";

const MINUTE_MS = 60_000;
const PURGE_EVERY_MS = 60 * MINUTE_MS;

/** Without any use. */
export const IDLE_MS = 10 * MINUTE_MS;

export interface Housekeeping {
  start(): void;
  /** One look at everything that is loaded; answers how many were unloaded. */
  unload(): number;
  /** Answers how many credentials were dropped. */
  purge(): Promise<number>;
  close(): void;
}

export function createHousekeeping(deps: {
  readonly registry: Pick<Registry, "loaded" | "unload">;
  readonly storage: Pick<Storage, "purgeCredentials">;
  /** Workshops that somebody has open. */
  readonly isOpen: (workshopId: string) => boolean;
  readonly clock: Clock;
  readonly logger: Logger;
}): Housekeeping {
  const { registry, storage, isOpen, clock, logger } = deps;
  const timers: NodeJS.Timeout[] = [];

  const unload = (): number => {
    const idle = registry
      .loaded()
      .filter(
        ({ id, usedMs, committed }) =>
          clock.now() - usedMs >= IDLE_MS && dueAtMs(committed.state) === null && !isOpen(id),
      );
    return idle.filter(({ id }) => registry.unload(id)).length;
  };

  const purge = async (): Promise<number> => {
    const purged = await storage.purgeCredentials(clock.now());
    if (purged > 0) logger.info("credentials-purged", { count: purged });
    return purged;
  };

  const look = (): void => {
    purge().catch((error: unknown) => logger.error("purge-failed", error));
  };

  return {
    start() {
      look();
      timers.push(setInterval(look, PURGE_EVERY_MS).unref(), setInterval(unload, MINUTE_MS).unref());
    },
    unload,
    purge,
    close() {
      for (const timer of timers) clearInterval(timer);
    },
  };
}
