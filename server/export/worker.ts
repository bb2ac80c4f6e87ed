// worker.ts: builds and writes documents in a thread of their own, because both can take long and some writers block
// their thread. One job at a time, in the order of arrival; exporter.ts is the other end.

import { parentPort, type MessagePort } from "node:worker_threads";
import type { Card } from "#lib/board/card.ts";
import type { Overlay } from "#lib/board/overlay.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import type { ExportFormat } from "#lib/protocol/http.ts";
import { buildReport } from "#lib/report/build.ts";
import { ExportError } from "#server/ports.ts";
import { createWriters } from "./writers.ts";

export interface ExportJob {
  readonly id: number;
  readonly format: ExportFormat;
  readonly source: {
    readonly state: WorkshopState;
    readonly cards: readonly Card[];
    readonly overlay: Overlay;
    readonly unread: readonly string[];
  };
}

export type ExportDone =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly code: ExportError["code"]; readonly message: string };

/** Signs of the report as JSON: more than 1,000 pages. Far more would take longer than the deadline. */
const MAX_SIGNS = 4_000_000;

if (parentPort) serve(parentPort);

function serve(port: MessagePort): void {
  const write = createWriters();
  let last: Promise<void> = Promise.resolve();
  port.on("message", (job: ExportJob) => {
    last = after(last, job);
  });

  async function after(before: Promise<void>, job: ExportJob): Promise<void> {
    await before;
    port.postMessage(await run(job), []);
  }

  async function run({ id, format, source }: ExportJob): Promise<ExportDone> {
    try {
      const report = buildReport({ ...source, form: "file" });
      if (JSON.stringify(report).length > MAX_SIGNS) {
        return { id, code: "too-large", message: "the report is too long" };
      }
      // A plain copy: a Buffer may be a window onto memory that other things share.
      return { id, bytes: Uint8Array.from(await write(report, format)) };
    } catch (error) {
      return { id, code: "internal", message: error instanceof Error ? error.message : "unknown" };
    }
  }
}
