// card-feed.ts: tells which cards of a room changed, as plain cards. It collects ids while transactions run and reads
// only those cards, at a moment when everything in the document is on disk. The first change after a quiet time is told
// at once, the following ones together.

import type * as Y from "yjs";
import type { Card } from "#lib/board/card.ts";
import { readCard, readCards, watchCards } from "#lib/board/schema.ts";

/** Between two tellings. */
const QUIET_MS = 150;

export interface CardFeed {
  /** The document is as it is on disk: a telling that is due may read it. */
  settled(): void;
  close(): void;
}

export interface CardFeedOptions {
  readonly doc: Y.Doc;
  readonly roomId: string;
  readonly isSettled: () => boolean;
  readonly tell: (changed: readonly Card[], removed: readonly string[]) => void;
}

export function createCardFeed({ doc, roomId, isSettled, tell }: CardFeedOptions): CardFeed {
  /** Cards that somebody was told of, so that only those are ever called removed. */
  const known = new Set(readCards(doc, roomId).map((card) => card.id));
  const touched = new Set<string>();
  let toldAtMs = -Infinity;
  let timer: NodeJS.Timeout | null = null;
  const unwatch = watchCards(doc, (cardIds) => {
    for (const id of cardIds) touched.add(id);
  });

  return {
    settled,
    close() {
      unwatch();
      if (timer) clearTimeout(timer);
    },
  };

  function settled(): void {
    if (touched.size === 0) return;
    const waitMs = toldAtMs + QUIET_MS - performance.now();
    if (waitMs <= 0) flush();
    // When the timer finds the document unsettled, the commit under way comes here and finds the telling due.
    else timer ??= setTimeout(onTime, waitMs);
  }

  function onTime(): void {
    timer = null;
    if (isSettled()) flush();
  }

  function flush(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    toldAtMs = performance.now();
    const changed: Card[] = [];
    const removed: string[] = [];
    for (const id of touched) {
      const card = readCard(doc, roomId, id);
      if (card) {
        known.add(id);
        changed.push(card);
      } else if (known.delete(id)) removed.push(id);
    }
    touched.clear();
    if (changed.length + removed.length > 0) tell(changed, removed);
  }
}
