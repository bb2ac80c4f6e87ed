import { useMemo, useSyncExternalStore } from "react";
import { plenaryOf } from "#lib/model/access.ts";
import { useWorkshop } from "#live/hooks.ts";
import { Board } from "./board.tsx";
import { arrangementStore } from "./kept.ts";
import { LazyArrangeChoice } from "./lazy-parts.tsx";

/** The plenary's own board, and with it the cards of all groups, for reading: grouped by room or by field, not copied. */
export function PlenaryBoard() {
  const plenary = useWorkshop(({ state }) => plenaryOf(state));
  const cards = useWorkshop((ready) => ready.cards);
  const others = useMemo(
    () => [...cards].flatMap(([roomId, inside]) => (roomId === plenary ? [] : inside)),
    [cards, plenary],
  );
  const arrangement = useSyncExternalStore(arrangementStore.subscribe, arrangementStore.get);

  const mixed = others.length > 0;
  return (
    <div className="flex grow flex-col gap-3">
      {mixed && (
        <div className="min-h-8 coarse:min-h-11">
          <LazyArrangeChoice />
        </div>
      )}
      <Board roomId={plenary} others={others} arrangement={mixed ? arrangement : "kind"} />
    </div>
  );
}
