import { useId, useMemo, useSyncExternalStore } from "react";
import { plenaryOf } from "#lib/model/access.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { Board } from "./board.tsx";
import { arrangementStore } from "./kept.ts";

/** The plenary's own board, and with it the cards of all groups, for reading: grouped by room or by field, not copied. */
export function PlenaryBoard() {
  const { board } = useMessages();
  const plenary = useWorkshop(({ state }) => plenaryOf(state));
  const cards = useWorkshop((ready) => ready.cards);
  const others = useMemo(
    () => [...cards].flatMap(([roomId, inside]) => (roomId === plenary ? [] : inside)),
    [cards, plenary],
  );
  const arrangement = useSyncExternalStore(arrangementStore.subscribe, arrangementStore.get);
  const name = useId();

  const mixed = others.length > 0;
  return (
    <div className="flex grow flex-col gap-3">
      {mixed && (
        <fieldset className="flex flex-wrap items-center gap-x-1">
          <legend className="float-start me-2 text-sm text-ink-2">{board.plenary.arrange}</legend>
          {(["room", "group"] as const).map((each) => (
            <label
              key={each}
              className="target-small flex items-center rounded-md border border-transparent px-3 text-sm font-semibold text-ink-2 hover:bg-surface-3 has-checked:border-accent has-checked:bg-accent-soft has-checked:text-ink-1 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name={name}
                checked={arrangement === each}
                onChange={() => arrangementStore.set(each)}
                className="visually-hidden"
              />
              {each === "room" ? board.plenary.byRoom : board.plenary.byCategory}
            </label>
          ))}
        </fieldset>
      )}
      <Board roomId={plenary} others={others} arrangement={mixed ? arrangement : "kind"} />
    </div>
  );
}
