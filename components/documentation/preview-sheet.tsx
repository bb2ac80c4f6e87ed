"use client";

import { useDocumentation } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { SheetSkeleton } from "./sheet-skeleton.tsx";
import { Sheet } from "./sheet.tsx";
import { useReport, useReportSource } from "./use-report.ts";

/** Loaded lazily by DocumentationPreview. */
export function PreviewSheet() {
  const words = wordsOf("documentation");
  const { doc, delivery } = useDocumentation();
  const report = useReport(useReportSource(doc));
  // Before the choices have come the page would show cards that are left out.
  if (delivery === "connecting") return <SheetSkeleton label={words.loading} small />;
  return <Sheet report={report} small level={3} />;
}
