// card-watch.ts: who watches the cards of which rooms, and what each of them is sent: first a room whole, then what
// changes, as patches to those who take them. Each message is made once for all who get the same. Whoever does not read
// is left out and gets the room whole when they have caught up, so nobody's backlog grows with what others type (CO13).
// Whole rooms go out one room per turn of the event loop: the end of a round opens thirty boards to three hundred people.

import type { CardPatch } from "#lib/board/card-patch.ts";
import type { Card } from "#lib/board/card.ts";
import type { CardsDelta } from "#lib/protocol/control.ts";
import type { CardNews, Documents, Logger } from "#server/ports.ts";

/** Those who lag are looked at again. */
const AGAIN_MS = 1_000;
/** A room that could not be read is tried again. */
const READ_AGAIN_MS = 10_000;

/** One connection, as far as cards go. */
export interface Watcher {
  /** Names it to `send`. */
  readonly id: string;
  readonly takesPatches: boolean;
  isLagging(): boolean;
}

export interface CardWatch {
  /** The room comes whole soon, and then what changes. */
  follow(watcher: Watcher, workshopId: string, roomId: string): void;
  /** The cards of the room are taken away. */
  unfollow(watcher: Watcher, workshopId: string, roomId: string): void;
  /** Nothing more is sent to it. */
  leave(watcher: Watcher): void;
  /** Answers how many bytes that put out. */
  tell(news: CardNews): number;
  close(): void;
}

/** "due": the room is to be sent whole; "lost": it is to be taken away. */
type Standing = "following" | "due" | "lost";

interface Room {
  readonly workshopId: string;
  readonly roomId: string;
  readonly watchers: Map<Watcher, Standing>;
}

export function createCardWatch(deps: {
  readonly read: Documents["toldCards"];
  readonly send: (watchers: readonly Watcher[], delta: CardsDelta) => void;
  /** Of all that was ever sent. */
  readonly bytesOut: () => number;
  readonly logger: Logger;
}): CardWatch {
  const { read, send, bytesOut, logger } = deps;
  const rooms = new Map<string, Room>();
  const watched = new Map<Watcher, Set<Room>>();
  const queue = new Set<Room>();
  let isServing = false;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  return {
    follow: (watcher, workshopId, roomId) => put(watcher, workshopId, roomId, "due"),
    unfollow: (watcher, workshopId, roomId) => put(watcher, workshopId, roomId, "lost"),
    leave(watcher) {
      for (const room of watched.get(watcher) ?? []) drop(room, watcher);
    },
    tell(news) {
      const room = rooms.get(keyOf(news.workshopId, news.roomId));
      if (!room) return 0;
      const before = bytesOut();
      const watchers: Watcher[] = [];
      for (const [watcher, standing] of room.watchers) {
        if (standing !== "following") continue;
        if (watcher.isLagging()) room.watchers.set(watcher, "due");
        else watchers.push(watcher);
      }
      if (room.watchers.size > watchers.length) lookAgain();
      sendTo(watchers.filter(isPlain), () => wholeDelta(news));
      sendTo(watchers.filter(isPatched), () => patchDelta(news));
      return bytesOut() - before;
    },
    close() {
      closed = true;
      if (timer) clearTimeout(timer);
    },
  };

  function put(watcher: Watcher, workshopId: string, roomId: string, standing: Standing): void {
    const key = keyOf(workshopId, roomId);
    const room: Room = rooms.get(key) ?? { workshopId, roomId, watchers: new Map() };
    rooms.set(key, room);
    room.watchers.set(watcher, standing);
    watched.set(watcher, (watched.get(watcher) ?? new Set<Room>()).add(room));
    enqueue(room);
  }

  function drop(room: Room, watcher: Watcher): void {
    room.watchers.delete(watcher);
    if (room.watchers.size === 0) rooms.delete(keyOf(room.workshopId, room.roomId));
    const own = watched.get(watcher);
    own?.delete(room);
    if (own?.size === 0) watched.delete(watcher);
  }

  function enqueue(room: Room): void {
    queue.add(room);
    if (!isServing) void serveAll();
  }

  async function serveAll(): Promise<void> {
    isServing = true;
    for (const room of queue) {
      await new Promise((resolve) => setImmediate(resolve));
      queue.delete(room);
      // Not waited for: a document that is slow to load keeps no other waiting.
      if (!closed && hasWaiting(room)) void serve(room);
    }
    isServing = false;
  }

  async function serve(room: Room): Promise<void> {
    try {
      await read(room.workshopId, room.roomId, (cards) => {
        sendTo(take(room, "due"), () => ({
          roomId: room.roomId,
          changed: cards.filter(isVisible),
          removed: [],
          reset: true,
        }));
        sendTo(take(room, "lost"), () => ({
          roomId: room.roomId,
          changed: [],
          removed: cards.map(({ id }) => id),
          reset: true,
        }));
      });
    } catch (error) {
      logger.error("cards-failed", error, { workshop: room.workshopId });
      setTimeout(() => enqueue(room), READ_AGAIN_MS).unref();
    }
  }

  /** Those of this standing who read what they are sent; they are served by that. */
  function take(room: Room, standing: "due" | "lost"): readonly Watcher[] {
    const taken: Watcher[] = [];
    for (const [watcher, has] of room.watchers) {
      if (has !== standing) continue;
      if (watcher.isLagging()) lookAgain();
      else taken.push(watcher);
    }
    for (const watcher of taken) {
      if (standing === "due") room.watchers.set(watcher, "following");
      else drop(room, watcher);
    }
    return taken;
  }

  function sendTo(watchers: readonly Watcher[], make: () => CardsDelta): void {
    if (watchers.length > 0) send(watchers, make());
  }

  function lookAgain(): void {
    timer ??= setTimeout(() => {
      timer = null;
      for (const room of rooms.values()) if (hasWaiting(room)) enqueue(room);
    }, AGAIN_MS).unref();
  }
}

function hasWaiting({ watchers }: Room): boolean {
  for (const standing of watchers.values()) if (standing !== "following") return true;
  return false;
}

function wholeDelta({ roomId, changes, removed, reset }: CardNews): CardsDelta {
  const cards = changes.map(({ card }) => card);
  const hidden = cards.filter((card) => card.hidden).map(({ id }) => id);
  return {
    roomId,
    changed: cards.filter(isVisible),
    removed: [...removed, ...hidden],
    ...(reset ? { reset } : {}),
  };
}

/** A card that comes out of the bin, or is new, comes whole. */
function patchDelta({ roomId, changes, removed, reset }: CardNews): CardsDelta {
  const changed: Card[] = [];
  const patched: CardPatch[] = [];
  const gone = [...removed];
  for (const { card, patch } of changes) {
    if (card.hidden) gone.push(card.id);
    else if (patch === null || patch.set?.["hidden"] !== undefined) changed.push(card);
    else patched.push(patch);
  }
  return {
    roomId,
    changed,
    removed: gone,
    ...(patched.length > 0 ? { patched } : {}),
    ...(reset ? { reset } : {}),
  };
}

function isVisible(card: Card): boolean {
  return !card.hidden;
}

function isPatched(watcher: Watcher): boolean {
  return watcher.takesPatches;
}

function isPlain(watcher: Watcher): boolean {
  return !watcher.takesPatches;
}

function keyOf(workshopId: string, roomId: string): string {
  return `${workshopId}/${roomId}`;
}
