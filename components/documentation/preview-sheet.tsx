"use client";

import { useDocumentation, useMessages } from "#live/hooks.ts";
import { SheetSkeleton } from "./sheet-skeleton.tsx";
import { Sheet } from "./sheet.tsx";
import { useReport, useReportSource } from "./use-report.ts";

/** Loaded lazily by DocumentationPreview. */
export function PreviewSheet() {
  const { documentation: words } = useMessages();
  const { doc, delivery } = useDocumentation();
  const report = useReport(useReportSource(doc));
  // Before the choices have come the page would show cards that are left out.
  if (delivery === "connecting") return <SheetSkeleton label={words.loading} small />;
  return <Sheet report={report} small level={3} />;
}
