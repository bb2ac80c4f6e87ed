// pdf.ts: Report → accessible PDF (PDF/UA-1) by Typst, which refuses to write a file that breaks the standard's machine-
// checkable rules. The template is static; text reaches it as JSON only. Calls are synchronous and block their thread:
// use in the worker only. The same report gives the same bytes.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Report } from "#lib/report/report.ts";
import { readBundledFonts, TEXT_FAMILIES } from "./fonts.ts";
import { createGlyphFilter, readCoverage } from "./glyphs.ts";
import { pdfContent } from "./pdf-content.ts";

const HERE = import.meta.dirname;
const CONTENT = join(HERE, "report.json");
/** Reads fonts and template once. The writer throws if the report cannot be set; nothing of it stays in memory. */
export function createPdfWriter(): (report: Report) => Uint8Array {
  const fonts = readBundledFonts();
  const template = readFileSync(join(HERE, "kurzdoku.typ"), "utf8");
  const coverage = (isText: boolean) =>
    fonts
      .filter(({ family }) => TEXT_FAMILIES.includes(family) === isText)
      .map(({ bytes }) => readCoverage(bytes));
  const drawable = createGlyphFilter(coverage(true), coverage(false));
  // The last resort for clusters that no single font shapes although it has all their signs.
  const plainest = createGlyphFilter(coverage(true), []);
  const compiler = NodeCompiler.create({
    workspace: HERE,
    fontArgs: [{ fontBlobs: fonts.map(({ bytes }) => bytes) }],
  });

  function typeset(report: Report, filter: (text: string) => string): Uint8Array {
    try {
      compiler.mapShadow(CONTENT, Buffer.from(JSON.stringify(pdfContent(report, filter))));
      const compiled = compiler.compile({ mainFileContent: template });
      if (!compiled.result) throw new Error(messagesOf(compiled.takeDiagnostics()?.shortDiagnostics));
      return compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
    } finally {
      compiler.resetShadow();
      compiler.evictCache(0);
    }
  }

  return (report) => {
    try {
      return typeset(report, drawable);
    } catch {
      return typeset(report, plainest);
    }
  };
}

/** Messages of the compiler without their quotations: what people wrote does not belong in a log. */
function messagesOf(diagnostics: readonly unknown[] | undefined): string {
  const messages = (diagnostics ?? []).map((each) =>
    typeof each === "object" && each !== null && "message" in each ? String(each.message) : "unknown",
  );
  return `typst: ${messages.join("; ").replaceAll(/[`"“].*?[`"”]/gs, "…") || "no result"}`;
}
