// activity.ts: what people are doing at the moment, as their pages say it: whether they write, and how many of their cards
// wait for the server. Told to moderation alone, and of the writing only how many it are in each room: nobody is watched.
// Never stored.

import { placeOf } from "#lib/model/access.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import type { Activity as ActivityMessage, Doing } from "#lib/protocol/control.ts";
import type { Identity } from "#server/ports.ts";

const AT_MOST_EVERY_MS = 1_000;

export interface Activity {
  set(who: Identity, socketId: string, doing: Doing): void;
  leave(who: Identity, socketId: string): void;
  /** People may have changed rooms, or come to moderate. */
  look(workshopId: string): void;
  read(state: WorkshopState): ActivityMessage;
  close(): void;
}

interface Page {
  readonly personId: string;
  readonly writing: boolean;
  readonly waiting: number;
}

/** `tell` is called soon after something has changed in a workshop. */
export function createActivity(tell: (workshopId: string) => void): Activity {
  /** workshopId → socketId → page; pages that do nothing are left out. */
  const workshops = new Map<string, Map<string, Page>>();
  const timers = new Map<string, NodeJS.Timeout>();

  function changed(workshopId: string): void {
    if (timers.has(workshopId)) return;
    const timer = setTimeout(() => {
      timers.delete(workshopId);
      tell(workshopId);
    }, AT_MOST_EVERY_MS);
    timers.set(workshopId, timer.unref());
  }

  function leave({ workshopId }: Identity, socketId: string): void {
    const pages = workshops.get(workshopId);
    if (!pages?.delete(socketId)) return;
    if (pages.size === 0) workshops.delete(workshopId);
    changed(workshopId);
  }

  return {
    set(who, socketId, { writing = false, waiting = 0 }) {
      if (!writing && waiting === 0) return leave(who, socketId);
      const pages = workshops.get(who.workshopId) ?? new Map<string, Page>();
      workshops.set(who.workshopId, pages);
      pages.set(socketId, { personId: who.personId, writing, waiting });
      changed(who.workshopId);
    },
    leave,
    look(workshopId) {
      if (workshops.has(workshopId)) changed(workshopId);
    },
    read(state) {
      const pages = [...(workshops.get(state.id)?.values() ?? [])];
      const writing = new Set(pages.filter((page) => page.writing).map((page) => page.personId));
      return {
        writing: sumOf([...writing].map((personId) => [placeOf(state, personId), 1])),
        waiting: sumOf(pages.map(({ personId, waiting }) => [personId, waiting])),
      };
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

function sumOf(entries: readonly (readonly [key: string, count: number])[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [key, count] of entries) if (count > 0) sums.set(key, (sums.get(key) ?? 0) + count);
  return Object.fromEntries(sums);
}
