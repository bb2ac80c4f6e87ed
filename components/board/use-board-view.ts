// use-board-view.ts: the state of one shown board that is no card: what is unfolded, filtered, new, and the actions that
// cards call. Everything handed down keeps its identity, so that a card renders only when it changed.

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Card, CardKind, PartnerCard } from "#lib/board/card.ts";
import { hideCard, restoreCard } from "#lib/board/schema.ts";
import { sayEditing } from "#live/editors.ts";
import { useMessages, type BoardHandle } from "#live/hooks.ts";
import { createStore, isSame } from "#live/store.ts";
import { announce } from "#ui/announcer.ts";
import { focusContentIfLost } from "#ui/kept-focus.ts";
import { showToast } from "#ui/toasts.ts";
import { NO_ARRIVALS, noteCards, noteSeen, type Arrivals } from "./arrivals.ts";
import type { BoardActions } from "./board-context.ts";
import { elementOfCard } from "./card-element.ts";
import { createLinker, type Links } from "./links.ts";
import { addNewCard } from "./new-card.ts";
import { suggestionStore } from "./lazy-parts.tsx";

export interface BoardView {
  readonly actions: BoardActions;
  readonly add: (kind: CardKind, title: string, category: string | undefined) => void;
  readonly restore: (card: Card) => void;
}

const EDITING_PAUSE_MS = 100;

export function useBoardView(roomId: string, you: string, handle: BoardHandle): BoardView {
  const { board } = useMessages();
  const { doc, perform, awareness } = handle;

  const addCard = useCallback(
    (kind: CardKind, title: string, category: string | undefined): string => {
      const scalars = category === undefined ? {} : { category };
      return addNewCard({ doc, perform }, { kind, by: you, title, scalars });
    },
    [doc, perform, you],
  );

  const [partners] = useState(() => createStore<readonly PartnerCard[]>([]));
  useEffect(() => {
    const found = handle.cards.filter((card): card is PartnerCard => card.kind === "partner" && !card.hidden);
    if (!isSame(found, partners.get())) partners.set(found);
  }, [handle.cards, partners]);

  const actions = useMemo<BoardActions>(() => {
    const restore = (cardId: string, title: string) => {
      perform(() => restoreCard(doc, cardId));
      announce(board.card.restored(title));
    };
    return {
      roomId,
      doc,
      perform,
      partners,
      sayEditing: throttled((editing) => sayEditing(awareness, editing), EDITING_PAUSE_MS),
      addPartner: (title) => addCard("partner", title, suggestionStore.get()(title)),
      hide(cardId, title) {
        const heading = elementOfCard(cardId)?.closest("section")?.querySelector<HTMLElement>("h3");
        perform(() => hideCard(doc, cardId));
        // The card that had the focus is gone; its list is where one was.
        heading?.focus({ preventScroll: true });
        // Its list may go with it.
        requestAnimationFrame(focusContentIfLost);
        showToast({
          text: board.card.hidden(title),
          action: { label: board.bar.undo, run: () => restore(cardId, title) },
        });
      },
    };
  }, [roomId, doc, perform, partners, awareness, addCard, board]);

  // What one has just written is seen where it stands, although one goes on writing below.
  const [added, setAdded] = useState<string | null>(null);
  useEffect(() => {
    if (added !== null) elementOfCard(added)?.scrollIntoView({ block: "nearest" });
  }, [added]);

  return {
    actions,
    add: (kind, title, category) => setAdded(addCard(kind, title, category)),
    restore: (card) => perform(() => restoreCard(doc, card.id)),
  };
}

/** Links of the cards, stable where nothing changed. */
export function useLinks(cards: readonly Card[]): Links {
  const [linksOf] = useState(createLinker);
  return useMemo(() => linksOf(cards), [linksOf, cards]);
}

/** Cards of others that came since the board was loaded. */
export function useArrivals(
  cards: readonly Card[],
  loaded: boolean,
  you: string,
): readonly [ReadonlySet<string>, (ids: readonly string[]) => void] {
  const { board } = useMessages();
  const [arrivals, setArrivals] = useState<Arrivals>(NO_ARRIVALS);
  const [noted, setNoted] = useState<{ cards: readonly Card[]; loaded: boolean } | null>(null);
  if (noted?.cards !== cards || noted.loaded !== loaded) {
    const own = new Set(cards.filter((card) => card.by === you).map((card) => card.id));
    setNoted({ cards, loaded });
    setArrivals(noteCards(arrivals, cards, loaded, own));
  }
  const count = arrivals.unseen.size;
  const told = useRef(0);
  useEffect(() => {
    if (count <= told.current) {
      told.current = count;
      return undefined;
    }
    const timer = setTimeout(() => {
      announce(board.arrived.spoken(count - told.current));
      told.current = count;
    }, 2000);
    return () => clearTimeout(timer);
  }, [count, board]);
  const markSeen = useCallback((ids: readonly string[]) => setArrivals((last) => noteSeen(last, ids)), []);
  return [arrivals.unseen, markSeen];
}

/** Calls at once, then at most every `pauseMs`, the last call always. */
function throttled<Value>(run: (value: Value) => void, pauseMs: number): (value: Value) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next: { value: Value } | null = null;
  const tick = (): void => {
    timer = undefined;
    if (!next) return;
    const { value } = next;
    next = null;
    run(value);
    timer = setTimeout(tick, pauseMs);
  };
  return (value) => {
    next = { value };
    if (timer === undefined) tick();
  };
}
