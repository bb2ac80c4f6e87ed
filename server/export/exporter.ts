// exporter.ts: the documentation as a file. One worker thread builds and writes, so that nobody's typing waits for a
// PDF. At most 20 jobs wait; a job that takes longer than 30 s fails and the thread is replaced. The thread starts with
// the first job; while idle it does not keep the process alive.

import { Worker } from "node:worker_threads";
import { ExportError, type Exporter, type Logger } from "#server/ports.ts";
import type { ExportDone, ExportJob } from "./worker.ts";

const QUEUE = 20;
const DEADLINE_MS = 30_000;

interface Pending {
  readonly job: ExportJob;
  readonly settle: (outcome: Uint8Array | ExportError) => void;
}

export function createExporter({
  logger,
  deadlineMs = DEADLINE_MS,
  start = () => new Worker(new URL("./worker.ts", import.meta.url)),
}: {
  readonly logger: Logger;
  readonly deadlineMs?: number;
  readonly start?: () => Worker;
}): Exporter {
  /** In the order of arrival: the thread is at the first. */
  const pending = new Map<number, Pending>();
  let worker: Worker | null = null;
  let deadline: NodeJS.Timeout | undefined;
  let jobs = 0;
  let closed = false;

  function send(job: ExportJob): void {
    worker ??= watched(start());
    worker.ref();
    worker.postMessage(job, []);
  }

  function watched(started: Worker): Worker {
    started.on("message", (done: ExportDone) =>
      finish(done.id, "bytes" in done ? done.bytes : new ExportError(done.code, done.message)),
    );
    started.on("error", (error) => replace(started, error));
    started.on("exit", () => replace(started, new Error("the thread ended")));
    return started;
  }

  /** The job it was at fails, those behind it go to a new thread. */
  function replace(gone: Worker, reason: unknown): void {
    if (worker !== gone) return;
    worker = null;
    const [current] = pending.values();
    if (!current) return;
    logger.error("export-thread-lost", reason, { format: current.job.format });
    finish(current.job.id, new ExportError("internal", "the thread was lost"));
    for (const { job } of pending.values()) send(job);
  }

  function finish(id: number, outcome: Uint8Array | ExportError): void {
    const done = pending.get(id);
    pending.delete(id);
    if (pending.size === 0) worker?.unref();
    watch();
    done?.settle(outcome);
  }

  /** One clock, for the job that is being written. */
  function watch(): void {
    clearTimeout(deadline);
    if (pending.size === 0) return;
    deadline = setTimeout(() => {
      const late = worker;
      if (!late) return;
      replace(late, new Error(`no answer within ${deadlineMs} ms`));
      // Resolves only when a blocking call has ended; nobody waits for it.
      void late.terminate();
    }, deadlineMs);
    deadline.unref();
  }

  return {
    async render(workshopId, state, cards, overlay, format, unread = []) {
      if (closed) throw new ExportError("unavailable", "shutting down");
      if (pending.size >= QUEUE) throw new ExportError("unavailable", "too many exports at once");
      const job: ExportJob = { id: (jobs += 1), format, source: { state, cards, overlay, unread } };
      const startedAtMs = performance.now();
      const outcome = await new Promise<Uint8Array | ExportError>((settle) => {
        pending.set(job.id, { job, settle });
        send(job);
        if (pending.size === 1) watch();
      });
      const ms = Math.round(performance.now() - startedAtMs);
      if (outcome instanceof ExportError) {
        logger.error("export-failed", outcome, { workshopId, format, ms });
        throw outcome;
      }
      logger.info("exported", { workshopId, format, ms, bytes: outcome.byteLength });
      return outcome;
    },
    async close() {
      closed = true;
      const gone = worker;
      worker = null;
      for (const id of pending.keys()) finish(id, new ExportError("unavailable", "shutting down"));
      await gone?.terminate();
    },
  };
}
