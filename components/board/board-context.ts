// board-context.ts: what the cards of one board need to change it. The value stays the same object while the board is shown.

import { createContext, use, type ComponentType } from "react";
import type * as Y from "yjs";
import type { Card, PartnerCard } from "#lib/board/card.ts";
import type { Store } from "#live/store.ts";

export interface BoardActions {
  readonly roomId: string;
  readonly doc: Y.Doc;
  /** One own step for undo. */
  readonly perform: (change: () => void) => void;
  /** Says to the others where the caller writes; null for nowhere. */
  readonly sayEditing: (
    editing: { cardId: string; field: string; caret: { anchor: unknown; head: unknown } | null } | null,
  ) => void;
  /** Adds a partner card and answers its id. */
  readonly addPartner: (title: string) => string;
  /** All partners that an offer can be linked to. */
  readonly partners: Store<readonly PartnerCard[]>;
  /** Puts a card into the bin, with a way back. */
  readonly hide: (cardId: string, title: string) => void;
}

/** What others than the board put onto its cards. Stays the same object as long as it is the same. */
export interface CardExtras {
  /** On the edge of every card. */
  readonly Mark?: ComponentType<{ readonly card: Card }>;
  /** Among the buttons of an open card. */
  readonly Action?: ComponentType<{ readonly card: Card }>;
  /** Below the title of every cluster. */
  readonly Head?: ComponentType<{ readonly clusterId: string }>;
  /** At the foot of every card. */
  readonly Below?: ComponentType<{ readonly card: Card }>;
}

export const CardExtrasContext = createContext<CardExtras>({});

export const BoardContext = createContext<BoardActions | null>(null);

export function useBoardActions(): BoardActions {
  const actions = use(BoardContext);
  if (!actions) throw new Error("used outside of a board");
  return actions;
}
