// private-draft.ts: what is begun on one's own sheet, and what is left on it when the writing is over. An unfinished text
// stays on the sheet: on a shared board the next Enter would put a name to it.

import type { CardKind } from "#lib/board/card.ts";
import type { PrivateCard } from "#lib/board/notebook.ts";
import { createStore } from "#live/store.ts";
import { createDraft, type Draft } from "../kept.ts";

/** One for the tab; it outlives the sheet. */
export const privateDraft = createDraft();

/** A card that is being changed; nobody has these words but this screen until they are taken over. */
export interface Edit {
  readonly cardId: string;
  readonly kind: CardKind;
  readonly title: string;
  readonly text: string;
  /** Of a partner; it goes along. */
  readonly category?: string;
  /** As it was when the change began. */
  readonly before: { readonly title: string; readonly text: string };
}

export const editStore = createStore<Edit | null>(null);

export function editOf({ card }: PrivateCard): Edit {
  const { id: cardId, kind, title, text } = card;
  const category = card.kind === "partner" ? card.category : undefined;
  return { cardId, kind, title, text, ...(category !== undefined && { category }), before: { title, text } };
}

/** Would something be lost if it were forgotten? */
export function isChanged({ title, text, before }: Edit): boolean {
  return title !== before.title || text !== before.text;
}

/** Lies the card where it can be changed? */
export function isOnSheet(cards: readonly PrivateCard[], cardId: string): boolean {
  return cards.some(({ card, boardId }) => card.id === cardId && !card.hidden && boardId === undefined);
}

/** Cards that wait to be shown: neither in the bin, nor without a title, nor on their way already. */
export function stillHere(cards: readonly PrivateCard[]): readonly PrivateCard[] {
  return cards.filter(
    ({ card, boardId }) => !card.hidden && card.title.trim() !== "" && boardId === undefined,
  );
}

/** Is somebody in the middle of something? Then the sheet stays under their hands although the writing is over. */
export function isAtWork(draft: Draft, edit: Edit | null): boolean {
  return draft.title.trim() !== "" || (edit !== null && isChanged(edit));
}

/** A word begun on a shared board goes on where it can still become a private card. */
export function carriedOver(own: Draft, shared: Draft): Draft {
  return own.title.trim() === "" && shared.title.trim() !== "" ? shared : own;
}
