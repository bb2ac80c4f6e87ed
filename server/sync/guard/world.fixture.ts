// world.fixture.ts: a small world for fuzzing the guard: a guarded document, honest people with stock replicas, a network
// that delivers in order, breaks and repeats itself, and room for somebody who is not honest. It insists that honest
// people are never refused, and that in the end all replicas look the same, a restarted one and one that sees everything
// included.

import assert from "node:assert/strict";
import * as Y from "yjs";
import { createGuardedServer } from "./guard.fixture.ts";
import type { GuardedServer, GuardedServerOptions } from "./guard.fixture.ts";
import { isTangled } from "./tangle.fixture.ts";
import type { Verdict } from "./write-guard.ts";

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

export interface Step<Kind extends string = string> {
  readonly who: number;
  readonly what: Kind | NetworkStep;
  readonly a: number;
  readonly b: number;
}

export const NETWORK_STEPS = ["send", "send", "fetch", "fetch", "break", "join", "resend"] as const;
type NetworkStep = (typeof NETWORK_STEPS)[number];

export const PEOPLE = ["anna", "berta", "carla"] as const;

export interface WorldOptions<Kind extends string> extends GuardedServerOptions {
  readonly scope: Scope;
  readonly edit: (replica: Replica, what: Kind, a: number, b: number) => void;
  /** Typed in the moment of reconnecting. */
  readonly first: Kind;
}

export interface World<Kind extends string> {
  readonly server: GuardedServer;
  readonly replicas: readonly Replica[];
  /** `onSent` sees every update that is sent. */
  play(step: Step<Kind>, onSent?: (update: Uint8Array) => void): void;
  /** Hands the server what somebody dishonest sends, and what comes of it to the others. */
  attack(update: Uint8Array, personId: string): Verdict;
  /** Everybody sends and fetches all there is; then all must look the same, now and after a restart. */
  settle(): void;
}

export function createWorld<Kind extends string>(options: WorldOptions<Kind>): World<Kind> {
  const { scope, edit, first } = options;
  const known = PEOPLE.map((person, index) => [1000 + index * 7, person] as const);
  const server = createGuardedServer({ ...options, known });
  /** Receives what honest people send, unguarded: what the server must look like if nobody attacks. */
  const reference = new Y.Doc();
  const replicas = known.map(([clientId, person]) => createReplica(person, clientId, scope));
  let attacked = false;
  let tangled = false;
  let onSent: (update: Uint8Array) => void = () => {};

  return {
    server,
    replicas,
    play(step, watch = () => {}) {
      onSent = watch;
      const replica = replicas[step.who % replicas.length];
      assert.ok(replica);
      if (isNetworkStep(step.what)) return travel(replica, step.what, step.a);
      edit(replica, step.what, step.a, step.b);
      if (step.what === "undo" || step.what === "redo") tangled ||= isTangled(replica.doc);
    },
    attack(update, personId) {
      const { verdict, delta } = server.receive(update, personId);
      attacked ||= delta !== null;
      relay(delta);
      return verdict;
    },
    settle() {
      // Yjs clears marks away that format nothing any more, also while it takes what others did; that is sent like any edit.
      do {
        for (const replica of replicas) {
          for (const update of replica.out.splice(0)) send(replica, update);
          if (!replica.online) rejoin(replica, false);
        }
        for (const replica of replicas) {
          for (const delta of replica.incoming.splice(0)) Y.applyUpdate(replica.doc, delta, "server");
          assert.equal(replica.doc.store.pendingStructs, null);
        }
      } while (replicas.some(({ out }) => out.length > 0));
      // Whoever may write in a text can also make replicas order what is there differently, and so can Yjs by itself; what
      // there is must be the same.
      const look = attacked || tangled ? lookUnordered : lookExactly;
      const expected = look(server.doc);
      const restarted = new Y.Doc();
      Y.applyUpdate(restarted, Y.encodeStateAsUpdate(server.doc));
      assert.deepEqual(look(restarted), expected, "after a restart");
      for (const { doc, personId } of replicas) assert.deepEqual(look(doc), expected, personId);
      assert.deepEqual(look(reference), expected, "a replica that sees everything");
    },
  };

  function travel(replica: Replica, what: NetworkStep, a: number): void {
    switch (what) {
      case "send": {
        const update = replica.out.shift();
        if (update) send(replica, update);
        return;
      }
      case "resend":
        // A client that repeats everything it has.
        if (replica.online && replica.out.length === 0) send(replica, Y.encodeStateAsUpdate(replica.doc));
        return;
      case "fetch": {
        const delta = replica.incoming.shift();
        if (delta) Y.applyUpdate(replica.doc, delta, "server");
        return;
      }
      case "break":
        replica.online = false;
        replica.out.length = 0;
        replica.incoming.length = 0;
        return;
      case "join":
        if (!replica.online) rejoin(replica, a % 2 === 0);
    }
  }

  function send(replica: Replica, update: Uint8Array): void {
    onSent(update);
    const { verdict, delta } = server.receive(update, replica.personId);
    assert.ok(
      verdict.kind === "apply" || verdict.kind === "known",
      `${replica.personId} is honest, but: ${verdict.kind}`,
    );
    Y.applyUpdate(reference, update);
    relay(delta);
  }

  function relay(delta: Uint8Array | null): void {
    if (!delta) return;
    Y.applyUpdate(reference, delta);
    for (const replica of replicas) if (replica.online) replica.incoming.push(delta);
  }

  /** The handshake of a reconnection; `early`: the client types before it has the answer. */
  function rejoin(replica: Replica, early: boolean): void {
    replica.online = true;
    const asked = Y.encodeStateVector(server.doc);
    const answer = Y.encodeStateAsUpdate(server.doc, Y.encodeStateVector(replica.doc));
    if (early) {
      edit(replica, first, 1, 1);
      // It may lean on what the server lacks: then it is a gap, and the step 2 brings it.
      for (const update of replica.out.splice(0)) {
        const { verdict, delta } = server.receive(update, replica.personId);
        assert.ok(verdict.kind !== "malformed" && verdict.kind !== "denied", verdict.kind);
        relay(delta);
      }
    }
    Y.applyUpdate(replica.doc, answer, "server");
    send(replica, Y.encodeStateAsUpdate(replica.doc, asked));
    replica.out.length = 0;
  }
}

function isNetworkStep(what: string): what is NetworkStep {
  return (NETWORK_STEPS as readonly string[]).includes(what);
}

/** Without the order of signs, and without those of two code units, which Yjs blots out where a run is cut inside them. */
function lookUnordered(doc: Y.Doc): object {
  const sorted = (_key: string, value: unknown): unknown =>
    typeof value === "string"
      ? value
          .replace(/[\ud800-\udfff\ufffd]/g, "")
          .split("")
          .sort()
          .join("")
      : value;
  return JSON.parse(JSON.stringify(lookExactly(doc), sorted));
}

function lookExactly(doc: Y.Doc): object {
  return {
    cards: doc.getMap("cards").toJSON(),
    results: doc.getXmlFragment("results").toJSON(),
    leftOut: doc.getMap("leftOut").toJSON(),
    clusters: doc.getMap("clusters").toJSON(),
    clusterOf: doc.getMap("clusterOf").toJSON(),
    merged: doc.getMap("merged").toJSON(),
  };
}

function createReplica(personId: string, clientId: number, scope: Scope): Replica {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const undo = new Y.UndoManager(scope(doc), { captureTimeout: 0 });
  const replica: Replica = { personId, doc, out: [], incoming: [], undo, online: true };
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "server" && replica.online) replica.out.push(update);
  });
  return replica;
}
