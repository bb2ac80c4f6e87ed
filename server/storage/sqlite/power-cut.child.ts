// power-cut.child.ts: real work on a real data folder: three documents that are written and put into snapshots, events, and
// a workshop that is erased. It notes what it gave to storage and what storage said is on disk in the log of the disk.

import { openSync, writeSync } from "node:fs";
import * as Y from "yjs";
import { loadStoredDocument } from "#server/sync/stored-document.ts";
import { createWriter, DOCUMENTS, ERASED, WORKSHOP } from "./power-cut.fixture.ts";
import { createSqliteStorage } from "./sqlite-storage.ts";

const [dataDir, logFile, count] = process.argv.slice(2);
if (dataDir === undefined || logFile === undefined)
  throw new Error("power-cut.child.ts <folder> <log> <words>");
const words = Number(count);
const log = openSync(logFile, "a");
const logger = { info() {}, warn() {}, error: console.error };

function note(kind: "A" | "B", what: string, at: number): void {
  const head = Buffer.alloc(18);
  head.write(kind, 0, "latin1");
  head.writeUInt8(what.length, 1);
  head.writeBigUInt64LE(BigInt(at), 2);
  writeSync(log, Buffer.concat([head, Buffer.from(what)]));
}

const storage = await createSqliteStorage({ dataDir, logger });
await storage.createWorkshop(WORKSHOP, "AAAA2222", [{ name: "workshop-ended", endedAtMs: 0 }]);
await storage.createWorkshop(ERASED, "BBBB3333", [{ name: "workshop-ended", endedAtMs: 0 }]);
await storage.appendUpdate(ERASED, "documentation", new Uint8Array(20_000).fill(7));
note("A", "events", 1);

await Promise.all([
  ...DOCUMENTS.map(async (name, place) => {
    const stored = await loadStoredDocument({ storage, logger, workshopId: WORKSHOP, name });
    const writer = createWriter(name);
    for (let word = 1; word <= words; word += 1) {
      const update = writer.next();
      note("B", name, word);
      Y.applyUpdate(stored.doc, update);
      await stored.append(update, [{ clientId: writer.doc.clientID, personId: "anna" }]);
      note("A", name, word);
      // Meanwhile the next words are written.
      if (word % (5 + 3 * place) === 0) void stored.compact(true);
    }
  }),
  (async () => {
    for (let seq = 1; seq < words / 2; seq += 1) {
      const stored = await storage.commit(WORKSHOP, seq, [{ name: "workshop-ended", endedAtMs: seq }]);
      if (!stored.ok) throw new Error(stored.code);
      note("A", "events", stored.value);
      if (seq === Math.floor(words / 4)) {
        await storage.eraseWorkshop(ERASED);
        note("A", "erased", 1);
      }
    }
  })(),
]);
await storage.close();
