// document-registry.ts: the documents this tab holds. A document is shared by all who show it and stays a while after the
// last one left: going to another screen and back must not load it anew. One that still has something to deliver stays
// until it has arrived, even if its author was moved to another room in the same second.

import type { DocumentName } from "#lib/protocol/sync.ts";
import type { DocumentClient } from "./document-client.ts";

export interface DocumentRegistry {
  /** The document, made if needed, not yet connected. Call `hold` to keep it. */
  get(name: DocumentName): DocumentClient;
  /** Keeps a document and returns the function that lets go of it. */
  hold(name: DocumentName): () => void;
  /** Cards with edits that are not on the server's disk, and other such parts of documents. */
  readonly countWaiting: () => number;
  networkChanged(online: boolean): void;
  close(): void;
}

/** How long a document stays that nobody shows. */
export const LINGER_MS = 10_000;

interface Entry {
  readonly client: DocumentClient;
  holders: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export function createDocumentRegistry(deps: {
  readonly createClient: (name: DocumentName) => DocumentClient;
}): DocumentRegistry {
  const entries = new Map<DocumentName, Entry>();

  function entryOf(name: DocumentName): Entry {
    let entry = entries.get(name);
    if (!entry) {
      entry = { client: deps.createClient(name), holders: 0, timer: undefined };
      entries.set(name, entry);
      dropLater(name, entry);
    }
    return entry;
  }

  function dropLater(name: DocumentName, entry: Entry): void {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      const { delivery, waiting } = entry.client.status.get();
      if (waiting.size > 0 && delivery !== "closed") {
        dropLater(name, entry);
        return;
      }
      entries.delete(name);
      entry.client.close();
    }, LINGER_MS);
  }

  return {
    get: (name) => entryOf(name).client,
    hold(name) {
      const entry = entryOf(name);
      clearTimeout(entry.timer);
      entry.holders += 1;
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        entry.holders -= 1;
        if (entry.holders > 0) return;
        dropLater(name, entry);
      };
    },
    countWaiting: () =>
      [...entries.values()].reduce((sum, { client }) => sum + client.status.get().waiting.size, 0),
    networkChanged(online) {
      for (const entry of entries.values()) entry.client.networkChanged(online);
    },
    close() {
      for (const entry of entries.values()) {
        clearTimeout(entry.timer);
        entry.client.close();
      }
      entries.clear();
    },
  };
}
