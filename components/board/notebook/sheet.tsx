import { Eye, EyeOff, NotebookPen } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { placeOf } from "#lib/model/access.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { useKeptFocus } from "#ui/kept-focus.ts";
import { Skeleton } from "#ui/skeleton.tsx";
import { enoughCards, peopleIn } from "../enough/own-cards.ts";
import { DeliveryBadge } from "../delivery-badge.tsx";
import { HistoryTools } from "../history-tools.tsx";
import { DraftContext } from "../kept.ts";
import { LazyBinDialog, LazySizeNotice, preloadParts } from "../lazy-parts.tsx";
import { QuickAdd } from "../quick-add.tsx";
import { EditForm } from "./edit-form.tsx";
import { PrivateCardItem } from "./private-card-item.tsx";
import { isOnSheet, privateDraft, stillHere } from "./private-draft.ts";
import { ShareCards } from "./share-cards.tsx";
import type { SheetState } from "./use-sheet.ts";

/** The own sheet: cards that nobody else sees yet. */
export function Sheet({ sheet }: { readonly sheet: SheetState }) {
  const { sheet: words, over } = wordsOf("writing");
  const { board } = useMessages();
  const { notebook, writing, author, shares, edit } = sheet;
  const [binOpen, setBinOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const titleId = useId();
  useEffect(preloadParts, []);
  usePromiseAnnounced(words.changed(words.promise[author]), author);

  const people = useWorkshop(({ state, you }) => peopleIn(state, placeOf(state, you)));
  const loading = notebook.delivery === "connecting";
  const writes = notebook.grant === "write";
  const cards = notebook.cards.filter(({ card, boardId }) => !card.hidden && boardId === undefined);
  const binned = notebook.cards.filter(({ card }) => card.hidden).map(({ card }) => card);
  const ready = stillHere(notebook.cards).length;
  const gone = edit !== null && !isOnSheet(notebook.cards, edit.cardId);
  const section = useKeptFocus<HTMLElement>(`${String(cards.length)} ${String(writing)}`);
  const stopEditing = () => {
    const cardId = edit?.cardId;
    sheet.setEdit(null);
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`[data-edits="${CSS.escape(cardId ?? "")}"]`)?.focus();
    });
  };
  const form = edit && (
    <EditForm
      edit={edit}
      gone={gone}
      onChange={sheet.setEdit}
      onSave={() => {
        sheet.save();
        stopEditing();
      }}
      onCancel={stopEditing}
    />
  );

  return (
    <DraftContext value={privateDraft}>
      <section
        ref={section}
        aria-labelledby={titleId}
        className="@container relative flex grow flex-col gap-4"
      >
        <header className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <div className="flex grow basis-72 flex-col gap-1">
            <h2 id={titleId} className="flex items-center gap-2 text-xl">
              <EyeOff aria-hidden="true" className="size-5 shrink-0 text-accent" />
              {words.title}
            </h2>
            <p className="max-w-text text-ink-2">
              <strong className="font-semibold text-ink-1">
                {writing ? words.private : over.unfinished}
              </strong>{" "}
              {!writing && `${over.finish} `}
              {words.promise[author]}
            </p>
          </div>
          <Button size="small" variant="quiet" icon={<Eye />} onClick={() => sheet.setOpen(false)}>
            {writing ? words.look : over.leave}
          </Button>
        </header>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="visually-hidden">{words.cards}</h3>
          <p className="text-sm text-ink-2 tabular-nums">{board.cards(cards.length)}</p>
          <DeliveryBadge delivery={notebook.delivery} />
          <div className="ms-auto flex items-center gap-1">
            <HistoryTools
              history={writes ? notebook : null}
              binned={binned.length}
              onBin={() => setBinOpen(true)}
            />
          </div>
        </div>
        {notebook.size !== "normal" && <LazySizeNotice size={notebook.size} moderates={false} />}
        <div className="flex grow flex-col gap-4">
          {loading && cards.length === 0 && <Skeleton kind="cards" label={board.loading} />}
          {!loading && cards.length === 0 && !gone && (
            <EmptyState
              icon={<NotebookPen />}
              text={words.empty}
              action={
                // Above the field, which covers the foot of a phone.
                <Button className="scroll-mb-48" onClick={() => field.current?.focus()}>
                  {board.empty.start}
                </Button>
              }
            />
          )}
          {gone && form}
          {cards.length > 0 && (
            <ul className="grid gap-2 @3xl:grid-cols-2">
              {cards.map((own) => (
                <li key={own.card.id} className="min-w-0">
                  {edit?.cardId === own.card.id ? (
                    form
                  ) : (
                    <PrivateCardItem
                      private={own}
                      promises={own.author !== author}
                      waiting={notebook.waiting.has(own.card.id) && notebook.delivery !== "saved"}
                      writes={writes}
                      onEdit={() => sheet.begin(own)}
                      onHide={() => sheet.hide(own)}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
          {writing && ready >= enoughCards(people) && (
            <p className="text-sm text-ink-2">{words.enough(ready)}</p>
          )}
          {shares && ready > 0 && (
            <div>
              <ShareCards
                count={ready}
                saved={notebook.delivery === "saved"}
                variant={writing ? "secondary" : "primary"}
                onShared={() => !writing && sheet.setOpen(false)}
              />
            </div>
          )}
        </div>
        <QuickAdd field={field} locked={!writes} yields={edit !== null} onAdd={sheet.add} />
        {binOpen && (
          <LazyBinDialog
            open
            onClose={() => setBinOpen(false)}
            cards={binned}
            mayRestore={() => writes}
            onRestore={(card) => sheet.restore(card.id)}
          />
        )}
      </section>
    </DraftContext>
  );
}

/** Moderation may choose otherwise while one writes. */
function usePromiseAnnounced(text: string, author: string): void {
  const told = useRef(author);
  useEffect(() => {
    if (told.current === author) return;
    told.current = author;
    announce(text);
  }, [author, text]);
}
