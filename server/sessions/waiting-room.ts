// waiting-room.ts: the connections of those who wait at the door. They are told that they wait, and nothing of the
// workshop; the moment the door opens to them, or closes, each connection is told so. Knows sockets only by what they can
// do. Who waits is the model's affair.

import { standingOf } from "#lib/model/door.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import type { Identity } from "#server/ports.ts";
import type { Commit } from "./registry.ts";

/** One connection of somebody who waits. */
export interface Guest {
  readonly who: Identity;
  letIn(): void;
  /** Says why and closes for good. */
  dismiss(code: Refusal): void;
}

export interface WaitingRoom {
  enter(guest: Guest): void;
  leave(guest: Guest): void;
  tell(commit: Commit): void;
  dismissAll(workshopId: string): void;
}

export function createWaitingRoom(): WaitingRoom {
  const rooms = new Map<string, Set<Guest>>();

  const leave = (guest: Guest): void => {
    const { workshopId } = guest.who;
    const room = rooms.get(workshopId);
    room?.delete(guest);
    if (room?.size === 0) rooms.delete(workshopId);
  };

  return {
    enter(guest) {
      const { workshopId } = guest.who;
      rooms.set(workshopId, (rooms.get(workshopId) ?? new Set<Guest>()).add(guest));
    },
    leave,
    tell({ workshopId, after }) {
      for (const guest of rooms.get(workshopId) ?? []) {
        const { personId } = guest.who;
        if (standingOf(after.state, personId) === "waiting") continue;
        leave(guest);
        const refusal = refusalOf(after.state, personId);
        if (refusal === null) guest.letIn();
        else guest.dismiss(refusal);
      }
    },
    dismissAll(workshopId) {
      for (const guest of rooms.get(workshopId) ?? []) guest.dismiss("not-found");
      rooms.delete(workshopId);
    },
  };
}

/** Why somebody with a session cannot be here; null: they are in, or wait. */
export function refusalOf(state: WorkshopState, personId: string): Refusal | null {
  switch (standingOf(state, personId)) {
    case "in":
    case "waiting":
      return null;
    case "removed":
      return "turned-away";
    case "unknown":
      return state.endedAtMs === undefined ? "turned-away" : "workshop-ended";
  }
}
