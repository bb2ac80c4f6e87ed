"use client";

// notebook.ts: the cards that one has written for oneself, and how far they have come. Fetched when people write quietly;
// everything else of a document is in hooks.ts.

import { useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { readPrivateCards, type PrivateCard } from "#lib/board/notebook.ts";
import { watchCards } from "#lib/board/schema.ts";
import { useDocument, useWorkshop, type DocumentHandle } from "./hooks.ts";
import { createStore, type Store } from "./store.ts";

export interface NotebookHandle extends DocumentHandle {
  /** Oldest first; hidden ones and such as are on their way to a board included. */
  readonly cards: readonly PrivateCard[];
  /** Cards with edits that are not on the server's disk. */
  readonly waiting: ReadonlySet<string>;
}

/** The caller's own notebook; held while the component is shown. */
export function useNotebook(): NotebookHandle {
  const personId = useWorkshop((ready) => ready.you);
  const { client, handle } = useDocument("notebook", { kind: "notebook", personId });
  const store = useMemo(() => createNotebookStore(handle.doc), [handle.doc]);
  const cards = useSyncExternalStore(store.subscribe, store.get);
  const { waiting } = useSyncExternalStore(client.status.subscribe, client.status.get);
  return { ...handle, cards, waiting };
}

/** Follows the document as long as it lives. */
export function createNotebookStore(doc: Y.Doc): Store<readonly PrivateCard[]> {
  const store = createStore<readonly PrivateCard[]>(readPrivateCards(doc));
  watchCards(doc, () => store.set(readPrivateCards(doc)));
  return store;
}
