// database.ts: opens the database file of a data folder: alone (a second process is turned away), durably (WAL with an
// fsync per commit) and forgetfully (erased bytes are overwritten). Brings the schema up to date. Runs in the storage
// thread only.

import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StorageError } from "#server/ports.ts";

const MIGRATIONS = new URL("./migrations/", import.meta.url);

/** Keeps the write-ahead log from staying large after a burst. */
const WAL_KEPT_BYTES = 16 * 1024 * 1024;

export interface OpenDatabase {
  readonly db: DatabaseSync;
  readonly close: () => void;
}

/** Throws StorageError with a sentence for the operator if the folder is in use or the data is of a later version. */
export function openDatabase(dataDir: string): OpenDatabase {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = acquireLock(dataDir);
  try {
    const db = new DatabaseSync(join(dataDir, "netzwerkstatt.sqlite"), { timeout: 5_000 });
    db.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA foreign_keys = ON;
      PRAGMA temp_store = MEMORY;
      PRAGMA journal_size_limit = ${WAL_KEPT_BYTES};
    `);
    migrate(db);
    return {
      db,
      close() {
        db.close();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw error;
  }
}

/**
 * Rewrites the file and empties the write-ahead log, so that what was deleted is in no file any more. `secure_delete`
 * alone is not enough: pages whose cells were moved while the tree was balanced keep old bytes in their gaps. Takes one or
 * two seconds for 100 MB, in which nothing else is committed.
 */
export function removeTraces(db: DatabaseSync): void {
  db.exec("VACUUM");
  emptyLog(db);
}

/** What was deleted is overwritten in the file, and in the write-ahead log no more. */
export function emptyLog(db: DatabaseSync): void {
  const row = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get();
  if (row?.["busy"] !== 0) throw new StorageError("the write-ahead log is being read and cannot be emptied");
}

/** Of the file, without the write-ahead log. */
export function sizeOf(db: DatabaseSync): number {
  const read = (pragma: string): number => Number(db.prepare(`PRAGMA ${pragma}`).get()?.[pragma]);
  return read("page_count") * read("page_size");
}

// An exclusive transaction on an empty database of its own: the kernel frees it when the process dies, however it dies,
// and the data itself stays readable for backup tools.
function acquireLock(dataDir: string): DatabaseSync {
  const lock = new DatabaseSync(join(dataDir, "lock"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (cause) {
    lock.close();
    throw new StorageError(`another process uses the data folder ${dataDir}; stop it or choose another one`, {
      cause,
    });
  }
}

// A migration is never changed after a release; the next one gets the next number. `user_version` counts those done.
function migrate(db: DatabaseSync): void {
  const files = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  const done = Number(db.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (done > files.length)
    throw new StorageError("the data was written by a later version of this software; it is left untouched");
  files.slice(done).forEach((name, index) => {
    db.exec("BEGIN IMMEDIATE");
    db.exec(readFileSync(new URL(name, MIGRATIONS), "utf8"));
    db.exec(`PRAGMA user_version = ${done + index + 1}`);
    db.exec("COMMIT");
  });
}
