// live-document.ts: the life of one document in memory: loading → live → draining → gone. Joins wait for the load; a
// document that could not be loaded whole is never written; one that nobody has used for a minute writes a snapshot and
// goes, unless somebody comes meanwhile. Gone is final: whoever comes later gets a new one. If the disk fails, all sockets
// close 1013 and the clients bring what was not acknowledged to the next one.

import type * as Y from "yjs";
import { CLOSE, DOCUMENT_BYTES, MAX_FRAME_BYTES } from "#lib/protocol/sync.ts";
import type { DocumentRights, DocumentSize } from "#lib/protocol/sync.ts";
import { PROTOCOL_VERSION } from "#lib/protocol/version.ts";
import type { Logger } from "#server/ports.ts";
import type { Connection } from "./connection.ts";
import type { Figures } from "./figures.ts";
import type { Shape } from "./guard/shape.ts";
import { createPeers } from "./peers.ts";
import type { Peer } from "./peers.ts";
import { createPipeline } from "./pipeline.ts";
import type { Pipeline } from "./pipeline.ts";
import { createPresence } from "./presence.ts";
import type { Presence } from "./presence.ts";
import { createPeerRights, isSame } from "./rights.ts";
import type { StoredDocument } from "./stored-document.ts";
import { helloFrame, permFrame } from "./wire.ts";
import type { ClientMessage } from "./wire.ts";

/** With more connections than the first, nobody's cursor is told but moderation's; with fewer than the second, all again. */
const CROWD = { from: 50, until: 40 } as const;

/** Time for a reload or a lost network before the document leaves memory. */
const UNUSED_MS = 60_000;
/** Between two snapshots of a document that is full. */
const TIDY_MS = 10_000;
/** Whether somebody's last right has ended. */
const ASK_AGAIN_MS = 20;
/** Within which clients come back to a server that restarts. */
const LONGEST_PAUSE_MS = 5_000;

export interface LiveDocument {
  readonly workshopId: string;
  readonly isGone: () => boolean;
  /** Resolves once loaded; false if that failed, then it is gone. */
  loaded(): Promise<boolean>;
  /** Only after `loaded`. The answer takes this connection's messages. */
  join(connection: Connection): Seat;
  /** Reads at a moment when the document is what is on disk. Null if it is gone before that. */
  read<T>(read: (doc: Y.Doc) => T): Promise<T | null>;
  /** Changes it as the server itself; resolves when that is on disk. Null if it is gone before that. */
  write<T>(change: (doc: Y.Doc) => T): Promise<{ readonly value: T } | null>;
  /** Puts a snapshot in the place of the log. */
  tidy(): Promise<void>;
  /** Asks for the grant of each connection again. */
  reevaluate(): void;
  forEachConnection(visit: (connection: Connection) => void): void;
  /** Null while it is not in memory. */
  size(): { readonly bytes: number; readonly clientIds: number } | null;
  /** Commits and tells what is under way, then closes all connections with this code and is gone. */
  end(code: number): Promise<void>;
}

/** One connection's place at a document. */
export interface Seat {
  receive(message: ClientMessage): void;
  leave(): void;
}

export interface LiveDocumentOptions {
  readonly workshopId: string;
  /** For the operator. */
  readonly name: string;
  readonly shape: Shape;
  readonly logger: Logger;
  readonly load: () => Promise<StoredDocument>;
  readonly rightsOf: (personId: string) => Omit<DocumentRights, "size">;
  /** Do cards have authors here? */
  readonly hasCardPolicy: boolean;
  /** Called when loaded; the answer is called whenever the document is settled, and `close` at the end. */
  readonly watch: (doc: Y.Doc, isSettled: () => boolean) => { settled(): void; close(): void };
  /** Called once, when it is gone. */
  readonly onGone: () => void;
  readonly figures: Figures;
  readonly unusedMs?: number;
}

interface Live {
  readonly stored: StoredDocument;
  readonly pipeline: Pipeline;
  readonly peers: ReturnType<typeof createPeers>;
  readonly presence: ReturnType<typeof createPresence>;
  readonly watcher: { settled(): void; close(): void };
}

type State =
  | { readonly kind: "loading" }
  | ({ readonly kind: "live" | "draining" } & Live)
  | { readonly kind: "gone" };

export function createLiveDocument(options: LiveDocumentOptions): LiveDocument {
  const { workshopId, name, shape, hasCardPolicy, logger, rightsOf, unusedMs = UNUSED_MS } = options;
  let state: State = { kind: "loading" };
  let unused: NodeJS.Timeout | null = null;
  /** Counts the changes of rights. */
  let epoch = 0;
  const seated = new Map<Connection, Peer>();
  let isCrowd = false;

  const loading = options.load().then(start, (error: unknown) => {
    logger.error("sync.load-failed", error, { workshopId, document: name });
    vanish();
    return false;
  });

  return {
    workshopId,
    isGone: () => state.kind === "gone",
    loaded: () => loading,
    join(connection) {
      if (state.kind !== "live" && state.kind !== "draining") {
        connection.close(CLOSE.overloaded);
        return { receive() {}, leave() {} };
      }
      return seat(state, connection);
    },
    async read(read) {
      await loading;
      if (state.kind === "loading" || state.kind === "gone") return null;
      const { pipeline, stored } = state;
      waitForUse();
      try {
        await pipeline.settle();
      } catch {
        return null;
      }
      return read(stored.doc);
    },
    async write(change) {
      await loading;
      if (state.kind === "loading" || state.kind === "gone") return null;
      const { pipeline, stored } = state;
      waitForUse();
      let made: { readonly value: ReturnType<typeof change> } | null = null;
      try {
        await pipeline.write(() => {
          made = { value: change(stored.doc) };
        });
      } catch {
        return null;
      }
      return made;
    },
    async tidy() {
      await loading;
      if (state.kind === "loading" || state.kind === "gone") return;
      const { pipeline, stored } = state;
      await pipeline.settle();
      await stored.compact(true);
    },
    reevaluate,
    forEachConnection(visit) {
      if (state.kind !== "live" && state.kind !== "draining") return;
      for (const peer of state.peers.all) visit(peer.connection);
    },
    size() {
      if (state.kind !== "live" && state.kind !== "draining") return null;
      const { stored } = state;
      return { bytes: stored.bytes(), clientIds: stored.doc.store.clients.size };
    },
    async end(code) {
      await loading;
      if (state.kind !== "live" && state.kind !== "draining") return;
      for (const { connection } of state.peers.all) connection.hold();
      try {
        await state.pipeline.drain();
      } catch {
        // It failed by itself, and has told everybody.
        return;
      }
      vanish(code);
    },
  };

  function start(stored: StoredDocument): boolean {
    if (state.kind === "gone") return false;
    let size = sizeOf(stored);
    let tidiedAtMs = -Infinity;
    const peers = createPeers(stored.doc, () => {
      if (pipeline.isSettled()) peers.attend();
    });
    const presence = createPresence({
      relay: (frame) => peers.spread(frame),
      mayBe: (client, personId) => (stored.authors.get(client) ?? personId) === personId,
      isShown: (connection) => !isCrowd || seated.get(connection)?.rights.told().moderates === true,
    });
    const { personOf: ownerOf } = presence;
    const pipeline = createPipeline({
      stored,
      shape,
      hasCardPolicy,
      peers,
      ownerOf,
      onSettled,
      onFailure,
      figures: options.figures,
    });
    const watcher = options.watch(stored.doc, pipeline.isSettled);
    state = { kind: "live", stored, pipeline, peers, presence, watcher };
    waitForUse();
    return true;

    function onSettled(): void {
      watcher.settled();
      lookAtSize();
      // What is deleted makes room only once the log is gone, too.
      const tidies = size === "full" && performance.now() - tidiedAtMs > TIDY_MS;
      if (tidies) tidiedAtMs = performance.now();
      void stored.compact(tidies).then(lookAtSize);
    }

    function lookAtSize(): void {
      if (sizeOf(stored) === size) return;
      size = sizeOf(stored);
      reevaluate();
    }
  }

  function onFailure(error: unknown): void {
    logger.error("sync.document-given-up", error, { workshopId, document: name });
    vanish();
  }

  function seat({ stored, peers, pipeline, presence }: Live, connection: Connection): Seat {
    const rights = { ...rightsOf(connection.personId), size: sizeOf(stored) };
    const peer = peers.add(connection, createPeerRights(rights));
    seated.set(connection, peer);
    lookForCrowd(presence);
    connection.write(
      helloFrame({
        version: PROTOCOL_VERSION,
        epoch,
        rights,
        limits: { frameBytes: MAX_FRAME_BYTES },
      }),
    );
    waitForUse();
    const everybody = presence.everybody();
    if (everybody) connection.write(everybody);
    return {
      receive(message) {
        switch (message.kind) {
          case "awareness":
            if (!presence.receive(connection, message.update)) connection.refuse(CLOSE.malformed);
            return;
          case "query-awareness": {
            const frame = presence.everybody();
            if (frame && !connection.isLagging()) connection.write(frame);
            return;
          }
          case "perm":
            peer.rights.answered(message.epoch);
            return leave(peer);
          default:
            pipeline.receive(peer, message);
        }
      },
      leave() {
        peers.delete(peer);
        seated.delete(connection);
        presence.leave(connection);
        lookForCrowd(presence);
        waitForUse();
      },
    };
  }

  function lookForCrowd(presence: Presence): void {
    const isNow = seated.size > (isCrowd ? CROWD.until : CROWD.from);
    if (isNow === isCrowd) return;
    isCrowd = isNow;
    presence.reconsider();
  }

  function reevaluate(): void {
    if (state.kind !== "live" && state.kind !== "draining") return;
    const { stored, peers, pipeline, presence } = state;
    const size = sizeOf(stored);
    epoch += 1;
    for (const peer of peers.all) regrant(peer, size);
    presence.reconsider();
    if (pipeline.isSettled()) peers.attend();
  }

  function regrant(peer: Peer, size: DocumentSize): void {
    const { connection, rights } = peer;
    const next = { ...rightsOf(connection.personId), size };
    const last = rights.told();
    if (isSame(last, next)) return;
    const graceMs = rights.change(next, epoch);
    connection.write(permFrame(epoch, next));
    // Whatever a reader could not send so far is asked for now.
    if (next.grant === "write" && last.grant !== "write") peer.asking = "due";
    if (next.grant === "none") leaveAfter(peer, graceMs);
  }

  /** Timers count whole milliseconds and may come just before the grace is over: then it is asked again. */
  function leaveAfter(peer: Peer, ms: number): void {
    setTimeout(() => {
      leave(peer);
      if (peer.connection.isOpen() && peer.rights.told().grant === "none") leaveAfter(peer, ASK_AGAIN_MS);
    }, ms).unref();
  }

  /** Unless the right to read came back meanwhile. */
  function leave({ connection, rights }: Peer): void {
    if (rights.now().grant === "none") connection.close(CLOSE.noGrant);
  }

  /** Starts the time after which an unused document goes, from the beginning. */
  function waitForUse(): void {
    if (unused) clearTimeout(unused);
    unused = null;
    if (state.kind !== "live" && state.kind !== "draining") return;
    if (state.kind === "draining") state = { ...state, kind: "live" };
    if (state.peers.all.size === 0) unused = setTimeout(() => void drain(), unusedMs).unref();
  }

  async function drain(): Promise<void> {
    if (state.kind !== "live") return;
    const draining = { ...state, kind: "draining" as const };
    state = draining;
    try {
      await draining.pipeline.drain();
      await draining.stored.compact(true);
    } catch {
      // Given up, and already gone.
      return;
    }
    // Somebody may have come meanwhile.
    if (state === draining) vanish();
  }

  function vanish(code: number = CLOSE.overloaded): void {
    if (state.kind === "gone") return;
    const before = state;
    state = { kind: "gone" };
    if (unused) clearTimeout(unused);
    options.onGone();
    if (before.kind === "loading") return;
    before.pipeline.stop();
    before.presence.close();
    before.watcher.close();
    for (const { connection } of before.peers.all) {
      connection.close(code, code === CLOSE.restarting ? pauseOfOne() : undefined);
    }
    before.stored.doc.destroy();
  }
}

function sizeOf(stored: StoredDocument): DocumentSize {
  const bytes = stored.bytes();
  if (bytes < DOCUMENT_BYTES.large) return "normal";
  return bytes < DOCUMENT_BYTES.full ? "large" : "full";
}

/** When one of many may come again, in ms: all at once would be too much for a server that has just begun. */
function pauseOfOne(): string {
  return String(Math.floor(Math.random() * LONGEST_PAUSE_MS));
}
