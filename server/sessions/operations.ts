// operations.ts: what was done under which operation id, so that a command that comes again because its answer was lost is
// answered and not done twice (CO14). It is read from the stamps of events, so it outlives a restart. A command that
// changed nothing, or was refused, is not in it: doing it again is doing it for the first time.

import type { Actor } from "#lib/model/command.ts";
import type { Stamped } from "#lib/model/event.ts";

/** Of one workshop. Whoever lost an answer asks again within seconds; 500 people do not give so many commands in that time. */
const REMEMBERED = 5_000;

export interface Operations {
  /** The seq of the last event of what this person did under this id; undefined if that is not known. */
  seqOf(by: Actor, op: string): number | undefined;
  /** Events that have been stored, the last of which has this seq. */
  note(events: readonly Stamped[], seq: number): void;
}

export function createOperations(): Operations {
  /** The oldest first. */
  const done = new Map<string, number>();
  return {
    seqOf: (by, op) => done.get(keyOf(by, op)),
    note(events, seq) {
      events.forEach(({ stamp }, index) => {
        if (stamp?.op !== undefined) done.set(keyOf(stamp.by, stamp.op), seq - events.length + index + 1);
      });
      for (const oldest of done.keys()) {
        if (done.size <= REMEMBERED) break;
        done.delete(oldest);
      }
    },
  };
}

function keyOf(by: Actor, op: string): string {
  return `${by ?? ""}/${op}`;
}
