import { Check, FolderInput, Group, Merge } from "lucide-react";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { clearPicks, forgetPicks, picksStore } from "#components/act/picks.ts";
import type { CardRef } from "#lib/board/card.ts";
import { makeCluster, mergeCards, putIntoCluster, takeOutOfCluster } from "#lib/board/clustering.ts";
import { clustersFor } from "#lib/board/clusters.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { randomId } from "#live/random-id.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Menu } from "#ui/menu.tsx";
import { showToast } from "#ui/toasts.ts";
import { HistoryKeys } from "../history-keys.ts";
import { HistoryButtons } from "../history-tools.tsx";
import { arrangementStore } from "../kept.ts";
import type { ClusterDesk } from "./cluster-desk.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import { countLeft, pickedCards } from "./picked.ts";
import { TitleDialog } from "./title-dialog.tsx";

const NONE: ReadonlySet<CardRef> = new Set();

/** While cards are ticked: how many, and what is done with them. Stays in sight. */
export function PickedBar({ desk }: { readonly desk: ClusterDesk }) {
  const words = wordsOf("clusters");
  const { board } = useMessages();
  const rooms = useWorkshop(({ cards }) => cards);
  const refs = useSyncExternalStore(picksStore.subscribe, picksStore.get)?.refs ?? NONE;
  const bar = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<"make" | "merge" | null>(null);
  const { clustering, handle, step } = desk;
  const { clusters } = clustering;
  const cards = useMemo(() => [...rooms.values()].flat(), [rooms]);
  const picked = useMemo(() => pickedCards(refs, cards, clustering), [refs, cards, clustering]);
  const { all, left } = useMemo(() => countLeft(cards, clustering), [cards, clustering]);
  const chosen = picked.cards.map(({ ref }) => ref);
  // After a step too: the button that was pressed is gone with the ticks.
  const idle = asking === null && refs.size === 0;
  useEffect(() => {
    if (idle) bar.current?.focus();
  }, [idle]);

  const act = (change: Parameters<typeof step>[0], said: string) => {
    setAsking(null);
    step(change, said);
    clearPicks();
    // Here one sees what one has done.
    arrangementStore.set("cluster");
  };
  const make = (title: string) =>
    act((doc) => makeCluster(doc, randomId(), title, chosen), words.done.made(title, chosen.length));
  const ask = (): void => {
    if (clusters.length < LIMITS.clusters) setAsking("make");
    else showToast({ text: words.full(LIMITS.clusters), tone: "warn" });
  };
  const suits = clustersFor(all);
  return (
    <div
      ref={bar}
      tabIndex={-1}
      className="sticky top-[calc(var(--above)+0.5rem)] z-20 flex flex-col gap-2 rounded-md border border-accent bg-accent-soft px-3 py-2"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="min-w-0 grow">
          <output className="font-semibold tabular-nums">
            {chosen.length === 0 ? words.hint : words.chosen(chosen.length)}
          </output>
          <p className="text-sm text-ink-2">
            {clusters.length === 0 && suits && words.suits(all, suits.least, suits.most)}
            {clusters.length > 0 && left === 0 && words.noneLeft}
            {clusters.length > 0 && left > 0 && (
              <button
                type="button"
                className="target-small underline underline-offset-2 hover:text-accent"
                onClick={goToRest}
              >
                {words.left(left)}
              </button>
            )}
          </p>
        </div>
        <div className="ms-auto flex items-center gap-1">
          <HistoryButtons history={handle} />
          {/* The board's own steps wait. */}
          <HistoryKeys history={handle} first />
          <Button size="small" icon={<Check />} onClick={forgetPicks}>
            {words.finish}
          </Button>
        </div>
      </div>
      {chosen.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <Button size="small" variant="primary" icon={<Group />} onClick={ask}>
            {words.make}
          </Button>
          {clusters.length > 0 && (
            <Menu
              label={words.putInto}
              entries={() =>
                clusters.map((cluster) => ({
                  key: cluster.id,
                  label: cluster.title || words.untitled,
                  icon: <Group />,
                  onSelect: () =>
                    act(
                      (doc) => putIntoCluster(doc, chosen, cluster.id),
                      words.done.put(cluster.title || words.untitled, chosen.length),
                    ),
                }))
              }
              trigger={(trigger) => (
                <Button {...trigger} size="small" icon={<FolderInput />}>
                  {words.put}
                </Button>
              )}
            />
          )}
          {picked.isClustered && (
            <Button
              size="small"
              onClick={() => act((doc) => takeOutOfCluster(doc, chosen), words.done.takenOut(chosen.length))}
            >
              {words.takeOut}
            </Button>
          )}
          <Button
            size="small"
            icon={<Merge />}
            aria-disabled={!picked.mayMerge}
            className="aria-disabled:text-ink-3"
            onClick={() => {
              if (picked.mayMerge) setAsking("merge");
              else showToast({ text: words.mergeNeeds });
            }}
          >
            {words.mergeCards}
          </Button>
          <Button size="small" variant="quiet" onClick={clearPicks}>
            {words.clear}
          </Button>
        </div>
      )}
      {asking === "make" && (
        <TitleDialog
          heading={words.title.make}
          title=""
          text={chosen.length === 1 ? words.title.one : words.title.of(chosen.length)}
          confirm={words.title.confirm}
          onClose={() => setAsking(null)}
          onConfirm={make}
        />
      )}
      {asking === "merge" && (
        <MergeDialog
          cards={picked.cards}
          onClose={() => setAsking(null)}
          onConfirm={(kept) =>
            act(
              (doc) => mergeCards(doc, chosen, kept.ref),
              words.done.merged(chosen.length, kept.title || board.card.untitled),
            )
          }
        />
      )}
    </div>
  );
}

/** To the cards that are in no cluster, below all that are; with many cards they are far away. */
function goToRest(): void {
  arrangementStore.set("cluster");
  requestAnimationFrame(() => {
    const heading = document.querySelector<HTMLElement>("[data-cluster=none] h3");
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "start" });
  });
}
