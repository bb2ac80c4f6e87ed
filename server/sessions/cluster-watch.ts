// cluster-watch.ts: who is told how the plenary has clustered and merged its cards. It comes whole, on connecting and after
// every change, to each as far as it is of cards that they may read (CO16). What several get alike is made once. Whoever does
// not read is left out and gets the last state when they have caught up (CO17).

import { viewOfClustering, type Clustering } from "#lib/board/clusters.ts";
import type { ClusterNews, Documents, Logger } from "#server/ports.ts";
import type { Watcher } from "./card-watch.ts";

/** Those who lag are looked at again. */
const AGAIN_MS = 1_000;
/** A documentation that could not be read is tried again. */
const READ_AGAIN_MS = 10_000;

export interface ClusterWatch {
  /** All of it comes soon, and then with every change. `rooms` are those whose cards are read; called again when they change. */
  follow(watcher: Watcher, workshopId: string, rooms: ReadonlySet<string>): void;
  leave(watcher: Watcher, workshopId: string): void;
  /** Answers how many bytes that put out. */
  tell(news: ClusterNews): number;
  close(): void;
}

interface Follower {
  readonly rooms: readonly string[];
  /** Has yet to be told the state that holds. */
  isDue: boolean;
}

type Followers = Map<Watcher, Follower>;

export function createClusterWatch(deps: {
  readonly read: Documents["toldClusters"];
  readonly send: (watchers: readonly Watcher[], clustering: Clustering) => void;
  /** Of all that was ever sent. */
  readonly bytesOut: () => number;
  readonly logger: Logger;
}): ClusterWatch {
  const { read, send, bytesOut, logger } = deps;
  const workshops = new Map<string, Followers>();
  const asked = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  return {
    follow(watcher, workshopId, rooms) {
      const followers: Followers = workshops.get(workshopId) ?? new Map();
      workshops.set(workshopId, followers);
      followers.set(watcher, { rooms: [...rooms].sort(), isDue: true });
      ask(workshopId);
    },
    leave(watcher, workshopId) {
      const followers = workshops.get(workshopId);
      followers?.delete(watcher);
      if (followers?.size === 0) workshops.delete(workshopId);
    },
    tell({ workshopId, clustering }) {
      const followers = workshops.get(workshopId);
      if (!followers) return 0;
      const before = bytesOut();
      for (const follower of followers.values()) follower.isDue = true;
      tellDue(followers, clustering);
      return bytesOut() - before;
    },
    close() {
      closed = true;
      if (timer) clearTimeout(timer);
    },
  };

  /** Many who come at once are served together. */
  function ask(workshopId: string): void {
    if (asked.has(workshopId)) return;
    asked.add(workshopId);
    setImmediate(() => {
      asked.delete(workshopId);
      if (!closed) void serve(workshopId);
    });
  }

  async function serve(workshopId: string): Promise<void> {
    try {
      await read(workshopId, (clustering) => {
        const followers = workshops.get(workshopId);
        if (followers) tellDue(followers, clustering);
      });
    } catch (error) {
      logger.error("clusters-failed", error, { workshop: workshopId });
      if (workshops.has(workshopId)) setTimeout(() => ask(workshopId), READ_AGAIN_MS).unref();
    }
  }

  function tellDue(followers: Followers, clustering: Clustering): void {
    const alike = new Map<string, Watcher[]>();
    for (const [watcher, follower] of followers) {
      if (!follower.isDue) continue;
      if (watcher.isLagging()) {
        lookAgain();
        continue;
      }
      follower.isDue = false;
      const key = follower.rooms.join();
      alike.set(key, [...(alike.get(key) ?? []), watcher]);
    }
    for (const [key, watchers] of alike) {
      const rooms = new Set(key.split(","));
      send(
        watchers,
        viewOfClustering(clustering, (roomId) => rooms.has(roomId)),
      );
    }
  }

  function lookAgain(): void {
    timer ??= setTimeout(() => {
      timer = null;
      for (const [workshopId, followers] of workshops)
        if ([...followers.values()].some(({ isDue }) => isDue)) ask(workshopId);
    }, AGAIN_MS).unref();
  }
}
