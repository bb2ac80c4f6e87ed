// sqlite-storage.ts: storage in one SQLite file of the data folder, for one process. This side only passes calls to the
// storage thread and settles their promises when the commit is on disk; the event loop never waits for a disk.

import { Worker } from "node:worker_threads";
import { StorageError } from "#server/ports.ts";
import type { Logger, Storage } from "#server/ports.ts";
import { READS, type Request } from "./batch.ts";
import type { StatementName } from "./statements.ts";
import { createTidying } from "./tidying.ts";
import type { FromThread, ThreadOptions, ToThread } from "./thread.ts";

export interface SqliteOptions {
  /** Made if it does not exist. Only one process at a time may hold it. */
  readonly dataDir: string;
  readonly logger: Logger;
  /** So long nobody has to have written before the last traces of what was erased are removed from a large file. */
  readonly tidyAfterMs?: number;
}

/**
 * Commits begin at least so far apart: each costs the processor as much as dozens of updates in it do. After a quiet moment
 * the first goes at once; while many share one, the longer pause costs nobody more than it saves everybody.
 */
const PAUSE_MS = 5;
const BUSY_PAUSE_MS = 12;
/** Requests in one commit. */
const BUSY = 10;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: StorageError): void;
}

/** Resolves when the database is open and up to date; rejects with StorageError and a sentence for the operator. */
export async function createSqliteStorage({ dataDir, logger, tidyAfterMs }: SqliteOptions): Promise<Storage> {
  const workerData: ThreadOptions = { dataDir };
  const worker = new Worker(new URL("./thread.ts", import.meta.url), { workerData });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  /** Why no more calls are taken. */
  let ended: StorageError | null = null;
  let broken = false;
  let closing: Promise<void> | null = null;
  const outbox: Request[] = [];
  const outboxMemory: ArrayBuffer[] = [];
  let flushing: NodeJS.Timeout | NodeJS.Immediate | null = null;
  let flushedAtMs = -Infinity;
  let pauseMs = PAUSE_MS;
  const tidying = createTidying(() => post("tidy"), tidyAfterMs);

  const call = <Name extends StatementName>(
    name: Name,
    args: Parameters<Storage[Name]>,
    transfer: readonly ArrayBuffer[] = [],
  ): ReturnType<Storage[Name]> =>
    new Promise((resolve, reject) => {
      if (ended !== null) throw ended;
      if (!READS.has(name)) tidying.wrote();
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      outbox.push({ id: lastId, name, args });
      outboxMemory.push(...transfer);
      scheduleFlush();
    }) as ReturnType<Storage[Name]>;

  const isUntidy = await opened();
  worker.on("message", receive);
  tidying.told(isUntidy);

  return {
    createWorkshop: (...args) => call("createWorkshop", args),
    loadWorkshop: (...args) => call("loadWorkshop", args),
    commit: (...args) => call("commit", args),
    findByJoinCode: (...args) => call("findByJoinCode", args),
    listWorkshops: (...args) => call("listWorkshops", args),
    putCredential: (...args) => call("putCredential", args),
    findCredential: (...args) => call("findCredential", args),
    revokeCredentials: (...args) => call("revokeCredentials", args),
    listCredentials: (...args) => call("listCredentials", args),
    dropCredentials: (...args) => call("dropCredentials", args),
    purgeCredentials: (...args) => call("purgeCredentials", args),
    putPersonalLink: (...args) => call("putPersonalLink", args),
    findPersonalLink: (...args) => call("findPersonalLink", args),
    listPersonalLinks: (...args) => call("listPersonalLinks", args),
    markPersonalLink: (...args) => call("markPersonalLink", args),
    appendUpdate(workshopId, document, update, authors = []) {
      const own = update.slice();
      return call("appendUpdate", [workshopId, document, own, authors], [own.buffer]);
    },
    loadDocument: (...args) => call("loadDocument", args),
    compactDocument(workshopId, document, seq, snapshot) {
      const own = snapshot.slice();
      return call("compactDocument", [workshopId, document, seq, own], [own.buffer]);
    },
    eraseWorkshop: (...args) => call("eraseWorkshop", args),
    isWritable: () => !broken && ended === null,
    close() {
      closing ??= close();
      return closing;
    },
  };

  function scheduleFlush(): void {
    if (flushing) return;
    const waitMs = flushedAtMs + pauseMs - performance.now();
    flushing = waitMs > 0 ? setTimeout(flush, waitMs) : setImmediate(flush);
  }

  function flush(): void {
    flushing = null;
    flushedAtMs = performance.now();
    pauseMs = outbox.length >= BUSY ? BUSY_PAUSE_MS : PAUSE_MS;
    if (outbox.length > 0) post(outbox.splice(0), outboxMemory.splice(0));
  }

  function post(message: ToThread, transfer: ArrayBuffer[] = []): void {
    worker.postMessage(message, transfer);
  }

  /** Did an earlier process leave traces of what was erased? */
  function opened(): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const fail = (error: StorageError): void => {
        end(error);
        reject(error);
      };
      worker.once("message", (message: FromThread) => resolve(message.kind === "open" && message.isUntidy));
      worker.on("error", (cause) => {
        // A class does not survive the way between threads, its message does.
        const message = cause instanceof Error ? cause.message : String(cause);
        if (lastId > 0) logger.error("storage.thread-failed", cause);
        fail(new StorageError(message, { cause }));
      });
      worker.on("exit", () => fail(new StorageError("storage is closed")));
    });
  }

  function receive(message: FromThread): void {
    if (message.kind === "not-tidied") logger.warn("storage.not-tidied", { fault: message.fault });
    if (message.kind !== "answers") return;
    if (message.isBroken && !broken) logger.error("storage.broken", new StorageError("the disk has failed"));
    broken = message.isBroken;
    tidying.told(message.isUntidy);
    for (const answer of message.answers) {
      const call = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.ok) call?.resolve(answer.value);
      else call?.reject(new StorageError(answer.message));
    }
  }

  function end(error: StorageError): void {
    ended ??= error;
    for (const call of waiting.values()) call.reject(ended);
    waiting.clear();
  }

  async function close(): Promise<void> {
    tidying.close();
    if (ended !== null) return;
    ended = new StorageError("storage is closed");
    flush();
    const exited = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
    post("close");
    await exited;
  }
}
