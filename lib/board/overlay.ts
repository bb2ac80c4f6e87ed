// overlay.ts: the documentation document as plain data: references to cards and the written parts, never card texts.
// The Y structure is known only to this file and schema.ts.

import type { CardRef } from "./card.ts";

/** A run of written text; no HTML anywhere. */
export interface RichRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

export type RichBlock =
  | { readonly kind: "paragraph"; readonly runs: readonly RichRun[] }
  | { readonly kind: "heading"; readonly runs: readonly RichRun[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly RichRun[])[] };

export interface Overlay {
  /** Cards left out of the documentation. */
  readonly leftOut: ReadonlySet<CardRef>;
  /** The part "Ergebnisse / Botschaften / Zusammenfassung" that is written together. */
  readonly results: readonly RichBlock[];
}

export const EMPTY_OVERLAY: Overlay = { leftOut: new Set(), results: [] };
