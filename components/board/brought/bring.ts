// bring.ts: what a merged group has before it: the cards of the boards that it brings, each thought once, and the way of one
// onto its own board. The card stays where it is; the own one says where it came from (`origin`).

import type { Card, CardRef } from "#lib/board/card.ts";
import { withoutCarried } from "#lib/board/carried.ts";
import { putOnBoard } from "#lib/board/notebook.ts";
import { hideCard, restoreCard } from "#lib/board/schema.ts";
import type { DocumentHandle } from "#live/hooks.ts";
import { randomId } from "#live/random-id.ts";
import { ADDING } from "../new-card.ts";

export interface Source {
  readonly roomId: string;
  readonly cards: readonly Card[];
}

/** Without hidden cards, and without those that one of the other boards has taken over already; empty boards stay. */
export function arrangeBySource(
  sourceIds: readonly string[],
  cards: ReadonlyMap<string, readonly Card[]>,
): readonly Source[] {
  const all = withoutCarried(sourceIds.flatMap((roomId) => cards.get(roomId) ?? []));
  return sourceIds.map((roomId) => ({
    roomId,
    cards: all.filter((card) => card.roomId === roomId && !card.hidden),
  }));
}

/** Card → the visible card of the own board that was made of it. */
export function copiesOf(own: readonly Card[]): ReadonlyMap<CardRef, CardRef> {
  return new Map(
    own.flatMap((card) =>
      card.origin === undefined || card.hidden ? [] : [[card.origin, card.ref] as const],
    ),
  );
}

/** With all its fields. Offers link to what was taken over before. Undo puts it into the bin. */
export function takeOver(
  { doc, perform }: Pick<DocumentHandle, "doc" | "perform">,
  card: Card,
  { by, copies }: { readonly by: string; readonly copies: ReadonlyMap<CardRef, CardRef> },
): void {
  const boardId = randomId();
  const linked =
    card.kind === "offer" ? { ...card, partners: card.partners.map((ref) => copies.get(ref) ?? ref) } : card;
  // A clock that goes behind must not make it the older one.
  const createdAt = Math.max(Date.now(), card.createdAt + 1);
  doc.transact(() => {
    putOnBoard(doc, { card: { ...linked, origin: card.ref }, boardId }, { by, createdAt });
    hideCard(doc, boardId);
  }, ADDING);
  perform(() => restoreCard(doc, boardId));
}
