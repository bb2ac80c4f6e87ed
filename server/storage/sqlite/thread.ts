// thread.ts: the storage thread, the only one that touches the database file. Takes everything that waits in its queue as
// one batch; while a commit goes to disk the next batch gathers by itself.

import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { createBatch } from "./batch.ts";
import type { Answer, Request } from "./batch.ts";
import { openDatabase } from "./database.ts";
import { createStatements } from "./statements.ts";

export interface ThreadOptions {
  readonly dataDir: string;
}

export type ToThread = readonly Request[] | "tidy" | "close";
export type FromThread =
  | { readonly kind: "open"; readonly isUntidy: boolean }
  | {
      readonly kind: "answers";
      readonly answers: readonly Answer[];
      readonly isBroken: boolean;
      /** Traces of what was erased may be in the file: `tidy` removes them. */
      readonly isUntidy: boolean;
    }
  | { readonly kind: "not-tidied"; readonly fault: string }
  | { readonly kind: "closed" };

/** Bounds how long one commit, and with it everybody's wait, can get. */
const BATCH_LIMIT = 1_000;

if (!parentPort) throw new Error("thread.ts runs as a worker thread only");
const port = parentPort;
const { dataDir } = workerData as ThreadOptions;
const database = openDatabase(dataDir);
/** There while traces of what was erased may be in the file, for the next process, too. */
const untidyMark = join(dataDir, "untidy");
const batches = createBatch(database.db, createStatements(database.db), existsSync(untidyMark));

port.on("message", (first: ToThread) => {
  const requests: Request[] = [];
  let message: ToThread | undefined = first;
  while (message !== undefined && typeof message !== "string") {
    requests.push(...message);
    message = requests.length < BATCH_LIMIT ? receive() : undefined;
  }
  if (requests.length > 0) {
    const answers = batches.run(requests);
    if (batches.isUntidy() && !existsSync(untidyMark)) writeFileSync(untidyMark, "");
    tellAnswers(answers);
  }
  if (message === "tidy") {
    const fault = batches.tidy();
    if (fault === null) rmSync(untidyMark, { force: true });
    else tell({ kind: "not-tidied", fault });
    tellAnswers([]);
  }
  if (message === "close") {
    database.close();
    tell({ kind: "closed" });
    port.close();
  }
});
tell({ kind: "open", isUntidy: batches.isUntidy() });

function receive(): ToThread | undefined {
  return receiveMessageOnPort(port)?.message;
}

function tellAnswers(answers: readonly Answer[]): void {
  tell({ kind: "answers", answers, isBroken: batches.isBroken(), isUntidy: batches.isUntidy() });
}

function tell(message: FromThread): void {
  port.postMessage(message);
}
