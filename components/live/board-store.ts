// board-store.ts: the cards of one board document as plain data that React can watch. A card is read anew only when it was
// touched, and keeps its identity otherwise: one remote change renders one card.

import type * as Y from "yjs";
import type { Card } from "#lib/board/card.ts";
import { compareCards } from "#lib/board/projection.ts";
import { readCard, readCards, watchCards } from "#lib/board/schema.ts";
import { createStore, type Store } from "./store.ts";

/** All cards of a document, hidden ones included, oldest first. Follows the document as long as it lives. */
export function createBoardStore(doc: Y.Doc, roomId: string): Store<readonly Card[]> {
  const cards = new Map(readCards(doc, roomId).map((card) => [card.id, card]));
  const store = createStore<readonly Card[]>([...cards.values()]);
  watchCards(doc, (touched) => {
    for (const id of touched) {
      const card = readCard(doc, roomId, id);
      if (card) cards.set(id, card);
      else cards.delete(id);
    }
    store.set([...cards.values()].sort(compareCards));
  });
  return store;
}
