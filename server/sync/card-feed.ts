// card-feed.ts: tells which cards of a room changed, as plain cards. It collects ids while transactions run and reads
// only those cards, at a moment when everything in the document is on disk. It remembers each card as it was told, so that
// it can say what of it changed, and newcomers begin where everybody stands.

import type * as Y from "yjs";
import { patchOf } from "#lib/board/card-patch.ts";
import type { CardPatch } from "#lib/board/card-patch.ts";
import type { Card } from "#lib/board/card.ts";
import { compareCards } from "#lib/board/projection.ts";
import { readCard, readCards, watchCards } from "#lib/board/schema.ts";
import type { CardChange } from "#server/ports.ts";
import { createTelling } from "./telling.ts";

/** One telling reads cards no longer than this; the rest follows with the next. */
const READING_MS = 10;

export interface CardFeed {
  /** The document is as it is on disk: a telling that is due may read it. */
  settled(): void;
  /** All cards as everybody was told of them, oldest first. */
  told(): readonly Card[];
  /** Has anything changed that nobody was told of? */
  isBehind(): boolean;
  close(): void;
}

export interface CardFeedOptions {
  readonly doc: Y.Doc;
  readonly roomId: string;
  readonly isSettled: () => boolean;
  /** Answers how many bytes that put out. */
  readonly tell: (changes: readonly CardChange[], removed: readonly string[]) => number;
}

export function createCardFeed({ doc, roomId, isSettled, tell }: CardFeedOptions): CardFeed {
  const known = new Map(readCards(doc, roomId).map((card) => [card.id, card]));
  const touched = new Set<string>();
  const unwatch = watchCards(doc, (cardIds) => {
    for (const id of cardIds) touched.add(id);
  });

  const telling = createTelling({ isSettled, isDue: () => touched.size > 0, tell: flush });

  return {
    settled: telling.settled,
    told: () => [...known.values()].sort(compareCards),
    isBehind: () => touched.size > 0,
    close() {
      unwatch();
      telling.close();
    },
  };

  function flush(): number {
    const startedMs = performance.now();
    const changes: CardChange[] = [];
    const removed: string[] = [];
    for (const id of touched) {
      touched.delete(id);
      const card = readCard(doc, roomId, id);
      if (card) note(card, changes);
      else if (known.delete(id)) removed.push(id);
      if (performance.now() - startedMs > READING_MS) break;
    }
    return changes.length + removed.length > 0 ? tell(changes, removed) : 0;
  }

  function note(card: Card, changes: CardChange[]): void {
    const before = known.get(card.id);
    const patch: CardPatch | null = before?.kind === card.kind ? patchOf(before, card) : null;
    if (before?.kind === card.kind && patch === null) return;
    known.set(card.id, card);
    changes.push({ card, patch });
  }
}
