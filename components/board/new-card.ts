// new-card.ts: brings a card into the world so that undo hides it and never deletes it.

import { createCard, restoreCard, type NewCard } from "#lib/board/schema.ts";
import type { DocumentHandle } from "#live/hooks.ts";
import { randomId } from "#live/random-id.ts";

/** A transaction origin that undo does not follow. */
export const ADDING = "adding";

/**
 * Answers the card's id. Undo of a new card must not delete it for good, so it is born hidden, unseen by undo, and then
 * brought to light. `inside` writes in the transaction that creates it.
 */
export function addNewCard(
  { doc, perform }: Pick<DocumentHandle, "doc" | "perform">,
  card: Omit<NewCard, "id" | "createdAt" | "hidden">,
  inside?: (id: string) => void,
): string {
  const id = randomId();
  doc.transact(() => {
    createCard(doc, { ...card, id, createdAt: Date.now(), hidden: true });
    inside?.(id);
  }, ADDING);
  perform(() => restoreCard(doc, id));
  return id;
}
