// stored-document.ts: one document between memory and disk: loads it whole or not at all, appends what changed, and from
// time to time puts a snapshot in the place of a long log. One append is under way at a time; while there is none, the
// document in memory is exactly what is on disk.

import * as Y from "yjs";
import { StorageError } from "#server/ports.ts";
import type { Author, Logger, Storage } from "#server/ports.ts";

/** A log longer than this is replaced by a snapshot. */
const MAX_LOG_ROWS = 500;
const MAX_LOG_BYTES = 256 * 1024;
/**
 * What a struct of Yjs counts for at least. Encoding and loading cost by struct, and one of a single sign takes 20 bytes on
 * disk: 400,000 of them in 8 MiB would hold the event loop for 170 ms whenever somebody joins after a change. 100,000 are
 * 35 ms; a board of 400 cards has some thousand.
 */
const STRUCT_BYTES = 84;

export interface StoredDocument {
  readonly doc: Y.Doc;
  /** Whose each Yjs client id is. */
  readonly authors: ReadonlyMap<number, string>;
  /** About what the document takes on disk; more if it is all in small pieces. */
  readonly bytes: () => number;
  /** Resolves when on disk. Never call it while another append is under way. */
  append(update: Uint8Array, authors: readonly Author[]): Promise<void>;
  /** Call when settled. Writes a snapshot if the log got long, or in any case if `always`. Never rejects. */
  compact(always: boolean): Promise<void>;
}

export interface StoredDocumentOptions {
  readonly storage: Pick<Storage, "loadDocument" | "appendUpdate" | "compactDocument">;
  readonly logger: Logger;
  readonly workshopId: string;
  readonly name: string;
}

/** Rejects with StorageError if the document cannot be read completely. */
export async function loadStoredDocument(options: StoredDocumentOptions): Promise<StoredDocument> {
  const { storage, logger, workshopId, name } = options;
  const stored = await storage.loadDocument(workshopId, name);
  const doc = new Y.Doc({ gc: true });
  doc.transact(() => {
    if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot);
    for (const update of stored.updates) Y.applyUpdate(doc, update);
  });
  assertComplete(doc);

  const authors = new Map(stored.authors.map(({ clientId, personId }) => [clientId, personId]));
  let { seq } = stored;
  let snapshotBytes = stored.snapshot?.length ?? 0;
  let logRows = stored.updates.length;
  let logBytes = stored.updates.reduce((sum, update) => sum + update.length, 0);
  let structs = countStructs(doc);
  let compacting: Promise<void> | null = null;

  return {
    doc,
    authors,
    bytes: () => Math.max(snapshotBytes + logBytes, structs * STRUCT_BYTES),
    async append(update, newAuthors) {
      for (const { clientId, personId } of newAuthors) authors.set(clientId, personId);
      const written = await storage.appendUpdate(workshopId, name, update, newAuthors);
      seq += 1;
      if (written !== seq) throw new StorageError(`${name} is at ${written} on disk and at ${seq} in memory`);
      logRows += 1;
      logBytes += update.length;
      structs = countStructs(doc);
    },
    async compact(always) {
      if (logRows === 0 || (!always && logRows < MAX_LOG_ROWS && logBytes < MAX_LOG_BYTES)) return;
      compacting ??= writeSnapshot().finally(() => {
        compacting = null;
      });
      await compacting;
    },
  };

  async function writeSnapshot(): Promise<void> {
    const snapshot = Y.encodeStateAsUpdate(doc);
    const contains = { rows: logRows, bytes: logBytes };
    try {
      await storage.compactDocument(workshopId, name, seq, snapshot);
      snapshotBytes = snapshot.length;
      logRows -= contains.rows;
      logBytes -= contains.bytes;
    } catch (error) {
      // The log is still whole; it is only longer than it need be.
      logger.error("sync.compact-failed", error, { workshopId });
    }
  }
}

function countStructs(doc: Y.Doc): number {
  let count = 0;
  for (const { length } of doc.store.clients.values()) count += length;
  return count;
}

/** Throws if Yjs keeps something back because it misses what it leans on. */
export function assertComplete(doc: Y.Doc): void {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new StorageError("the document is incomplete");
}
