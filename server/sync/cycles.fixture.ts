// cycles.fixture.ts: people who open a document, write a word and leave, over and over, while the document leaves memory the
// moment nobody has it open and the disk takes its time, or cannot be read: joins meet loads, drains and snapshots under
// way. The test does it some hundred times, scripts/fuzz.ts 10,000 times.

import { setTimeout as wait } from "node:timers/promises";
import * as Y from "yjs";
import { cardText, createCard } from "#lib/board/schema.ts";
import { seededRandom } from "#lib/model/play.ts";
import type { DocumentName } from "#lib/protocol/sync.ts";
import { type Storage, StorageError } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { shadowed } from "#server/storage/shadow.fixture.ts";
import { heapBytes } from "../heap.fixture.ts";
import { connect, startServer, WORKSHOP } from "./documents.fixture.ts";

const DOCUMENTS = [
  "rooms/room-01",
  "rooms/room-02",
  "rooms/room-03",
  "rooms/room-04",
] as const satisfies readonly DocumentName[];
/** At a time. */
const PEOPLE = 6;
/** Then somebody else takes the seat: nobody may open documents much more often than that within some minutes. */
const VISITS_EACH = 120;

export interface CyclesReport {
  readonly cycles: number;
  /** How often a document was loaded, and how often a snapshot was written. */
  readonly loads: number;
  readonly snapshots: number;
  /** Loads that failed because the disk could not be read. */
  readonly unreadable: number;
  /** Words that the server said are on disk. */
  readonly saved: number;
  readonly faults: readonly string[];
  /** Of the heap, from when a fifth of the cycles was over. */
  readonly grownBytes: number;
}

/** A disk that takes up to 3 ms for everything, and now and then cannot be read. */
function slowDisk(inner: Storage, random: { below(below: number): number }) {
  const counts = { loads: 0, snapshots: 0, unreadable: 0 };
  const slowly = async <T>(work: () => Promise<T>): Promise<T> => {
    await wait(random.below(4));
    return work();
  };
  const storage: Storage = {
    ...inner,
    appendUpdate: (...args) => slowly(() => inner.appendUpdate(...args)),
    loadDocument(...args) {
      counts.loads += 1;
      if (random.below(8) > 0) return slowly(() => inner.loadDocument(...args));
      counts.unreadable += 1;
      return slowly(() => Promise.reject(new StorageError("cannot be read")));
    },
    compactDocument(...args) {
      counts.snapshots += 1;
      return slowly(() => inner.compactDocument(...args));
    },
  };
  return { storage, counts };
}

export async function openAndClose(cycles: number, seed: number): Promise<CyclesReport> {
  const random = seededRandom(seed);
  // The shadow stands at the disk itself, behind the slow way to it.
  const { storage: memory, faults, compareAll, compare } = shadowed(createMemoryStorage());
  const { storage, counts } = slowDisk(memory, random);
  const server = await startServer({ storage, unusedMs: 1 });
  const seen: string[] = [];
  let left = cycles;
  let saved = 0;
  let heapAtMiddle = 0;

  let people = 0;
  const seat = async (): Promise<void> => {
    if (left <= 0) return;
    await person((people += 1));
    await seat();
  };

  const person = async (index: number): Promise<void> => {
    const personId = `person-${String(index).padStart(4, "0")}`;
    const cardId = `card-of-${personId}`;
    const docs = new Map(DOCUMENTS.map((name) => [name, new Y.Doc()] as const));
    let words = 0;
    const savedIn = new Map<DocumentName, number>();
    for (let visit = 0; visit < VISITS_EACH && left > 0; visit += 1) {
      left -= 1;
      if (left === Math.floor(cycles * 0.8)) heapAtMiddle = heapBytes();
      const name = DOCUMENTS[random.below(DOCUMENTS.length)] ?? DOCUMENTS[0];
      const doc = docs.get(name) ?? new Y.Doc();
      const client = connect(server.port, personId, name, doc);
      const documents = server.documents.readFigures().documents;
      if (documents > DOCUMENTS.length) seen.push(`${String(documents)} documents are in memory`);
      // Some leave before they have seen anything, some before they know that it is saved.
      if (random.below(4) > 0) await client.until(client.isSynced);
      const text = cardText(doc, cardId, "text");
      words += 1;
      if (text)
        doc.transact(() => {
          text.delete(0, text.length);
          text.insert(0, `w${String(words)}`);
        });
      else if (client.isSynced())
        createCard(doc, {
          id: cardId,
          kind: "message",
          createdAt: 1,
          title: personId,
          text: `w${String(words)}`,
        });
      if (random.below(3) > 0) {
        await client.until(() => client.isSynced() && client.durable() === client.sent());
        savedIn.set(name, wordIn(doc, cardId));
        saved += 1;
      }
      client.leave();
      if (random.below(10) === 0) await lookAfresh(name, cardId, savedIn.get(name) ?? 0);
      await wait(random.below(6));
    }
    for (const [name, word] of savedIn) await lookAfresh(name, cardId, word);
    for (const doc of docs.values()) doc.destroy();
  };

  const lookAfresh = async (name: DocumentName, cardId: string, atLeast: number): Promise<void> => {
    const reader = connect(server.port, `reader-of-${cardId}`, name);
    await reader.until(reader.isSynced);
    const word = wordIn(reader.doc, cardId);
    if (word < atLeast)
      seen.push(`${cardId} in ${name}: ${String(word)} is there, ${String(atLeast)} was saved`);
    reader.close();
  };

  await Promise.all(Array.from({ length: PEOPLE }, seat));
  for (const name of DOCUMENTS) {
    const reader = connect(server.port, "reader", name);
    await reader.until(reader.isSynced);
    compare(WORKSHOP, name, "a client", reader.doc);
    reader.close();
  }
  const { complaints } = server;
  await server.close();
  await compareAll();
  const grownBytes = heapBytes() - heapAtMiddle;
  const unexpected = complaints.filter((complaint) => complaint !== "sync.load-failed");
  return {
    cycles,
    ...counts,
    saved,
    faults: [...faults, ...seen, ...unexpected],
    grownBytes,
  };
}

function wordIn(doc: Y.Doc, cardId: string): number {
  return Number(cardText(doc, cardId, "text")?.toJSON().slice(1) ?? 0);
}
