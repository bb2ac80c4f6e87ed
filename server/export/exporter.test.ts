import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Worker } from "node:worker_threads";
import { sampleWorkshop } from "#lib/report/workshop.fixture.ts";
import { EXPORT_FORMATS, type ExportFormat } from "#lib/protocol/http.ts";
import { ExportError, type Exporter, type Logger } from "#server/ports.ts";
import { createExporter } from "./exporter.ts";

/** Writes its format's name; never answers for "pdf", dies of "docx". */
const MOODY = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", ({ id, format }) => {
    if (format === "docx") throw new Error("broken");
    if (format !== "pdf") parentPort.postMessage({ id, bytes: new TextEncoder().encode(format) });
  });`;

const silent: Logger = { info: () => {}, warn: () => {}, error: () => {} };
const moody = () => new Worker(MOODY, { eval: true });

async function render(exporter: Exporter, format: ExportFormat): Promise<string> {
  const { state, cards, overlay } = sampleWorkshop();
  return new TextDecoder().decode(await exporter.render("w", state, cards, overlay, format));
}

function refused(code: ExportError["code"]): (error: unknown) => boolean {
  return (error) => error instanceof ExportError && error.code === code;
}

describe("createExporter", () => {
  it("writes every format of the contract", async () => {
    const lines: string[] = [];
    const exporter = createExporter({
      logger: { ...silent, info: (event, fields) => lines.push(`${event} ${fields?.["format"]}`) },
    });
    const starts = await Promise.all(
      Object.keys(EXPORT_FORMATS).map(async (format) =>
        (await render(exporter, format as ExportFormat)).slice(0, 4),
      ),
    );
    assert.deepEqual(starts, ["<!do", "4\\. ", "PK\u0003\u0004", "%PDF"]);
    assert.equal(lines.length, 4);
    await exporter.close();
  });

  it("fails the job that is too slow and goes on with the next in a new thread", async () => {
    const exporter = createExporter({ logger: silent, deadlineMs: 1500, start: moody });
    const slow = render(exporter, "pdf");
    const next = render(exporter, "html");
    await assert.rejects(slow, refused("internal"));
    assert.equal(await next, "html");
    await exporter.close();
  });

  it("fails the job that kills its thread and goes on with the next", async () => {
    const exporter = createExporter({ logger: silent, start: moody });
    const deadly = render(exporter, "docx");
    const next = render(exporter, "md");
    await assert.rejects(deadly, refused("internal"));
    assert.equal(await next, "md");
    await exporter.close();
  });

  it("takes 20 jobs at once and refuses the next", async () => {
    const exporter = createExporter({ logger: silent, start: moody });
    const jobs = Array.from({ length: 21 }, () => render(exporter, "pdf"));
    await assert.rejects(jobs[20] ?? Promise.resolve(), refused("unavailable"));
    const outcomes = Promise.allSettled(jobs);
    await exporter.close();
    assert.deepEqual(new Set((await outcomes).map(({ status }) => status)), new Set(["rejected"]));
  });

  it("refuses when it is closed", async () => {
    const exporter = createExporter({ logger: silent, start: moody });
    const waiting = assert.rejects(render(exporter, "pdf"), refused("unavailable"));
    await exporter.close();
    await waiting;
    await assert.rejects(render(exporter, "html"), refused("unavailable"));
  });
});
