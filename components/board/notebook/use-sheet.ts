// use-sheet.ts: the state of one's own sheet that is no card: whether it lies open, what is being changed on it, and what
// was promised last; and the steps one can take on it.

import { use, useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { CardKind } from "#lib/board/card.ts";
import { promiseAuthor, type PrivateCard } from "#lib/board/notebook.ts";
import { ensureCardText, hideCard, restoreCard } from "#lib/board/schema.ts";
import type { AuthorShown } from "#lib/model/state.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { useNotebook, type NotebookHandle } from "#live/notebook.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { showToast } from "#ui/toasts.ts";
import { DraftContext, type Draft } from "../kept.ts";
import { addNewCard } from "../new-card.ts";
import {
  carriedOver,
  editOf,
  editStore,
  isAtWork,
  isChanged,
  isOnSheet,
  privateDraft,
  type Edit,
} from "./private-draft.ts";

export interface SheetState {
  readonly notebook: NotebookHandle;
  /** Do people write quietly at the moment? */
  readonly writing: boolean;
  /** What is promised for a card that is written now. */
  readonly author: AuthorShown;
  /** May one's own cards be shown at this moment? */
  readonly shares: boolean;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly draft: Draft;
  readonly edit: Edit | null;
  readonly setEdit: (edit: Edit | null) => void;
  readonly begin: (card: PrivateCard) => void;
  /** Takes over what was changed; as a new card where the old one is on a board. */
  readonly save: () => void;
  readonly add: (kind: CardKind, title: string, category?: string, text?: string) => void;
  readonly hide: (card: PrivateCard) => void;
  readonly restore: (cardId: string) => void;
}

export function useSheet(): SheetState {
  const words = wordsOf("writing");
  const { board } = useMessages();
  const writing = useWorkshop(({ state }) => state.writing);
  const notebook = useNotebook();
  const { doc, perform, cards } = notebook;
  const shared = use(DraftContext);
  const draft = useSyncExternalStore(privateDraft.subscribe, privateDraft.get);
  const kept = useSyncExternalStore(editStore.subscribe, editStore.get);
  // Of a card that went away under an edit only what was changed is worth keeping.
  const edit = kept && (isOnSheet(cards, kept.cardId) || isChanged(kept)) ? kept : null;
  const [open, setOpen] = useState(writing !== undefined);
  const [last, setLast] = useState(writing);
  // What was promised last holds for what is finished afterwards; whoever knows of nothing promises most.
  const [author, setAuthor] = useState<AuthorShown>(writing?.author ?? "nobody");
  if (last !== writing) {
    setLast(writing);
    if (writing) setAuthor(writing.author);
    if (last?.id !== writing?.id) setOpen(writing !== undefined || (open && isAtWork(draft, edit)));
  }

  const id = writing?.id;
  const told = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (id === told.current) return;
    told.current = id;
    announce(id === undefined ? words.over.revealed : words.sheet.begun);
    if (id === undefined) return;
    const carried = carriedOver(privateDraft.get(), shared.get());
    if (carried === shared.get()) {
      privateDraft.set(carried);
      shared.set({ ...carried, title: "" });
    }
  }, [id, shared, words]);

  const add = useCallback(
    (kind: CardKind, title: string, category?: string, text?: string) => {
      const scalars = category === undefined ? {} : { category };
      const card = { kind, title, scalars, ...(text !== undefined && { text }) };
      addNewCard({ doc, perform }, card, (cardId) => promiseAuthor(doc, cardId, author));
    },
    [doc, perform, author],
  );

  const save = () => {
    if (!edit) return;
    const title = edit.title.trim().replace(/\s+/g, " ");
    const text = edit.text.trim();
    if (!isOnSheet(cards, edit.cardId)) add(edit.kind, title, edit.category, text);
    else
      perform(() => {
        overwrite(doc, edit.cardId, "title", title);
        overwrite(doc, edit.cardId, "text", text);
      });
    announce(words.edit.saved(title));
    editStore.set(null);
  };

  const restore = (cardId: string) => perform(() => restoreCard(doc, cardId));
  return {
    notebook,
    writing: writing !== undefined,
    author,
    shares: writing === undefined || writing.own === true,
    open,
    setOpen,
    draft,
    edit,
    setEdit: editStore.set,
    begin: (card) => editStore.set(editOf(card)),
    save,
    add,
    restore,
    hide({ card: { id: cardId, title } }) {
      perform(() => hideCard(doc, cardId));
      showToast({
        text: board.card.hidden(title),
        action: { label: board.bar.undo, run: () => restore(cardId) },
      });
    },
  };
}

function overwrite(doc: NotebookHandle["doc"], cardId: string, field: "title" | "text", words: string): void {
  const text = ensureCardText(doc, cardId, field);
  if (!text || text.toJSON() === words) return;
  text.delete(0, text.length);
  text.insert(0, words);
}
