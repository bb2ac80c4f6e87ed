import { useMemo, useSyncExternalStore } from "react";
import { plenaryOf } from "#lib/model/access.ts";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { Board } from "./board.tsx";
import { arrangementStore } from "./kept.ts";
import { LazyPlenaryTools } from "./lazy-parts.tsx";

/** The plenary's own board, and with it the cards of all groups, for reading: grouped by room, field or cluster, not copied. */
export function PlenaryBoard() {
  const plenary = useWorkshop(({ state }) => plenaryOf(state));
  const cards = useWorkshop((ready) => ready.cards);
  const others = useMemo(
    () => [...cards].flatMap(([roomId, inside]) => (roomId === plenary ? [] : inside)),
    [cards, plenary],
  );
  const arrangement = useSyncExternalStore(arrangementStore.subscribe, arrangementStore.get);

  const { role } = useMe();
  const clustered = useWorkshop(
    ({ clustering }) =>
      clustering !== undefined &&
      (clustering.clusters.length > 0 || Object.keys(clustering.merged).length > 0),
  );
  const mixed = others.length > 0 || clustered;
  return (
    <div className="flex grow flex-col gap-3">
      {(mixed || role !== "participant") && <LazyPlenaryTools mixed={mixed} />}
      <Board roomId={plenary} others={others} arrangement={mixed ? arrangement : "kind"} />
    </div>
  );
}
