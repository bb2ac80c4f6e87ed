// retention.ts: erases workshops RETENTION_DAYS after their end. Looks once at the start and then every hour; a workshop
// that was never ended, or was opened again, stays. Rehearsals are erased when their time is over, or when the server that
// began them is gone.

import type { WorkshopEvent } from "#lib/model/event.ts";
import type { Clock, Logger, Storage, Workshops } from "#server/ports.ts";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

export interface Retention {
  start(): void;
  /** One look at everything; answers how many were erased. */
  sweep(): Promise<number>;
  close(): void;
}

export function createRetention(deps: {
  readonly storage: Pick<Storage, "listWorkshops" | "loadWorkshop">;
  readonly workshops: Pick<Workshops, "erase">;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly days: number;
  /** Is this rehearsal one that this server began? */
  readonly isPlayed: (workshopId: string) => boolean;
}): Retention {
  const { storage, workshops, clock, logger } = deps;
  const startedAtMs = clock.now();
  let timer: NodeJS.Timeout | undefined;

  const isOver = (workshopId: string, events: readonly WorkshopEvent[]): boolean => {
    const [first] = events;
    // What has just begun may not be played yet.
    if (first?.name === "workshop-created" && first.rehearsal)
      return (
        first.rehearsal.endsAtMs <= clock.now() ||
        (first.createdAtMs < startedAtMs && !deps.isPlayed(workshopId))
      );
    const last = events.findLast(({ name }) => name === "workshop-ended" || name === "workshop-reopened");
    return last?.name === "workshop-ended" && last.endedAtMs + deps.days * DAY_MS <= clock.now();
  };

  const sweep = async (): Promise<number> => {
    let erased = 0;
    for (const workshopId of await storage.listWorkshops()) {
      // One that cannot be read or erased at the moment must not keep the others.
      const isGone = await eraseIfOver(workshopId).catch((error: unknown) => {
        logger.error("retention-failed", error, { workshop: workshopId });
        return false;
      });
      if (isGone) erased += 1;
    }
    return erased;
  };

  const eraseIfOver = async (workshopId: string): Promise<boolean> => {
    const stored = await storage.loadWorkshop(workshopId);
    if (!stored || !isOver(workshopId, stored.events)) return false;
    await workshops.erase(workshopId);
    logger.info("retention-erased", { workshop: workshopId });
    return true;
  };

  const look = (): void => {
    sweep().catch((error: unknown) => logger.error("retention-failed", error));
  };

  return {
    start() {
      look();
      timer = setInterval(look, HOUR_MS).unref();
    },
    sweep,
    close: () => clearInterval(timer),
  };
}
