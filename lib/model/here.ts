// here.ts: who is here to be given a group, and by whom groups are reckoned. Presence is no part of the state: the server
// asks its sockets, a page what it was told of them.

import type { Online } from "./attendance.ts";
import { isDealt } from "./dealt.ts";
import type { Person } from "./state.ts";

/** Is this person connected? Whose device sleeps still is. */
export type IsHere = (personId: string) => boolean;

export const EVERYBODY: IsHere = () => true;

/** As the server has told. */
export function hereIn(online: Online): IsHere {
  return (personId) => online[personId] !== undefined;
}

/** By whom the number of groups is reckoned: of those who are dealt all who are here; while nobody is, all of them. */
export function reckonedWith(people: readonly Person[], isHere: IsHere): readonly Person[] {
  const dealt = people.filter(isDealt);
  const here = dealt.filter(({ id }) => isHere(id));
  return here.length > 0 ? here : dealt;
}
