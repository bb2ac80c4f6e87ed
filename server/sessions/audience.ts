// audience.ts: who is connected to a workshop and what each of them is told. Every person gets their own view: events
// filtered by viewOfEvent, cards only of rooms that they may read. Knows sockets only by what they can do, so that it can
// be tested without a network.

import { mayReadCards, personOf } from "#lib/model/access.ts";
import type { EventName, Stamp, WorkshopEvent } from "#lib/model/event.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import { roomsFor, viewOf, viewOfEvent, viewOfStamp } from "#lib/model/view.ts";
import { evolve } from "#lib/model/workshop.ts";
import type { ServerToClient } from "#lib/protocol/control.ts";
import type { Clock, Committed, Identity } from "#server/ports.ts";
import type { CardWatch, Watcher } from "./card-watch.ts";
import type { ClusterWatch } from "./cluster-watch.ts";
import type { Commit } from "./registry.ts";

/** One connection of one person. */
export interface Listener extends Watcher {
  readonly who: Identity;
  send<Name extends keyof ServerToClient>(name: Name, message: Parameters<ServerToClient[Name]>[0]): void;
  /** Says why and closes for good. */
  dismiss(code: "turned-away" | "not-found"): void;
}

export interface Audience {
  /** Sends the snapshot, and the cards of every readable room as soon as they are loaded. Nothing is missed between. */
  greet(listener: Listener, committed: Committed): void;
  leave(listener: Listener): void;
  tell(commit: Commit): void;
  /** To the moderators among them. */
  tellModeration<Name extends keyof ServerToClient>(
    state: WorkshopState,
    name: Name,
    message: Parameters<ServerToClient[Name]>[0],
  ): void;
  dismissAll(workshopId: string): void;
}

export function createAudience(deps: {
  readonly cards: CardWatch;
  readonly clusters: ClusterWatch;
  readonly clock: Clock;
}): Audience {
  const { cards, clusters, clock } = deps;
  const audiences = new Map<string, Map<Listener, Set<string>>>();

  const sendSnapshot = (listener: Listener, { seq, state }: Committed): void => {
    const { personId } = listener.who;
    listener.send("snapshot", { seq, state: viewOf(state, personId), you: personId, nowMs: clock.now() });
  };

  const refreshRooms = (listener: Listener, rooms: Set<string>, state: WorkshopState): void => {
    const { workshopId, personId } = listener.who;
    const readable = readableRooms(state, personId);
    if (readable.size !== rooms.size || [...readable].some((roomId) => !rooms.has(roomId)))
      clusters.follow(listener, workshopId, readable);
    for (const roomId of rooms) {
      if (readable.has(roomId)) continue;
      rooms.delete(roomId);
      cards.unfollow(listener, workshopId, roomId);
    }
    for (const roomId of readable) {
      if (rooms.has(roomId)) continue;
      rooms.add(roomId);
      cards.follow(listener, workshopId, roomId);
    }
  };

  const tellOne = (listener: Listener, steps: readonly Step[], after: Committed, by: Stamp): void => {
    const { personId } = listener.who;
    const views = steps.map((step) => ({
      seq: step.seq,
      view: viewOfEvent(step.before, step.event, personId),
      stamp: viewOfStamp(step.before, by, personId),
    }));
    const resync = views.some(({ view }) => view === "resync");
    for (const { seq, view, stamp } of views) {
      const event = resync || view === "resync" ? null : view;
      listener.send("event", { seq, event, ...(event && stamp && { stamp }) });
    }
    if (resync) sendSnapshot(listener, after);
  };

  return {
    greet(listener, committed) {
      const { workshopId } = listener.who;
      const audience = audiences.get(workshopId) ?? new Map<Listener, Set<string>>();
      audiences.set(workshopId, audience);
      cards.leave(listener);
      clusters.leave(listener, workshopId);
      const rooms = new Set<string>();
      audience.set(listener, rooms);
      sendSnapshot(listener, committed);
      refreshRooms(listener, rooms, committed.state);
    },

    leave(listener) {
      const { workshopId } = listener.who;
      const audience = audiences.get(workshopId);
      audience?.delete(listener);
      cards.leave(listener);
      clusters.leave(listener, workshopId);
      if (audience?.size === 0) audiences.delete(workshopId);
    },

    tell({ workshopId, before, after, events, stamp }) {
      const audience = audiences.get(workshopId);
      if (!audience) return;
      const steps = stepsOf(before, events);
      const affected = whoseRights(events);
      for (const [listener, rooms] of audience) {
        const isAffected = affected === "everybody" || affected.has(listener.who.personId);
        if (isAffected && isOut(after.state, listener.who.personId)) {
          listener.dismiss("turned-away");
          continue;
        }
        tellOne(listener, steps, after, stamp);
        if (isAffected) refreshRooms(listener, rooms, after.state);
      }
    },

    tellModeration(state, name, message) {
      for (const listener of audiences.get(state.id)?.keys() ?? [])
        if (personOf(state, listener.who.personId)?.role === "moderator") listener.send(name, message);
    },

    dismissAll(workshopId) {
      for (const listener of audiences.get(workshopId)?.keys() ?? []) listener.dismiss("not-found");
      audiences.delete(workshopId);
    },
  };
}

interface Step {
  readonly seq: number;
  readonly before: WorkshopState;
  readonly event: WorkshopEvent;
}

function stepsOf(before: Committed, events: readonly WorkshopEvent[]): readonly Step[] {
  let state = before.state;
  return events.map((event, index) => {
    const step = { seq: before.seq + index + 1, before: state, event };
    state = evolve(state, event);
    return step;
  });
}

function readableRooms(state: WorkshopState, personId: string): Set<string> {
  const rooms = roomsFor(state, personId).map(({ id }) => id);
  return new Set(rooms.filter((roomId) => mayReadCards(state, personId, roomId)));
}

function isOut(state: WorkshopState, personId: string): boolean {
  const person = personOf(state, personId);
  return !person || person.removed === true;
}

/** Who may read more or less than before. Looking at everybody each time would cost the square of a full workshop. */
function whoseRights(events: readonly WorkshopEvent[]): "everybody" | ReadonlySet<string> {
  const people = new Set<string>();
  for (const event of events) {
    if (CHANGES_RIGHTS[event.name] === "everybody") return "everybody";
    if ("personId" in event) people.add(event.personId);
  }
  return people;
}

/** Whose right to read cards an event can change; a new event has to be given its place here. */
const CHANGES_RIGHTS = {
  "workshop-created": "everybody",
  "workshop-ended": "everybody",
  "workshop-reopened": "everybody",
  "round-prepared": "everybody",
  "round-discarded": "everybody",
  "round-opened": "everybody",
  "round-closed": "everybody",
  "round-reopened": "everybody",
  "round-recalled": "everybody",
  "person-joined": "person",
  "person-renamed": "person",
  "person-role-changed": "person",
  "person-removed": "person",
  "person-readmitted": "person",
  "person-moved": "person",
  "person-visited": "person",
  "moves-ended": "nobody",
  "person-knocked": "nobody",
  "person-turned-away": "nobody",
  "head-changed": "nobody",
  "settings-changed": "nobody",
  "door-changed": "nobody",
  "room-changed": "nobody",
  "round-expected": "nobody",
  "expected-arrived": "nobody",
  "round-timer-changed": "nobody",
  "round-closing": "nobody",
  "agenda-changed": "nobody",
  "phase-started": "nobody",
  "phase-timed": "nobody",
  "vote-opened": "nobody",
  "vote-cast": "nobody",
  "vote-proxied": "nobody",
  "vote-closed": "nobody",
  "vote-reopened": "nobody",
  "vote-discarded": "nobody",
  "focus-changed": "nobody",
  "boards-locked": "nobody",
  "everybody-called": "everybody",
  "everybody-released": "everybody",
  "hand-raised": "nobody",
  "hand-lowered": "nobody",
  "hand-taken": "nobody",
  "ready-changed": "nobody",
  "ready-reset": "nobody",
  "countdown-changed": "nobody",
  "writing-started": "nobody",
  "writing-changed": "nobody",
  "writing-ended": "nobody",
  "cards-revealed": "nobody",
  "cards-shared": "nobody",
  "cards-published": "nobody",
  "links-ended": "nobody",
  "session-ended": "nobody",
  "personal-link-changed": "nobody",
  "broadcast-sent": "nobody",
  "broadcast-withdrawn": "nobody",
  "help-raised": "nobody",
  "help-taken": "nobody",
  "help-done": "nobody",
  "help-withdrawn": "nobody",
} as const satisfies Record<EventName, "everybody" | "person" | "nobody">;
