// guard.fixture.ts: a small world for fuzzing the guard: a guarded server document, honest people with stock replicas, a
// network that delivers in order or breaks, and somebody who forges. The judgement of what may happen to a document is
// made here from documents as they look, never from the guard's own records.

import assert from "node:assert/strict";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
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

/** `known`: client ids that people have introduced themselves with, as they do by awareness before they write. */
export function createGuardedServer(
  shape: Shape,
  known: readonly (readonly [clientId: number, personId: string])[] = [],
): GuardedServer {
  const doc = new Y.Doc();
  const authors = new Map<number, string>(known);
  const guard = createWriteGuard(doc, shape, (client) => authors.get(client));
  const deltas: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => deltas.push(update));
  return {
    doc,
    guard,
    authors,
    receive(update, personId) {
      const verdict = guard.judge(update, personId);
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

/** What undo works on. */
export type Scope = (doc: Y.Doc) => (Y.Map<unknown> | Y.XmlFragment)[];

/** An honest person: a replica, updates on the way to the server, deltas on the way back. */
export interface Replica {
  readonly personId: string;
  readonly doc: Y.Doc;
  readonly out: Uint8Array[];
  readonly incoming: Uint8Array[];
  readonly undo: Y.UndoManager;
  online: boolean;
}

export function createReplica(personId: string, clientId: number, scope: Scope): Replica {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const undo = new Y.UndoManager(scope(doc), { captureTimeout: 0 });
  const replica: Replica = { personId, doc, out: [], incoming: [], undo, online: true };
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "server" && replica.online) replica.out.push(update);
  });
  return replica;
}

/** Bytes of an update that nobody's Yjs would write. */
export interface ForgedItem {
  readonly client: number;
  readonly clock: number;
  readonly origin: { readonly client: number; readonly clock: number } | null;
  readonly rightOrigin: { readonly client: number; readonly clock: number } | null;
  readonly parent: string | { readonly client: number; readonly clock: number };
  readonly key: string | null;
  readonly content:
    | { readonly kind: "string"; readonly text: string }
    | { readonly kind: "value"; readonly value: number | string }
    | { readonly kind: "type"; readonly ref: number }
    | { readonly kind: "deleted"; readonly length: number }
    | { readonly kind: "collected"; readonly length: number };
}

export interface ForgedRange {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

export function encodeForged(items: readonly ForgedItem[], ranges: readonly ForgedRange[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, items.length);
  for (const item of items) {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, item.client);
    encoding.writeVarUint(encoder, item.clock);
    writeItem(encoder, item);
  }
  encoding.writeVarUint(encoder, ranges.length);
  for (const range of ranges) {
    encoding.writeVarUint(encoder, range.client);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, range.clock);
    encoding.writeVarUint(encoder, range.length);
  }
  return encoding.toUint8Array(encoder);
}

function writeItem(encoder: encoding.Encoder, item: ForgedItem): void {
  const { origin, rightOrigin, parent, key, content } = item;
  if (content.kind === "collected") {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, content.length);
    return;
  }
  const ref = { deleted: 1, string: 4, type: 7, value: 8 }[content.kind];
  encoding.writeUint8(
    encoder,
    ref | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === null ? 0 : 0x20),
  );
  for (const id of [origin, rightOrigin]) {
    if (!id) continue;
    encoding.writeVarUint(encoder, id.client);
    encoding.writeVarUint(encoder, id.clock);
  }
  if (!origin && !rightOrigin) {
    encoding.writeVarUint(encoder, typeof parent === "string" ? 1 : 0);
    if (typeof parent === "string") encoding.writeVarString(encoder, parent);
    else {
      encoding.writeVarUint(encoder, parent.client);
      encoding.writeVarUint(encoder, parent.clock);
    }
    if (key !== null) encoding.writeVarString(encoder, key);
  }
  switch (content.kind) {
    case "string":
      encoding.writeVarString(encoder, content.text);
      break;
    case "value":
      encoding.writeVarUint(encoder, 1);
      encoding.writeAny(encoder, content.value);
      break;
    case "type":
      encoding.writeVarUint(encoder, content.ref);
      break;
    case "deleted":
      encoding.writeVarUint(encoder, content.length);
  }
}
