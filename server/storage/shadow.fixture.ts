// shadow.fixture.ts: an oracle for everything that keeps documents. It stands before a storage and builds, from nothing but
// the updates that this storage has accepted, a document of its own for each; what is loaded, what is put into a snapshot
// and what a client shows must be exactly that. It knows neither the guard nor the pipeline.

import * as Y from "yjs";
import type { Storage } from "#server/ports.ts";

export interface Shadowed {
  readonly storage: Storage;
  /** What did not agree, in words. */
  readonly faults: readonly string[];
  /** Is what this replica has of the document what was accepted? Otherwise it is a fault. */
  readonly compare: (workshopId: string, document: string, who: string, replica: Y.Doc) => void;
  /** Loads every document anew and compares it. */
  readonly compareAll: () => Promise<void>;
}

interface Shadow {
  readonly workshopId: string;
  readonly document: string;
  readonly doc: Y.Doc;
  seq: number;
}

export function shadowed(inner: Storage): Shadowed {
  const shadows = new Map<string, Shadow>();
  const faults: string[] = [];

  function shadowOf(workshopId: string, document: string): Shadow {
    const id = `${workshopId}/${document}`;
    const known = shadows.get(id) ?? { workshopId, document, doc: new Y.Doc(), seq: 0 };
    shadows.set(id, known);
    return known;
  }

  function compare(workshopId: string, document: string, who: string, replica: Y.Doc): void {
    const shadow = shadowOf(workshopId, document);
    const difference = differenceOf(shadow.doc, replica);
    if (difference !== null) faults.push(`${document} at ${String(shadow.seq)}, ${who}: ${difference}`);
  }

  const storage: Storage = {
    ...inner,
    async appendUpdate(workshopId, document, update, authors) {
      const own = update.slice();
      const seq = await inner.appendUpdate(workshopId, document, update, authors);
      const shadow = shadowOf(workshopId, document);
      Y.applyUpdate(shadow.doc, own);
      shadow.seq += 1;
      if (shadow.seq !== seq)
        faults.push(`${document}: number ${String(seq)} after ${String(shadow.seq - 1)}`);
      if (shadow.doc.store.pendingStructs ?? shadow.doc.store.pendingDs)
        faults.push(`${document}: ${String(seq)} leans on what was not accepted`);
      return seq;
    },
    async loadDocument(workshopId, document) {
      const stored = await inner.loadDocument(workshopId, document);
      const shadow = shadowOf(workshopId, document);
      // What was accepted meanwhile is not in it.
      if (stored.seq === shadow.seq)
        compare(workshopId, document, "loaded", docOf([stored.snapshot ?? EMPTY, ...stored.updates]));
      return stored;
    },
    compactDocument(workshopId, document, seq, snapshot) {
      if (seq === shadowOf(workshopId, document).seq)
        compare(workshopId, document, "snapshot", docOf([snapshot]));
      return inner.compactDocument(workshopId, document, seq, snapshot);
    },
    async eraseWorkshop(id) {
      await inner.eraseWorkshop(id);
      for (const [key, shadow] of shadows) if (shadow.workshopId === id) shadows.delete(key);
    },
  };

  return {
    storage,
    faults,
    compare,
    async compareAll() {
      for (const { workshopId, document, seq } of shadows.values()) {
        const stored = await storage.loadDocument(workshopId, document);
        if (stored.seq !== seq)
          faults.push(`${document}: ${String(stored.seq)} on disk, ${String(seq)} accepted`);
      }
    },
  };
}

const EMPTY = Uint8Array.of(0, 0);

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** Null if both have the same: the same clocks, the same deleted, the same to show. */
export function differenceOf(one: Y.Doc, other: Y.Doc): string | null {
  if (other.store.pendingStructs ?? other.store.pendingDs) return "leans on what it lacks";
  const [mineClocks, theirClocks] = [one, other].map(clocksOf);
  if (mineClocks !== theirClocks) return `is at ${String(theirClocks)} instead of ${String(mineClocks)}`;
  if (
    !Y.equalDeleteSets(
      Y.createDeleteSetFromStructStore(one.store),
      Y.createDeleteSetFromStructStore(other.store),
    )
  )
    return "has other things deleted";
  const [mine, theirs] = [one, other].map(cardsOf);
  return mine === theirs
    ? null
    : `shows ${String(theirs).slice(0, 200)} instead of ${String(mine).slice(0, 200)}`;
}

function cardsOf(doc: Y.Doc): string {
  const cards = Object.entries(doc.getMap("cards").toJSON());
  return JSON.stringify(cards.sort(([id], [other]) => (id < other ? -1 : 1)));
}

function clocksOf(doc: Y.Doc): string {
  const clocks = [...doc.store.clients.keys()].sort((one, next) => one - next);
  return clocks
    .map((client) => `${String(client)}:${String(Y.getState(doc.store, client))}`)
    .join(" ")
    .slice(0, 2_000);
}
