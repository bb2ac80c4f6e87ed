// notebook.ts: cards in a person's notebook, and their way onto a board. Only a card that says what may be shown of its
// author (`author`) is ever taken out; whatever else lies in the notebook stays there. The way has three steps, each of
// which can be done again after a crash: the card gets the id that it will have on the board (`boardId`), it is put there
// under that id, and then it is taken out of the notebook. So no card is lost, and none is there twice.

import * as Y from "yjs";
import { AUTHORS_SHOWN, type AuthorShown } from "#lib/model/state.ts";
import type { Card } from "./card.ts";
import { type ScalarField, SCALARS, TEXT_FIELDS } from "./fields.ts";
import { createCard, ensureCardText, linkPartner, readCards, setResource } from "./schema.ts";

/** In place of a room's id. */
const NOTEBOOK = "notebook";
/** So many cards of one person go at once; the others stay and can be shown later. */
export const CARDS_AT_ONCE = 100;

export interface PrivateCard {
  readonly card: Card;
  /** What was promised when it was written. */
  readonly author: AuthorShown;
  /** The id that it will have on a board; absent until it is on its way. */
  readonly boardId?: string;
}

/** Cards that were written to be shown, oldest first; hidden ones too. */
export function readPrivateCards(doc: Y.Doc): PrivateCard[] {
  return readCards(doc, NOTEBOOK).flatMap((card) => {
    const map = mapOf(doc, card.id);
    const author = AUTHORS_SHOWN.find((each) => each === map?.get("author"));
    const boardId = map?.get("boardId");
    if (author === undefined) return [];
    return { card, author, ...(typeof boardId === "string" && { boardId }) };
  });
}

/** Says what may be shown of the author. Call in the transaction that creates the card. */
export function promiseAuthor(doc: Y.Doc, cardId: string, author: AuthorShown): void {
  mapOf(doc, cardId)?.set("author", author);
}

/** The strictest of both. */
export function stricter(one: AuthorShown, other: AuthorShown): AuthorShown {
  return AUTHORS_SHOWN.indexOf(one) <= AUTHORS_SHOWN.indexOf(other) ? one : other;
}

/** Gives the cards that are to go their ids, and answers them. `newId` is asked once for each card, also after a crash. */
export function sendOff(doc: Y.Doc, newId: () => string): readonly (PrivateCard & { boardId: string })[] {
  const leaving = readPrivateCards(doc)
    .filter(({ card }) => !card.hidden && card.title.trim() !== "")
    .slice(0, CARDS_AT_ONCE);
  return doc.transact(() =>
    leaving.map((each) => {
      const boardId = each.boardId ?? newId();
      if (each.boardId === undefined) mapOf(doc, each.card.id)?.set("boardId", boardId);
      return { ...each, boardId };
    }),
  );
}

/** Puts a card on a board under its id there, unless it is there. */
export function putOnBoard(
  doc: Y.Doc,
  { card, boardId }: { readonly card: Card; readonly boardId: string },
  { by, createdAt }: { readonly by?: string; readonly createdAt: number },
): void {
  const { kind, title, text, origin } = card;
  doc.transact(() => {
    const scalars = scalarsOf(card);
    const made = createCard(doc, {
      id: boardId,
      kind,
      createdAt,
      title,
      text,
      scalars,
      ...(by !== undefined && { by }),
      ...(origin !== undefined && { origin }),
    });
    if (!made) return;
    const values: Readonly<Record<string, unknown>> = { ...card };
    for (const field of TEXT_FIELDS[kind]) {
      const value = values[field];
      if (field === "title" || field === "text" || typeof value !== "string" || value === "") continue;
      ensureCardText(doc, boardId, field)?.insert(0, value);
    }
    if (card.kind === "partner") {
      for (const key of card.gives ?? []) setResource(doc, boardId, "gives", key, true);
      for (const key of card.gets ?? []) setResource(doc, boardId, "gets", key, true);
    }
    if (card.kind !== "offer") return;
    for (const ref of card.partners) if (!ref.startsWith(`${NOTEBOOK}/`)) linkPartner(doc, boardId, ref);
  });
}

/** Takes out of the notebook what is on a board. */
export function takeOut(doc: Y.Doc, boardIds: ReadonlySet<string>): void {
  doc.transact(() => {
    for (const { card, boardId } of readPrivateCards(doc))
      if (boardId !== undefined && boardIds.has(boardId)) doc.getMap("cards").delete(card.id);
  });
}

export function isOnBoard(doc: Y.Doc, cardId: string): boolean {
  return doc.getMap("cards").has(cardId);
}

function scalarsOf(card: Card): Record<string, never> {
  const values: Readonly<Record<string, unknown>> = { ...card };
  const found = (Object.keys(SCALARS) as ScalarField[]).flatMap((field) => {
    const value = SCALARS[field](values[field]);
    return value === undefined ? [] : [[field, value] as const];
  });
  // Each value has the type of its field: SCALARS has just read it.
  return Object.fromEntries(found) as Record<string, never>;
}

function mapOf(doc: Y.Doc, cardId: string): Y.Map<unknown> | null {
  const map = doc.getMap("cards").get(cardId);
  return map instanceof Y.Map ? map : null;
}
