// report.ts (en): English by itself, not word by word; same keys as the German twin.

import type { ReportMessages } from "#lib/messages/de/report.ts";

export const report: ReportMessages = {};
