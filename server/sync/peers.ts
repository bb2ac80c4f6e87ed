// peers.ts: the connections of one document and what each of them has. A peer that reads slowly is not sent every change;
// the state it has is kept, and when it has caught up it gets the difference in one piece. Whatever sends parts of the
// document is called only while the document is exactly what is on disk.

import * as Y from "yjs";
import type { Frame } from "#server/ports.ts";
import type { PeerRights } from "./rights.ts";
import type { Connection } from "./connection.ts";
import { step1Frame, step2Frame } from "./wire.ts";

/** Client id → clock: what a replica has. */
export type StateVector = ReadonlyMap<number, number>;

export interface Peer {
  readonly connection: Connection;
  readonly rights: PeerRights;
  /** Step 1 was answered: from here on every change is sent. */
  synced: boolean;
  /** "due": to be asked for everything that the server lacks; "asked": the step 2 is on its way. */
  asking: "no" | "due" | "asked";
  /** How often something was missing although it should have had nothing left to bring. */
  gaps: number;
  /** What it had when it began to lag; null while it keeps up. */
  missedSince: StateVector | null;
  /** It lagged, has read everything and waits for the difference. */
  caughtUp: boolean;
}

export interface Peers {
  readonly all: ReadonlySet<Peer>;
  add(connection: Connection, rights: PeerRights): Peer;
  delete(peer: Peer): void;
  /** Sends to all, synced or not, except those that lag. For what need not arrive. */
  spread(frame: Frame): void;
  /** Sends a change to all synced peers. `before` is what they had before it. */
  relay(frame: Frame, before: StateVector): void;
  /** Answers step 1. Whoever has something of its own will be asked for what it may have to bring. */
  answer(peer: Peer, stateVector: Uint8Array): void;
  /** Asks those that are due, and sends the difference to those that have caught up. */
  attend(): void;
}

/** Answers that are kept for others who have the same. */
const RESTS = 20;

/** `onDue` is called when `attend` has something to do; it must follow as soon as the document is settled. */
export function createPeers(doc: Y.Doc, onDue: () => void): Peers {
  const all = new Set<Peer>();
  /** The whole document as one frame, for everybody who joins before the next change. */
  let whole: Frame | null = null;
  /** The same for those who have been here: many come back at once, with the same to catch up on. By their state vectors. */
  const rests = new Map<string, Frame>();

  return {
    all,
    add(connection, rights) {
      const peer: Peer = {
        connection,
        rights,
        synced: false,
        asking: "no",
        gaps: 0,
        missedSince: null,
        caughtUp: false,
      };
      all.add(peer);
      return peer;
    },
    delete: (peer) => void all.delete(peer),
    spread(frame) {
      for (const { connection, missedSince } of all) {
        if (missedSince === null && !connection.isLagging()) connection.write(frame);
      }
    },
    relay(frame, before) {
      whole = null;
      rests.clear();
      for (const peer of all) {
        if (!peer.synced || peer.missedSince !== null) continue;
        if (peer.connection.isLagging()) lag(peer, before);
        else peer.connection.write(frame);
      }
    },
    answer(peer, stateVector) {
      // An empty replica has nothing to bring, and its step 2 would only repeat what is deleted here.
      const isEmpty = stateVector.length <= 1;
      if (isEmpty) peer.connection.write((whole ??= step2Frame(Y.encodeStateAsUpdate(doc))));
      else peer.connection.write(restFor(stateVector));
      peer.synced = true;
      peer.missedSince = null;
      if (!isEmpty && peer.asking === "no") peer.asking = "due";
    },
    attend() {
      for (const peer of all) {
        if (peer.caughtUp) sendMissed(peer);
        if (peer.asking === "due" && peer.synced) ask(peer);
      }
    },
  };

  function restFor(stateVector: Uint8Array): Frame {
    const key = Buffer.from(stateVector).toString("latin1");
    const known = rests.get(key);
    if (known) return known;
    const made = step2Frame(Y.encodeStateAsUpdate(doc, stateVector));
    if (rests.size < RESTS) rests.set(key, made);
    return made;
  }

  function ask(peer: Peer): void {
    if (peer.rights.now().grant !== "write") {
      peer.asking = "no";
      return;
    }
    peer.asking = "asked";
    peer.connection.write(step1Frame(Y.encodeStateVector(doc)));
  }

  function lag(peer: Peer, before: StateVector): void {
    peer.missedSince = before;
    peer.connection.onceDrained(() => {
      peer.caughtUp = true;
      onDue();
    });
  }

  function sendMissed(peer: Peer): void {
    peer.caughtUp = false;
    if (peer.missedSince === null) return;
    const had = Y.encodeStateVector(new Map(peer.missedSince));
    peer.missedSince = null;
    peer.connection.write(step2Frame(Y.encodeStateAsUpdate(doc, had)));
  }
}
