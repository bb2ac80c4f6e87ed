// presence.ts: who is connected, as the server itself sees it. Never stored, never claimed by a client: a person is
// online while one of their sockets is open, and away only if all of their tabs are hidden. Sent whole, at most once a
// second, and more rarely where that is much: its cost grows with the square of the people.

import type { Presence as PresenceMessage } from "#lib/protocol/control.ts";

const AT_MOST_EVERY_MS = 1_000;
const AT_LEAST_EVERY_MS = 10_000;
/** What all of a workshop together are sent of it, in the long run. */
const BYTES_PER_MS = 2_000;

export interface Presence {
  enter(workshopId: string, personId: string, socketId: string): void;
  setAway(workshopId: string, personId: string, socketId: string, away: boolean): void;
  leave(workshopId: string, personId: string, socketId: string): void;
  read(workshopId: string): PresenceMessage;
  isOnline(workshopId: string, personId: string): boolean;
  close(): void;
}

/** `send` gets the whole presence of a workshop soon after it has changed, and answers how many bytes that put out. */
export function createPresence(send: (workshopId: string, presence: PresenceMessage) => number): Presence {
  /** workshopId → personId → socketId → away */
  const workshops = new Map<string, Map<string, Map<string, boolean>>>();
  const timers = new Map<string, NodeJS.Timeout>();
  const pausesMs = new Map<string, number>();

  const read = (workshopId: string): PresenceMessage => {
    const people = [...(workshops.get(workshopId) ?? [])];
    return {
      online: Object.fromEntries(
        people.map(([personId, sockets]) => [
          personId,
          [...sockets.values()].every(Boolean) ? "away" : "here",
        ]),
      ),
    };
  };

  const changed = (workshopId: string): void => {
    if (timers.has(workshopId)) return;
    const timer = setTimeout(
      () => {
        timers.delete(workshopId);
        const pauseMs = send(workshopId, read(workshopId)) / BYTES_PER_MS;
        if (pauseMs > AT_MOST_EVERY_MS) pausesMs.set(workshopId, Math.min(pauseMs, AT_LEAST_EVERY_MS));
        else pausesMs.delete(workshopId);
      },
      pausesMs.get(workshopId) ?? AT_MOST_EVERY_MS,
    );
    timers.set(workshopId, timer.unref());
  };

  return {
    read,
    isOnline: (workshopId, personId) => workshops.get(workshopId)?.has(personId) === true,
    enter(workshopId, personId, socketId) {
      const people = workshops.get(workshopId) ?? new Map<string, Map<string, boolean>>();
      workshops.set(workshopId, people);
      people.set(personId, (people.get(personId) ?? new Map<string, boolean>()).set(socketId, false));
      changed(workshopId);
    },
    setAway(workshopId, personId, socketId, away) {
      const sockets = workshops.get(workshopId)?.get(personId);
      if (sockets?.get(socketId) === undefined || sockets.get(socketId) === away) return;
      sockets.set(socketId, away);
      changed(workshopId);
    },
    leave(workshopId, personId, socketId) {
      const people = workshops.get(workshopId);
      const sockets = people?.get(personId);
      if (!sockets?.delete(socketId)) return;
      if (sockets.size === 0) people?.delete(personId);
      if (people?.size === 0) workshops.delete(workshopId);
      changed(workshopId);
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
