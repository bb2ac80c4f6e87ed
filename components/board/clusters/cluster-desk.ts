// cluster-desk.ts: what whoever writes the documentation holds in their hands while they put cards together: the
// clustering as it stands in the document, at once and without the way over the server, and steps that can be taken back.

import { createContext, useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { readClustering } from "#lib/board/clustering.ts";
import { NO_CLUSTERING, type Clustering } from "#lib/board/clusters.ts";
import { createDocReading } from "#live/doc-reading.ts";
import { useDocumentation, useMessages, useWorkshop, type DocumentHandle } from "#live/hooks.ts";
import { dismissToast, showToast } from "#ui/toasts.ts";

export interface ClusterDesk {
  readonly handle: DocumentHandle;
  readonly clustering: Clustering;
  /** One step of one's own: changes the document, says what has happened, and offers the way back. */
  readonly step: (change: (doc: Y.Doc) => void, said: string) => void;
}

/** null for whoever only reads. */
export const ClusterDeskContext = createContext<ClusterDesk | null>(null);

export function useClusterDesk(): ClusterDesk {
  const { undo: undoLabel } = useMessages().board.bar;
  const handle = useDocumentation();
  const { doc, perform, undo } = handle;
  const reading = useMemo(() => createDocReading(doc, readClustering), [doc]);
  const own = useSyncExternalStore(reading.subscribe, reading.get);
  const told = useToldClustering();
  const clustering = handle.delivery === "connecting" ? told : own;
  return useMemo(
    () => ({
      handle,
      clustering,
      step(change, said) {
        perform(() => change(doc));
        if (lastToast !== null) dismissToast(lastToast);
        lastToast = showToast({ text: said, action: { label: undoLabel, run: undo } });
      },
    }),
    [handle, clustering, doc, perform, undo, undoLabel],
  );
}

/** Only the last step can be taken back by its message; the others by the arrows. */
let lastToast: number | null = null;

/** As the server tells it to everybody. */
export function useToldClustering(): Clustering {
  return useWorkshop((ready) => ready.clustering) ?? NO_CLUSTERING;
}
