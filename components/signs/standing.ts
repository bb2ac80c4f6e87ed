// standing.ts: where somebody stands with a raised hand, and how many of a room are done.

import { isRunning, plenaryOf } from "#lib/model/access.ts";
import { isDealt } from "#lib/model/dealt.ts";
import type { WorkshopState } from "#lib/model/state.ts";

export type HandNow =
  | { readonly kind: "down" }
  /** So many are before this one, plus one; whoever speaks does not count. */
  | { readonly kind: "waiting"; readonly place: number }
  | { readonly kind: "speaking" };

export function handNow(state: WorkshopState, personId: string): HandNow {
  const hands = state.hands ?? [];
  const own = hands.find((hand) => hand.personId === personId);
  if (!own) return { kind: "down" };
  if (own.speaking) return { kind: "speaking" };
  return { kind: "waiting", place: 1 + hands.filter((hand) => !hand.speaking).indexOf(own) };
}

export interface ReadyCount {
  readonly ready: number;
  readonly of: number;
}

/** In a group its members; in the plenary all who take part. */
export function readyIn(state: WorkshopState, roomId: string): ReadyCount {
  const group = roomId !== plenaryOf(state) && isRunning(state.round) ? state.round.members : null;
  const people = state.people.filter(isDealt).filter(({ id }) => group === null || group[id] === roomId);
  const ready = state.ready ?? [];
  return { ready: people.filter(({ id }) => ready.includes(id)).length, of: people.length };
}

/** Is there a task at hand that one can be done with? */
export function hasTask(state: WorkshopState): boolean {
  return (
    state.endedAtMs === undefined &&
    (isRunning(state.round) || state.agenda?.current !== undefined || state.writing !== undefined)
  );
}
