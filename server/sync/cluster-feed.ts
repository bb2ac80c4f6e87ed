// cluster-feed.ts: tells how cards are clustered and merged in the documentation, whole, whenever that is another than was
// told before. It reads only at a moment when everything in the document is on disk.

import type * as Y from "yjs";
import { readClustering, watchClustering } from "#lib/board/clustering.ts";
import type { Clustering } from "#lib/board/clusters.ts";
import { createTelling } from "./telling.ts";

export interface ClusterFeed {
  settled(): void;
  /** As everybody was told. */
  told(): Clustering;
  /** May anything have changed that nobody was told of? */
  isBehind(): boolean;
  close(): void;
}

export interface ClusterFeedOptions {
  readonly doc: Y.Doc;
  readonly isSettled: () => boolean;
  /** Answers how many bytes that put out. */
  readonly tell: (clustering: Clustering) => number;
}

export function createClusterFeed({ doc, isSettled, tell }: ClusterFeedOptions): ClusterFeed {
  let known = readClustering(doc);
  let touched = false;
  const unwatch = watchClustering(doc, () => {
    touched = true;
  });
  const telling = createTelling({
    isSettled,
    isDue: () => touched,
    tell() {
      touched = false;
      const fresh = readClustering(doc);
      if (JSON.stringify(fresh) === JSON.stringify(known)) return 0;
      known = fresh;
      return tell(fresh);
    },
  });

  return {
    settled: telling.settled,
    told: () => known,
    isBehind: () => touched,
    close() {
      unwatch();
      telling.close();
    },
  };
}
