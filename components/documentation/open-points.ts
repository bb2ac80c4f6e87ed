// open-points.ts: what the document still lacks, and how much of it stands. Parts are counted, never people, and
// nothing here says that somebody failed to do something.

import type { Card, OfferCard } from "#lib/board/card.ts";
import type { Overlay } from "#lib/board/overlay.ts";
import type { DocumentationMessages } from "#lib/messages/de/documentation.ts";
import type { WorkshopState } from "#lib/model/state.ts";

import { gatherMaterial } from "#lib/report/material.ts";
import { groupsAtWork } from "#lib/report/work.ts";
import { unreachable } from "#lib/util/result.ts";
import { cleanLine } from "#lib/util/text.ts";

export type OpenPoint =
  | { readonly kind: "date" | "people" | "abstract" | "results" }
  | { readonly kind: "message"; readonly roomId: string; readonly group: string }
  | { readonly kind: "offers" | "partners"; readonly count: number };

export interface Progress {
  readonly open: readonly OpenPoint[];
  readonly done: number;
  readonly total: number;
}

/** In the order of the document. A group at work is expected to bring one message. */
export function openPoints(source: {
  readonly state: WorkshopState;
  readonly cards: readonly Card[];
  readonly overlay: Overlay;
}): Progress {
  const { state, overlay } = source;
  const material = gatherMaterial(state, source.cards, overlay, state.head.language);
  const { cards } = material;
  const unfinished = cards.filter((card) => card.kind === "offer" && !isWholeOffer(card));
  const unsorted = cards.filter((card) => card.kind === "partner" && card.category === undefined);
  const checks: readonly (readonly [point: OpenPoint, stands: boolean])[] = [
    [{ kind: "date" }, state.head.date !== undefined],
    [{ kind: "people" }, state.head.people.length > 0],
    [{ kind: "abstract" }, state.head.abstract !== undefined],
    ...groupsAtWork(material).map(
      (room) =>
        [
          { kind: "message", roomId: room.id, group: cleanLine(room.name) },
          cards.some((card) => card.kind === "message" && card.roomId === room.id),
        ] as const,
    ),
    [{ kind: "results" }, overlay.results.length > 0],
    [{ kind: "offers", count: unfinished.length }, unfinished.length === 0],
    [{ kind: "partners", count: unsorted.length }, unsorted.length === 0],
  ];
  const open = checks.flatMap(([point, stands]) => (stands ? [] : [point]));
  return { open, done: checks.length - open.length, total: checks.length };
}

export function openPointText(point: OpenPoint, words: DocumentationMessages["open"]): string {
  switch (point.kind) {
    case "message":
      return words.message(point.group);
    case "offers":
    case "partners":
      return words[point.kind](point.count);
    case "date":
    case "people":
    case "abstract":
    case "results":
      return words[point.kind];
    default:
      return unreachable(point);
  }
}

/** What is only an idea cannot have brought anything yet. */
function isWholeOffer(offer: OfferCard): boolean {
  return isFilled(offer.purpose) && (isFilled(offer.outcome) || offer.status === "idea");
}

function isFilled(text: string): boolean {
  return cleanLine(text) !== "";
}
