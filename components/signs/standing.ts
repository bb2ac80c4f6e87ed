// standing.ts: where somebody stands with a raised hand, and how many of a room are done.

import { isRunning, plenaryOf } from "#lib/model/access.ts";
import type { Online } from "#lib/model/attendance.ts";
import { isDealt } from "#lib/model/dealt.ts";
import type { Person, WorkshopState } from "#lib/model/state.ts";

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

interface Present {
  readonly state: WorkshopState;
  readonly online: Online;
}

export interface ReadyCount {
  readonly ready: number;
  readonly of: number;
}

/**
 * In a group its members; in the plenary all who take part. Whoever is offline counts only if they were done before: nobody
 * waits for the others.
 */
export function readyIn({ state, online }: Present, roomId: string): ReadyCount {
  const group = roomId !== plenaryOf(state) && isRunning(state.round) ? state.round.members : null;
  const people = state.people.filter(isDealt).filter(({ id }) => group === null || group[id] === roomId);
  const isReady = ({ id }: Person): boolean => state.ready?.includes(id) === true;
  const counted = people.filter((person) => isReady(person) || online[person.id] !== undefined);
  return { ready: people.filter(isReady).length, of: counted.length };
}

/** Is there a task at hand that one can be done with? */
export function hasTask(state: WorkshopState): boolean {
  return (
    state.endedAtMs === undefined &&
    (isRunning(state.round) || state.agenda?.current !== undefined || state.writing !== undefined)
  );
}
