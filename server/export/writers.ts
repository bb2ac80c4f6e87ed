// writers.ts: one writer for each format of the contract. A writer is made when its format is asked for the first time
// and kept: fonts and templates are read once.

import type { ExportFormat } from "#lib/protocol/http.ts";
import type { Report } from "#lib/report/report.ts";

type Writer = (report: Report) => Uint8Array | Promise<Uint8Array>;

const MAKERS = {
  html: async () => (await import("./html.ts")).createHtmlWriter(),
  md: async () => {
    const { markdownDocument } = await import("./markdown.ts");
    return (report) => new TextEncoder().encode(markdownDocument(report));
  },
  docx: async () => (await import("./docx.ts")).docxDocument,
  pdf: async () => (await import("./pdf.ts")).createPdfWriter(),
} as const satisfies Record<ExportFormat, () => Promise<Writer>>;

/** Renders a report in any format; throws if a writer cannot. */
export function createWriters(): (report: Report, format: ExportFormat) => Promise<Uint8Array> {
  const made = new Map<ExportFormat, Promise<Writer>>();
  return async (report, format) => {
    let writer = made.get(format);
    if (!writer) {
      writer = MAKERS[format]();
      // A writer that could not be made is tried anew next time.
      writer.catch(() => made.delete(format));
      made.set(format, writer);
    }
    return (await writer)(report);
  };
}
