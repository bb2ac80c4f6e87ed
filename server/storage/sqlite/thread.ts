// thread.ts: the storage thread, the only one that touches the database file. Takes everything that waits in its queue as
// one batch; while a commit goes to disk the next batch gathers by itself.

import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { createBatch } from "./batch.ts";
import type { Answer, Request } from "./batch.ts";
import { openDatabase } from "./database.ts";
import { createStatements } from "./statements.ts";

export interface ThreadOptions {
  readonly dataDir: string;
}

export type ToThread = readonly Request[] | "close";
export type FromThread =
  | { readonly kind: "open" }
  | { readonly kind: "answers"; readonly answers: readonly Answer[]; readonly isBroken: boolean }
  | { readonly kind: "closed" };

/** Bounds how long one commit, and with it everybody's wait, can get. */
const BATCH_LIMIT = 1_000;

if (!parentPort) throw new Error("thread.ts runs as a worker thread only");
const port = parentPort;
const { dataDir } = workerData as ThreadOptions;
const database = openDatabase(dataDir);
const batches = createBatch(database.db, createStatements(database.db));

port.on("message", (first: ToThread) => {
  const requests: Request[] = [];
  let message: ToThread | undefined = first;
  while (message !== undefined && message !== "close") {
    requests.push(...message);
    message = requests.length < BATCH_LIMIT ? receive() : undefined;
  }
  if (requests.length > 0) {
    const answers = batches.run(requests);
    tell({ kind: "answers", answers, isBroken: batches.isBroken() });
  }
  if (message === "close") {
    database.close();
    tell({ kind: "closed" });
    port.close();
  }
});
tell({ kind: "open" });

function receive(): ToThread | undefined {
  return receiveMessageOnPort(port)?.message;
}

function tell(message: FromThread): void {
  port.postMessage(message);
}
