// kept.ts: what outlives the board on which it was begun: the card or message that is being written (what is left behind in
// a room stands in begun/), how one likes the plenary arranged, and whether something lies on one's own sheet.

import { createContext } from "react";
import type { CardKind } from "#lib/board/card.ts";
import { createStore } from "#live/store.ts";
import { browserMemory } from "#live/memory.ts";

export interface Draft {
  readonly kind: CardKind;
  readonly title: string;
  /** The phase that has chosen the kind. */
  readonly phaseId?: string;
}

/** The same one wherever one is moved to. A board that is looked at for a while gets another by this context. */
export const DraftContext = createContext(createDraft());

export function createDraft() {
  return createStore<Draft>({ kind: "partner", title: "" });
}

/** roomId → the message that was begun there in the harvest of a round. */
export const messageStore = createStore<Readonly<Record<string, string>>>({});

export const arrangementStore = createStore<"room" | "group" | "cluster">("room");

/** So that the sheet is looked for after a reload, and in a new tab when the old one was closed without a network. */
export const sheetMemory = browserMemory("nw.sheet");
