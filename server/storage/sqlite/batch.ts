// batch.ts: natural group commit. Everything that was asked while the last commit went to disk shares the next one:
// one BEGIN IMMEDIATE … COMMIT, one fsync, answers afterwards. If a batch fails, its requests are done one by one, so that
// one bad document never stops the rest; a database that somebody else holds is everybody's trouble, and is waited for
// once. What only reads asks for no lock. Traces of what was erased are removed at once from a small file, and from a large one
// when somebody says that it is a good moment. After a fault of the disk nothing is written any more: an fsync that failed once
// must not be believed when it succeeds the second time.

import type { DatabaseSync } from "node:sqlite";
import { StorageError } from "#server/ports.ts";
import { emptyLog, removeTraces, sizeOf } from "./database.ts";
import type { StatementName, Statements } from "./statements.ts";

export interface Request {
  readonly id: number;
  readonly name: StatementName;
  readonly args: readonly unknown[];
}

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB: primary codes after which the file is not to be trusted. */
const FATAL_CODES = new Set([10, 11, 26]);

/** Rewriting as much takes no longer than anybody notices. */
const SMALL_BYTES = 8 * 1024 * 1024;

export const READS: ReadonlySet<StatementName> = new Set([
  "loadWorkshop",
  "findByJoinCode",
  "listWorkshops",
  "findCredential",
  "listCredentials",
  "findPersonalLink",
  "listPersonalLinks",
  "loadDocument",
]);

export interface Batches {
  /** Does the requests in order. Answers are true: `ok` means on disk. */
  run(requests: readonly Request[]): readonly Answer[];
  /** True after a fault of the disk: nothing is written any more. */
  isBroken(): boolean;
  /** Something was erased, and traces of it may still be in gaps of the file. */
  isUntidy(): boolean;
  /** Removes them. Nothing is committed meanwhile. Answers what went wrong. */
  tidy(): string | null;
}

/** `wasLeft`: an earlier process left traces. */
export function createBatch(db: DatabaseSync, statements: Statements, wasLeft = false): Batches {
  let broken: string | null = null;
  let untidy = wasLeft;

  return {
    isBroken: () => broken !== null,
    isUntidy: () => untidy,
    tidy() {
      if (broken !== null) return broken;
      try {
        removeTraces(db);
        untidy = false;
        return null;
      } catch (error) {
        return messageOf(error);
      }
    },
    run(requests) {
      const answers = commit(requests) ?? requests.flatMap((request) => commit([request]) ?? []);
      return requests.some((request) => request.name === "eraseWorkshop")
        ? afterErasure(requests, answers)
        : answers;
    },
  };

  /** Null: nothing was written, try them one by one. */
  function commit(requests: readonly Request[]): readonly Answer[] | null {
    if (broken !== null) return refuseAll(requests, broken);
    const onlyReads = requests.every(({ name }) => READS.has(name));
    let begun = false;
    try {
      db.exec(onlyReads ? "BEGIN" : "BEGIN IMMEDIATE");
      begun = true;
      const answers = requests.map(execute);
      db.exec("COMMIT");
      return answers;
    } catch (error) {
      const message = messageOf(error);
      if (db.isTransaction) db.exec("ROLLBACK");
      if (isFatal(error)) broken = `the database is out of order since: ${message}`;
      const isOne = requests.length === 1 || !begun || broken !== null;
      return isOne ? refuseAll(requests, message) : null;
    }
  }

  // A statement that refuses has written nothing, so the others of the batch can still be committed.
  function execute({ id, name, args }: Request): Answer {
    const statement = statements[name] as (...args: readonly unknown[]) => unknown;
    try {
      return { id, ok: true, value: statement(...args) };
    } catch (error) {
      if (error instanceof StorageError) return { id, ok: false, message: error.message };
      throw error;
    }
  }

  // The rows are gone by now; whoever asked may ask again to have the traces removed as well.
  function afterErasure(requests: readonly Request[], answers: readonly Answer[]): readonly Answer[] {
    try {
      if (sizeOf(db) <= SMALL_BYTES) removeTraces(db);
      else {
        untidy = true;
        emptyLog(db);
      }
      return answers;
    } catch (error) {
      const message = messageOf(error);
      return answers.map((answer, index) =>
        requests[index]?.name === "eraseWorkshop" ? { id: answer.id, ok: false, message } : answer,
      );
    }
  }
}

function refuseAll(requests: readonly Request[], message: string): readonly Answer[] {
  return requests.map(({ id }) => ({ id, ok: false, message }));
}

function isFatal(error: unknown): boolean {
  const code = error instanceof Error && "errcode" in error ? error.errcode : undefined;
  return typeof code === "number" && FATAL_CODES.has(code & 0xff);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
