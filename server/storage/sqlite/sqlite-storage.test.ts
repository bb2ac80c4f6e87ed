import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, afterEach, beforeEach, describe, it } from "node:test";
import type { Logger, Storage } from "#server/ports.ts";
import { StorageError } from "#server/ports.ts";
import { registerStorageContract } from "../storage.contract.ts";
import { createSqliteStorage } from "./sqlite-storage.ts";

const logger: Logger = { info() {}, warn() {}, error() {} };
const root = mkdtempSync(join(tmpdir(), "storage-"));
after(() => rmSync(root, { recursive: true, force: true }));

registerStorageContract("createSqliteStorage", () =>
  createSqliteStorage({ dataDir: mkdtempSync(join(root, "contract-")), logger }),
);

describe("createSqliteStorage, the database", () => {
  let dataDir: string;
  const opened: Storage[] = [];
  const open = async (): Promise<Storage> => {
    const storage = await createSqliteStorage({ dataDir, logger });
    opened.push(storage);
    return storage;
  };
  beforeEach(() => {
    dataDir = join(mkdtempSync(join(root, "database-")), "made", "by", "need");
  });
  afterEach(() => Promise.all(opened.splice(0).map((storage) => storage.close())));

  it("[ST17] finds everything again after it was closed", async () => {
    const first = await open();
    await first.createWorkshop("workshop-a", "AAAA2222", [{ name: "workshop-ended", endedAtMs: 1 }]);
    await first.appendUpdate("workshop-a", "rooms/room-1", Uint8Array.of(1), [
      { clientId: 5, personId: "anna" },
    ]);
    await first.close();
    const second = await open();
    assert.equal((await second.loadWorkshop("workshop-a"))?.seq, 1);
    const document = await second.loadDocument("workshop-a", "rooms/room-1");
    assert.deepEqual([document.seq, document.authors], [1, [{ clientId: 5, personId: "anna" }]]);
    await second.close();
  });

  it("[ST18] turns away a second one on the same folder, with a sentence, until the first is closed", async () => {
    const first = await open();
    await assert.rejects(open(), (error: Error) => {
      assert.ok(error instanceof StorageError);
      assert.match(error.message, /another process uses the data folder .*; stop it or choose another one/);
      return true;
    });
    await first.close();
    const second = await open();
    await second.close();
  });

  it("[ST19] leaves data of a later version untouched", async () => {
    const first = await open();
    await first.close();
    const file = new DatabaseSync(join(dataDir, "netzwerkstatt.sqlite"));
    file.exec("PRAGMA user_version = 999");
    file.close();
    await assert.rejects(open(), /written by a later version/);
  });

  it("[ST19] reads events that were stored before there were stamps, and goes on", async () => {
    mkdirSync(dataDir, { recursive: true });
    const file = new DatabaseSync(join(dataDir, "netzwerkstatt.sqlite"));
    file.exec(readFileSync(new URL("migrations/001-initial.sql", import.meta.url), "utf8"));
    file.exec(`PRAGMA user_version = 1;
      INSERT INTO workshop VALUES ('workshop-a', 'AAAA2222', 1);
      INSERT INTO event VALUES ('workshop-a', 1, '{"name":"workshop-ended","endedAtMs":1}');`);
    file.close();
    const storage = await open();
    const stamp = { by: "anna-000001", atMs: 7 };
    await storage.commit("workshop-a", 1, [{ name: "workshop-reopened", stamp }]);
    assert.deepEqual((await storage.loadWorkshop("workshop-a"))?.events, [
      { name: "workshop-ended", endedAtMs: 1 },
      { name: "workshop-reopened", stamp },
    ]);
  });

  it("[ST20] leaves no trace of an erased workshop in any file", async () => {
    const storage = await open();
    const canary = "Wellensittich";
    const pending: Promise<unknown>[] = [];
    for (let number = 0; number < 12; number += 1) {
      const id = `workshop-${number}`;
      const word = number % 2 === 0 ? `${canary}${number}` : "x".repeat(30);
      await storage.createWorkshop(id, `CODE${number}${number % 2 === 0 ? canary : ""}`, [
        { name: "person-renamed", personId: "anna", newName: word },
      ]);
      await storage.putCredential(`hash-${id}-${word}`, {
        kind: "session",
        workshopId: id,
        personId: word,
        expiresAtMs: 1,
      });
      for (let update = 0; update < 120; update += 1) {
        const body = new TextEncoder().encode(word.repeat(1 + ((update * 37) % 90)));
        pending.push(storage.appendUpdate(id, `rooms/${word}-${update % 3}`, body));
        if (update % 40 === 39) {
          pending.push(storage.compactDocument(id, `rooms/${word}-${update % 3}`, 5, body));
        }
      }
    }
    await Promise.all(pending);
    assert.ok(filesWith(dataDir, canary) > 0, "the canary is on disk before");
    for (let number = 0; number < 12; number += 2) await storage.eraseWorkshop(`workshop-${number}`);
    assert.equal(filesWith(dataDir, canary), 0, "while it is open");
    assert.equal((await storage.loadDocument("workshop-1", `rooms/${"x".repeat(30)}-0`)).seq, 40);
    await storage.close();
    assert.equal(filesWith(dataDir, canary), 0, "after it is closed");
  });

  it("[ST20] clears the last traces out of a large file in a quiet moment, so that nobody waits for it", async () => {
    const storage = await openPatiently(400);
    const canary = await fillWithErased(storage);
    const sinceMs = performance.now();
    const isTidying = (): boolean => readdirSync(dataDir).includes(UNTIDY);
    while (performance.now() - sinceMs < 1_500) {
      assert.ok(isTidying(), "it waits while people write");
      await storage.appendUpdate("workshop-b", "rooms/room-1", Uint8Array.of(1));
    }
    while (isTidying()) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(filesWith(dataDir, canary), 0);
    assert.equal((await storage.loadDocument("workshop-b", "rooms/large-1")).seq, 1);
  });

  it("[ST20] clears them after the next start, should the server have stopped before", async () => {
    const first = await openPatiently(3_600_000);
    const canary = await fillWithErased(first);
    await first.close();
    assert.ok(readdirSync(dataDir).includes(UNTIDY));
    await openPatiently(1);
    while (readdirSync(dataDir).includes(UNTIDY)) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(filesWith(dataDir, canary), 0);
  });

  const UNTIDY = "untidy";

  async function openPatiently(tidyAfterMs: number): Promise<Storage> {
    const storage = await createSqliteStorage({ dataDir, logger, tidyAfterMs });
    opened.push(storage);
    return storage;
  }

  /** A file of some megabytes, and a workshop in it that is erased; answers a word that stood there. */
  async function fillWithErased(storage: Storage): Promise<string> {
    const canary = "Wellensittich";
    await storage.createWorkshop("workshop-a", "AAAA2222", []);
    await storage.createWorkshop("workshop-b", "BBBB2222", []);
    const body = new TextEncoder().encode(canary.repeat(9));
    for (let part = 0; part < 12; part += 1) {
      await storage.appendUpdate("workshop-b", `rooms/large-${part}`, new Uint8Array(1024 * 1024).fill(part));
      const asked = Array.from({ length: 40 }, (_, number) =>
        storage.appendUpdate("workshop-a", `rooms/${canary}-${part}-${number % 7}`, body),
      );
      await Promise.all(asked);
    }
    await storage.eraseWorkshop("workshop-a");
    return canary;
  }

  it("[ST21] says so when the disk is full, keeps what it has and goes on when there is room", async () => {
    const small = await open();
    await small.createWorkshop("workshop-a", "AAAA2222", []);
    await small.appendUpdate("workshop-a", "rooms/room-1", Uint8Array.of(1));
    await small.close();
    // The number of pages is a setting of the connection, so the thread's own code runs here on one that is small.
    const { createBatch } = await import("./batch.ts");
    const { openDatabase } = await import("./database.ts");
    const { createStatements } = await import("./statements.ts");
    const { db, close } = openDatabase(dataDir);
    db.exec("PRAGMA max_page_count = 1");
    const batches = createBatch(db, createStatements(db));
    const append = (id: number, size: number) => ({
      id,
      name: "appendUpdate" as const,
      args: ["workshop-a", "rooms/room-1", new Uint8Array(size)],
    });
    const answers = batches.run([append(1, 10), append(2, 400_000), append(3, 10)]);
    assert.deepEqual(
      answers.map((answer) => (answer.ok ? answer.value : answer.message)),
      [2, "database or disk is full", 3],
    );
    db.exec("PRAGMA max_page_count = 1000000");
    assert.deepEqual(batches.run([append(4, 400_000)]), [{ id: 4, ok: true, value: 4 }]);
    assert.equal(batches.isBroken(), false);
    close();
  });

  it("[SE12] believes a disk no more that has failed to write once, and says nothing is stored", async () => {
    const storage = await open();
    await storage.createWorkshop("workshop-a", "AAAA2222", []);
    assert.equal(storage.isWritable(), true);
    await storage.close();
    assert.equal(storage.isWritable(), false);

    const { createBatch } = await import("./batch.ts");
    const { openDatabase } = await import("./database.ts");
    const { createStatements } = await import("./statements.ts");
    const { db, close } = openDatabase(dataDir);
    const batches = createBatch(db, createStatements(db));
    const append = {
      id: 1,
      name: "appendUpdate" as const,
      args: ["workshop-a", "documentation", new Uint8Array(9)],
    };
    // What SQLite says when fsync fails (SQLITE_IOERR_FSYNC), once; the next time the disk would say that all is well.
    const exec = db.exec.bind(db);
    let failures = 1;
    db.exec = (sql) => {
      if (sql === "COMMIT" && failures-- > 0)
        throw Object.assign(new Error("disk I/O error"), { code: "ERR_SQLITE_ERROR", errcode: 1034 });
      exec(sql);
    };
    for (let count = 0; count < 3; count += 1)
      assert.deepEqual(
        batches.run([append]).map(({ ok }) => ok),
        [false],
      );
    assert.equal(batches.isBroken(), true);
    close();
    const again = await open();
    assert.equal((await again.loadDocument("workshop-a", "documentation")).seq, 0);
  });
});

/** How many files of the folder contain the word. */
function filesWith(folder: string, word: string): number {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(word)).length;
}
