import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { cardText, createCard } from "#lib/board/schema.ts";
import type { DocumentName } from "#lib/protocol/sync.ts";
import { type Storage, StorageError } from "#server/ports.ts";
import { createSqliteStorage } from "#server/storage/sqlite/sqlite-storage.ts";
import { connect, startServer, type TestClient, type TestServer, WORKSHOP } from "./documents.fixture.ts";

const [SOUND, BAD] = ["rooms/room-sound", "rooms/room-bad"] as const satisfies readonly DocumentName[];
/** How long somebody else holds the database: longer than storage waits for it. */
const HELD_MS = Number(process.env["BUSY_MS"] ?? 6_000);

let dataDir: string;
let storage: Storage;
let server: TestServer;
let clients: TestClient[] = [];

async function start(): Promise<void> {
  storage = await createSqliteStorage({ dataDir, logger: { info() {}, warn() {}, error() {} } });
  server = await startServer({ storage });
}

async function stop(): Promise<void> {
  for (const client of clients.splice(0)) client.close();
  await server.close();
  await storage.close();
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "disk-faults-"));
  await start();
});
afterEach(async () => {
  await stop();
  rmSync(dataDir, { recursive: true });
});

function enter(personId: string, document: DocumentName, doc?: TestClient["doc"]): TestClient {
  const client = connect(server.port, personId, document, doc);
  clients.push(client);
  return client;
}

function write(client: TestClient, word: string, id = "card-of-anna"): void {
  const text = cardText(client.doc, id, "text");
  if (text) text.insert(text.length, word);
  else createCard(client.doc, { id, kind: "message", createdAt: 1, title: "A", text: word });
}

const textIn = (client: TestClient, id = "card-of-anna"): string =>
  cardText(client.doc, id, "text")?.toJSON() ?? "";
const isSaved = (client: TestClient): boolean => client.isSynced() && client.durable() === client.sent();

/** Another process at the same file: a backup, a repair. */
function besides<T>(work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(join(dataDir, "netzwerkstatt.sqlite"), { timeout: 5_000 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

describe("a database that somebody else holds", () => {
  it(`[SY4] is waited for; after 5 s nothing is said to be saved, and ${String(HELD_MS)} ms later all of it is, once`, async () => {
    const anna = enter("anna", SOUND);
    await anna.until(anna.isSynced);
    write(anna, "w0;");
    await anna.until(() => isSaved(anna));
    const other = new DatabaseSync(join(dataDir, "netzwerkstatt.sqlite"));
    other.exec("BEGIN IMMEDIATE");
    const heldAtMs = performance.now();
    write(anna, "w1;");
    const command = assert.rejects(
      storage.commit(WORKSHOP, 0, [{ name: "workshop-ended", endedAtMs: 1 }]),
      /locked/,
    );
    await anna.until(() => anna.closeCode() === 1013);
    assert.ok(performance.now() - heldAtMs > 4_500);
    await command;
    // What only reads goes on: somebody new comes, and sees what is on disk and nothing else.
    const berta = enter("berta", SOUND);
    await berta.until(berta.isSynced);
    assert.equal(textIn(berta), "w0;");
    assert.equal(isSaved(anna), false);
    await wait(Math.max(0, heldAtMs + HELD_MS - performance.now()));
    other.exec("ROLLBACK");
    other.close();
    await anna.until(() => isSaved(anna) && anna.doc.store.pendingStructs === null);
    const carla = enter("carla", SOUND);
    await carla.until(() => carla.isSynced() && textIn(carla) === "w0;w1;");
    assert.ok((await storage.commit(WORKSHOP, 0, [{ name: "workshop-ended", endedAtMs: 1 }])).ok);
    assert.equal(storage.isWritable(), true);
  });
});

describe("a document whose rows are damaged", () => {
  const damages: readonly (readonly [what: string, sql: string])[] = [
    [
      "a row of noise",
      "UPDATE document_update SET body = x'0105f0e1d2c3b4a5968778695a4b3c2d1e0f' WHERE document_id = ? AND seq = 2",
    ],
    ["half a row", "UPDATE document_update SET body = substr(body, 1, 9) WHERE document_id = ? AND seq = 2"],
    ["a row that is missing", "DELETE FROM document_update WHERE document_id = ? AND seq = 2"],
    ["an empty row", "UPDATE document_update SET body = x'' WHERE document_id = ? AND seq = 2"],
  ];
  for (const [what, sql] of damages)
    it(`[SY4] with ${what} is neither shown nor written, all others go on, and it comes back when it is mended`, async () => {
      for (const document of [SOUND, BAD]) {
        const anna = enter("anna", document);
        await anna.until(anna.isSynced);
        for (const word of ["w0;", "w1;", "w2;"]) {
          write(anna, word);
          await anna.until(() => isSaved(anna));
        }
      }
      await stop();
      const bad = besides((db) => db.prepare("SELECT id FROM document WHERE name = ?").get(BAD)?.["id"]);
      assert.equal(typeof bad, "number");
      const row = "FROM document_update WHERE document_id = ? AND seq = 2";
      const whole = besides((db) => db.prepare(`SELECT body ${row}`).get(Number(bad))?.["body"] ?? null);
      besides((db) => db.prepare(sql).run(Number(bad)));
      await start();
      const before = besides((db) => db.prepare("SELECT * FROM document_update").all());

      const berta = enter("berta", BAD);
      const carla = enter("carla", SOUND);
      await carla.until(() => carla.isSynced() && textIn(carla) === "w0;w1;w2;");
      write(berta, "later", "card-of-berta");
      await berta.until(() => berta.closeCode() === 1013);
      await assert.rejects(server.documents.cards(WORKSHOP, "room-bad"), StorageError);
      assert.equal((await server.documents.cards(WORKSHOP, "room-sound")).length, 1);
      assert.equal(isSaved(berta), false);
      assert.ok(server.complaints.includes("sync.load-failed"));
      write(carla, "w3;", "card-of-carla");
      await carla.until(() => isSaved(carla));
      const after = besides((db) => db.prepare("SELECT * FROM document_update").all());
      assert.equal(after.length, before.length + 1);

      besides((db) =>
        db
          .prepare("INSERT OR REPLACE INTO document_update (document_id, seq, body) VALUES (?, 2, ?)")
          .run(Number(bad), whole),
      );
      await berta.until(() => isSaved(berta));
      const dora = enter("dora", BAD);
      await dora.until(() => dora.isSynced() && textIn(dora, "card-of-berta") === "later");
      assert.equal(textIn(dora), "w0;w1;w2;");
    });
});
