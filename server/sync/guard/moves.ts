// moves.ts: what an update makes Yjs move about. Yjs keeps the structs of a client in one array, cuts a run in two where
// something is put into it or a part of it is deleted, and joins what is deleted side by side; each time everything behind
// it in the array moves. A thousand places before a hundred thousand structs would hold the event loop for seconds.

import * as Y from "yjs";
import type { DeletedRange, Id } from "./decode.ts";

/**
 * Structs moved by one update: 1 ms as a rule, some 30 ms while the garbage collector marks and each of them costs
 * 6 ns. Whoever brings a day of work in a text of a thousand pieces stays below.
 */
const MAX_MOVES = 5_000_000;

/** Where a struct is put. */
interface Neighbours {
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
}

type Store = Y.Doc["store"];
type Known = readonly (Y.Item | Y.GC)[];

/** Would Yjs have to move more than anybody's work makes it move? */
export function movesTooMuch(
  store: Store,
  structs: readonly Neighbours[],
  deletes: readonly DeletedRange[],
): boolean {
  const touched = clocksTouched(structs, deletes);
  let most = 0;
  for (const [client, { size }] of touched) most += size * (store.clients.get(client)?.length ?? 0);
  if (most <= MAX_MOVES) return false;

  let moves = 0;
  for (const [client, clocks] of touched) {
    const known = store.clients.get(client) ?? [];
    const state = Y.getState(store, client);
    for (const clock of clocks) if (clock < state) moves += movesAt(known, clock);
  }
  return moves > MAX_MOVES;
}

/** Client id → where its runs are cut or joined, if they do not begin or end there anyway. */
function clocksTouched(
  structs: readonly Neighbours[],
  deletes: readonly DeletedRange[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const touched = new Map<number, Set<number>>();
  const touch = (client: number, clock: number): void => {
    const clocks = touched.get(client);
    if (clocks) clocks.add(clock);
    else touched.set(client, new Set([clock]));
  };
  for (const { origin, rightOrigin } of structs) {
    if (origin) touch(origin.client, origin.clock + 1);
    if (rightOrigin) touch(rightOrigin.client, rightOrigin.clock);
  }
  for (const { client, clock, length } of deletes) {
    touch(client, clock);
    touch(client, clock + length);
  }
  return touched;
}

/** Behind a run that is cut, or behind one that may be joined with what lies before it. */
function movesAt(known: Known, clock: number): number {
  const index = Y.findIndexSS(known as (Y.Item | Y.GC)[], clock);
  const isCut = (known[index]?.id.clock ?? clock) < clock;
  const mayJoin = known[index]?.deleted === true || known[index - 1]?.deleted === true;
  return isCut || mayJoin ? known.length - index : 0;
}
