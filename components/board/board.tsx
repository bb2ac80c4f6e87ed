import { SquarePen } from "lucide-react";
import { use, useCallback, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Card } from "#lib/board/card.ts";
import { filterCards, NO_FILTER, type CardFilter } from "#lib/board/projection.ts";
import { groupOf } from "#lib/landscape/categories.ts";
import { roomName } from "#lib/messages/room-name.ts";
import { grantOf } from "#lib/model/access.ts";
import { useBoard, useMe, useMessages, useWorkshop, type Editor } from "#live/hooks.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import type { Arrangement } from "./arrangement.ts";
import { BoardBar } from "./board-bar.tsx";
import { BoardContext } from "./board-context.ts";
import { BoardSections } from "./board-sections.tsx";
import { DraftContext } from "./kept.ts";
import {
  LazyArrivalsPill,
  LazyBinDialog,
  LazyClosedNotice,
  LazySizeNotice,
  preloadParts,
} from "./lazy-parts.tsx";
import { QuickAdd } from "./quick-add.tsx";
import { mayEdit, mayHide } from "./rights.ts";
import { useArrivals, useBoardView, useLinks } from "./use-board-view.ts";

const NOBODY: readonly Editor[] = [];
const NONE: readonly Card[] = [];

interface BoardProps {
  readonly roomId: string;
  /** Cards of other rooms to be shown with them, for reading. */
  readonly others?: readonly Card[];
  readonly arrangement?: Arrangement;
}

/** The cards of the room in which one writes. */
export function Board({ roomId, others = NONE, arrangement = "kind" }: BoardProps) {
  const messages = useMessages();
  const { board } = messages;
  const handle = useBoard(roomId);
  const me = useMe();
  const { people, rooms, settings, lockedRooms } = useWorkshop(({ state }) => ({
    people: state.people,
    rooms: state.rooms,
    settings: state.settings,
    lockedRooms: state.lockedRooms,
  }));
  const [filter, setFilter] = useState<CardFilter>(NO_FILTER);
  const [open, setOpen] = useState<string | null>(null);
  const [binOpen, setBinOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { actions, add, restore } = useBoardView(roomId, me.id, handle);
  const loading = handle.delivery === "connecting";
  const [unseen, markSeen] = useArrivals(handle.cards, !loading, me.id);

  const { cards, editors, waiting, grant } = handle;
  const all = useMemo(() => {
    // A card that somebody else puts into the bin stays as long as it is unfolded here.
    const own = cards.map((card) => (card.hidden && card.ref === open ? { ...card, hidden: false } : card));
    return others.length === 0 ? own : [...own, ...others];
  }, [cards, others, open]);
  const links = useLinks(all);
  const found = useMemo(() => filterCards(all, filter, (key) => groupOf(key)?.key), [all, filter]);
  const toggle = useCallback((ref: string) => setOpen((last) => (last === ref ? null : ref)), []);
  const names = useMemo(() => new Map(people.map((person) => [person.id, person.name])), [people]);

  const draftStore = use(DraftContext);
  const asksPartners = useSyncExternalStore(draftStore.subscribe, () => draftStore.get().kind === "partner");
  const writes = grant === "write";
  const editing = handle.editing === "author" ? "author" : settings.editing;
  const writesUnlocked = useWorkshop(
    ({ state, you }) => grantOf({ ...state, lockedRooms: [] }, you, { kind: "room", roomId }) === "write",
  );
  const locked = !writes && writesUnlocked && lockedRooms?.includes(roomId) === true;
  // The right to write may go before the lock is heard of: then the field must not lose the hand that is in it.
  const adds = writes || (writesUnlocked && handle.size !== "full");
  const binned = cards.filter((card) => card.hidden);
  const count = all.length - binned.length;
  const shown = found.filter((card) => !card.hidden).length;

  const sourceOf = (card: Card): string => {
    // Whoever took it over has not written it.
    const by = card.origin ? undefined : card.by;
    const name = by && names.get(by);
    const author = by === me.id ? board.card.byYou : name && board.card.by(name);
    const ref = card.origin ?? (arrangement === "room" || arrangement === "kind" ? "" : card.ref);
    const room = rooms.find(({ id }) => ref.startsWith(id));
    return [author, room && board.card.in(roomName(room, messages))].filter(Boolean).join(" · ");
  };

  return (
    <BoardContext value={actions}>
      <div
        onPointerEnter={preloadParts}
        onFocus={preloadParts}
        className="@container relative flex grow flex-col gap-4"
      >
        <BoardBar
          count={count}
          found={shown}
          filter={filter}
          onFilter={setFilter}
          delivery={handle.delivery}
          history={writes ? handle : null}
          binned={binned.length}
          onBin={() => setBinOpen(true)}
        />
        {!writes && <LazyClosedNotice closed={handle.closed} readOnly={grant === "read"} locked={locked} />}
        {handle.size !== "normal" && (
          <LazySizeNotice size={handle.size} moderates={me.role === "moderator"} />
        )}
        <div className="flex grow flex-col gap-6">
          {loading && count === 0 && <Skeleton kind="cards" label={board.loading} />}
          {!loading && count === 0 && (
            <EmptyState
              icon={<SquarePen />}
              text={!writes ? board.empty.read : asksPartners ? board.empty.write : board.empty.writeAny}
              action={writes && <Button onClick={() => field.current?.focus()}>{board.empty.start}</Button>}
            />
          )}
          {count > 0 && shown === 0 && (
            <EmptyState
              text={board.empty.filtered}
              action={<Button onClick={() => setFilter(NO_FILTER)}>{board.bar.clear}</Button>}
            />
          )}
          <BoardSections
            arrangement={arrangement}
            cards={found}
            contextOf={(card) => {
              const own = card.roomId === roomId && writes;
              return {
                linked: links.partners.get(card.id) ?? (NONE as readonly never[]),
                offerCount: links.offers.get(card.ref) ?? 0,
                source: sourceOf(card),
                editors: (own && editors.get(card.id)) || NOBODY,
                waiting: own && waiting.has(card.id) && handle.delivery !== "saved",
                open: card.ref === open,
                mayEdit: own && mayEdit(card, me, editing),
                mayHide: own && mayHide(card, me),
                arrives: unseen.has(card.id),
                kindless: arrangement === "kind",
                onToggle: toggle,
              };
            }}
          />
        </div>
        {unseen.size > 0 && <LazyArrivalsPill unseen={unseen} onSeen={markSeen} />}
        {adds && <QuickAdd field={field} locked={!writes} yields={open !== null} onAdd={add} />}
        {binOpen && (
          <LazyBinDialog
            open
            onClose={() => setBinOpen(false)}
            cards={binned}
            mayRestore={(card) => writes && mayHide(card, me)}
            onRestore={restore}
          />
        )}
      </div>
    </BoardContext>
  );
}
