// guard.fixture.ts: a document behind the guard, as tests need it.

import assert from "node:assert/strict";
import * as Y from "yjs";
import type { Writer } from "./card-policy.ts";
import { createWriteGuard } from "./write-guard.ts";
import type { Verdict, WriteGuard } from "./write-guard.ts";
import type { Shape } from "./shape.ts";

export interface GuardedServer {
  readonly doc: Y.Doc;
  readonly guard: WriteGuard;
  readonly authors: ReadonlyMap<number, string>;
  /** Judges and, if the verdict is "apply", applies; answers the delta that others are sent. */
  receive(
    update: Uint8Array,
    personId: string,
  ): { readonly verdict: Verdict; readonly delta: Uint8Array | null };
}

export interface GuardedServerOptions {
  readonly shape: Shape;
  /** Client ids that people have introduced themselves with, as they do by awareness before they write. */
  readonly known?: readonly (readonly [clientId: number, personId: string])[];
  /** Cards belong to their authors if given; `moderator` is who moderates. */
  readonly policy?: { readonly editing: Writer["editing"]; readonly moderator: string };
}

export function createGuardedServer({ shape, known = [], policy }: GuardedServerOptions): GuardedServer {
  const doc = new Y.Doc();
  const authors = new Map<number, string>(known);
  const guard = createWriteGuard({
    doc,
    shape,
    hasCardPolicy: policy !== undefined,
    authorOf: (client) => authors.get(client),
  });
  const deltas: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => deltas.push(update));
  return {
    doc,
    guard,
    authors,
    receive(update, personId) {
      const verdict = guard.judge(update, {
        personId,
        moderates: personId === policy?.moderator,
        editing: policy?.editing ?? "everyone",
      });
      if (verdict.kind === "apply") {
        doc.transact(() => Y.applyUpdate(doc, verdict.update));
        for (const client of verdict.clients) authors.set(client, personId);
      }
      assert.equal(doc.store.pendingStructs, null, "nothing is ever pending");
      assert.equal(doc.store.pendingDs, null, "nothing is ever pending");
      const told = deltas.splice(0);
      return { verdict, delta: told.length === 0 ? null : Y.mergeUpdates(told) };
    },
  };
}
