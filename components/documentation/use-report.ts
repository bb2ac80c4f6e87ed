"use client";

// use-report.ts: the report of this moment in the browser: state and cards as the control plane tells them, the overlay as
// it stands in the documentation document. The page is drawn after what is being typed, so it never slows the keys down.

import { useDeferredValue, useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import type { Card } from "#lib/board/card.ts";
import { readOverlay, type Overlay } from "#lib/board/overlay.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import { buildReport } from "#lib/report/build.ts";
import type { Report } from "#lib/report/report.ts";
import { createDocReading } from "#live/doc-reading.ts";
import { useWorkshop } from "#live/hooks.ts";

export interface ReportSource {
  readonly state: WorkshopState;
  readonly cards: readonly Card[];
  readonly overlay: Overlay;
}

/** What the report is made of, at once. */
export function useReportSource(doc: Y.Doc): ReportSource {
  const overlay = useOverlay(doc);
  const state = useWorkshop((ready) => ready.state);
  const rooms = useWorkshop((ready) => ready.cards);
  const cards = useMemo(() => [...rooms.values()].flat(), [rooms]);
  return useMemo(() => ({ state, cards, overlay }), [state, cards, overlay]);
}

/** The report, built when the browser has time for it. */
export function useReport(source: ReportSource): Report {
  const settled = useDeferredValue(source);
  return useMemo(() => buildReport({ ...settled, form: "page" }), [settled]);
}

function useOverlay(doc: Y.Doc): Overlay {
  const store = useMemo(() => createDocReading(doc, readOverlay), [doc]);
  return useSyncExternalStore(store.subscribe, store.get);
}
