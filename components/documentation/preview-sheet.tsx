"use client";

import { useDocumentation } from "#live/hooks.ts";
import { Sheet } from "./sheet.tsx";
import { useReport, useReportSource } from "./use-report.ts";

/** Loaded lazily by DocumentationPreview. */
export function PreviewSheet() {
  const { doc } = useDocumentation();
  const report = useReport(useReportSource(doc));
  return <Sheet report={report} small level={3} />;
}
