// documents.ts: the data plane: which documents are in memory, and what the rest of the server asks of them. Never two of
// the same document at once (SY7). Rights are asked of Access when somebody comes and whenever they change; what may be
// written where is the guard's affair.

import type * as Y from "yjs";
import { readOverlay } from "#lib/board/overlay.ts";
import { readCards } from "#lib/board/schema.ts";
import type { DocumentKey } from "#lib/model/access.ts";
import { CLOSE, DOCUMENT_BYTES } from "#lib/protocol/sync.ts";
import { StorageError } from "#server/ports.ts";
import { NO_CLUSTERING } from "#lib/board/clusters.ts";
import type { Access, CardNews, Clock, ClusterNews, Documents, Logger, Storage } from "#server/ports.ts";
import { createCardFeed } from "./card-feed.ts";
import type { CardFeed } from "./card-feed.ts";
import { createClusterFeed } from "./cluster-feed.ts";
import type { ClusterFeed } from "./cluster-feed.ts";
import { createDoor } from "./door.ts";
import { createFigures } from "./figures.ts";
import { BOARD, DOCUMENTATION } from "./guard/shape.ts";
import { createLiveDocument } from "./live-document.ts";
import type { LiveDocument } from "./live-document.ts";
import { createPacer } from "./pacer.ts";
import { type Desk, publish } from "./publish.ts";
import { loadStoredDocument } from "./stored-document.ts";

export interface DocumentsOptions {
  readonly storage: Storage;
  readonly access: Access;
  readonly logger: Logger;
  /** That of this machine if left out. */
  readonly clock?: Clock;
  /** Time without connections after which a document leaves memory. */
  readonly unusedMs?: number;
}

/** When hundreds join, the rights of those who are there are not looked up for each of them. */
const RIGHTS_MS = 50;

type Listener<News> = (news: News) => number;

const UNWATCHED = { settled(): void {}, close(): void {} };

export function createDocuments(options: DocumentsOptions): Documents {
  const { storage, access, logger, clock = performance, unusedMs } = options;
  const live = new Map<string, LiveDocument>();
  const feeds = new Map<string, CardFeed>();
  const clusterFeeds = new Map<string, ClusterFeed>();
  /** Rooms and documentations whose document left memory before everybody was told what changed. */
  const behind = new Set<string>();
  const listeners: Listener<CardNews>[] = [];
  const clusterListeners: Listener<ClusterNews>[] = [];
  const figures = createFigures();
  const rights = createPacer(RIGHTS_MS);
  const door = createDoor({ access, clock, logger, open });

  return {
    upgrade: door.upgrade,
    carry: door.carry,
    cards: (workshopId, roomId) =>
      read(workshopId, { kind: "room", roomId }, (doc) => readCards(doc, roomId)),
    toldCards: (workshopId, roomId, take) =>
      read(workshopId, { kind: "room", roomId }, () =>
        take(feeds.get(feedId(workshopId, roomId))?.told() ?? []),
      ),
    overlay: (workshopId) => read(workshopId, { kind: "documentation" }, readOverlay),
    toldClusters: (workshopId, take) =>
      read(workshopId, { kind: "documentation" }, () =>
        take(clusterFeeds.get(workshopId)?.told() ?? NO_CLUSTERING),
      ),
    onClusters(listener) {
      clusterListeners.push(listener);
    },
    publish: (workshopId, publication) => publish(deskOf(workshopId), publication),
    onCards(listener) {
      listeners.push(listener);
    },
    reevaluate(workshopId) {
      rights.run(workshopId, () => {
        for (const document of documentsOf(workshopId)) document.reevaluate();
      });
    },
    disconnect({ workshopId, personId }) {
      door.turnAway({ workshopId, personId });
      for (const document of documentsOf(workshopId))
        document.forEachConnection((connection) => {
          if (connection.personId === personId) connection.close(CLOSE.restarting);
        });
    },
    isOpen(workshopId) {
      let isOpen = false;
      for (const document of documentsOf(workshopId)) document.forEachConnection(() => (isOpen = true));
      return isOpen;
    },
    readFigures() {
      let [connections, lagging] = [0, 0];
      const sizes = [...live.values()].flatMap((document) => document.size() ?? []);
      for (const document of live.values())
        document.forEachConnection((connection) => {
          connections += 1;
          if (connection.isLagging()) lagging += 1;
        });
      return {
        documents: live.size,
        connections,
        lagging,
        bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
        largestBytes: Math.max(0, ...sizes.map(({ bytes }) => bytes)),
        mostClientIds: Math.max(0, ...sizes.map(({ clientIds }) => clientIds)),
        longestTickSeconds: figures.longestSeconds("tick"),
        longestCommitSeconds: figures.longestSeconds("commit"),
        rejections: figures.rejections(),
      };
    },
    async forget(workshopId) {
      await Promise.all(documentsOf(workshopId).map((document) => document.end(CLOSE.noGrant)));
      for (const id of behind) if (id.startsWith(feedId(workshopId, ""))) behind.delete(id);
    },
    async close() {
      rights.close();
      door.close();
      await Promise.all([...live.values()].map((document) => document.end(CLOSE.restarting)));
      await door.closed();
    },
  };

  /** The one living document of this name, loading if need be. */
  function open(workshopId: string, key: DocumentKey): LiveDocument {
    const name = nameOf(key);
    const id = `${workshopId}/${name}`;
    const found = live.get(id);
    if (found) return found;
    const made = createLiveDocument({
      workshopId,
      name,
      shape: key.kind === "documentation" ? DOCUMENTATION : BOARD,
      logger,
      load: () => loadStoredDocument({ storage, logger, workshopId, name }),
      hasCardPolicy: key.kind === "room",
      rightsOf: (personId) => ({
        grant: access.grantOf(workshopId, personId, key),
        ...access.boardRightsOf(workshopId, personId),
      }),
      watch: (doc, isSettled) => watch(workshopId, key, doc, isSettled),
      onGone: () => live.delete(id),
      figures,
      ...(unusedMs === undefined ? {} : { unusedMs }),
    });
    live.set(id, made);
    return made;
  }

  function watch(
    workshopId: string,
    key: DocumentKey,
    doc: Y.Doc,
    isSettled: () => boolean,
  ): typeof UNWATCHED {
    if (key.kind === "documentation") return watchClusters(workshopId, doc, isSettled);
    if (key.kind !== "room") return UNWATCHED;
    const { roomId } = key;
    const id = feedId(workshopId, roomId);
    const feed = createCardFeed({
      doc,
      roomId,
      isSettled,
      tell: (changes, removed) => tell(listeners, { workshopId, roomId, changes, removed }),
    });
    feeds.set(id, feed);
    if (behind.delete(id)) {
      const changes = feed.told().map((card) => ({ card, patch: null }));
      tell(listeners, { workshopId, roomId, changes, removed: [], reset: true });
    }
    return {
      settled: () => feed.settled(),
      close() {
        if (feed.isBehind()) behind.add(id);
        feeds.delete(id);
        feed.close();
      },
    };
  }

  function watchClusters(workshopId: string, doc: Y.Doc, isSettled: () => boolean): typeof UNWATCHED {
    const id = feedId(workshopId, DOCUMENTATION_FEED);
    const feed = createClusterFeed({
      doc,
      isSettled,
      tell: (clustering) => tell(clusterListeners, { workshopId, clustering }),
    });
    clusterFeeds.set(workshopId, feed);
    if (behind.delete(id)) tell(clusterListeners, { workshopId, clustering: feed.told() });
    return {
      settled: () => feed.settled(),
      close() {
        if (feed.isBehind()) behind.add(id);
        clusterFeeds.delete(workshopId);
        feed.close();
      },
    };
  }

  function tell<News extends { readonly workshopId: string }>(
    listeners: readonly Listener<News>[],
    news: News,
  ): number {
    let bytes = 0;
    for (const listener of listeners) {
      try {
        bytes += listener(news);
      } catch (error) {
        logger.error("sync.listener-failed", error, { workshopId: news.workshopId });
      }
    }
    return bytes;
  }

  /** Once more if the document was just leaving memory; then the fault is the disk's. */
  async function read<T>(workshopId: string, key: DocumentKey, take: (doc: Y.Doc) => T): Promise<T> {
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      let found: { readonly value: T } | null = null;
      found = await open(workshopId, key).read((doc) => ({ value: take(doc) }));
      if (found) return found.value;
    }
    throw new StorageError(`${nameOf(key)} cannot be read`);
  }

  function deskOf(workshopId: string): Desk {
    return {
      async write(key, change) {
        for (let attempt = 1; attempt <= 2; attempt += 1) {
          const made = await open(workshopId, key).write(change);
          if (made) return made.value;
        }
        throw new StorageError(`${nameOf(key)} cannot be written`);
      },
      tidy: (key) => open(workshopId, key).tidy(),
      hasRoom: async (key) => {
        const document = open(workshopId, key);
        await document.loaded();
        return (document.size()?.bytes ?? 0) < DOCUMENT_BYTES.full;
      },
    };
  }

  function documentsOf(workshopId: string): LiveDocument[] {
    return [...live.values()].filter((document) => document.workshopId === workshopId);
  }
}

/** No room: ids have no colon. */
const DOCUMENTATION_FEED = ":documentation";

function feedId(workshopId: string, roomId: string): string {
  return `${workshopId}/${roomId}`;
}

/** As it is stored. */
function nameOf(key: DocumentKey): string {
  switch (key.kind) {
    case "room":
      return `rooms/${key.roomId}`;
    case "notebook":
      return `notebook/${key.personId}`;
    case "documentation":
      return "documentation";
  }
}
