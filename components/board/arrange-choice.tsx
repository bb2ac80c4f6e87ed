import { useId, useSyncExternalStore } from "react";
import { useMessages } from "#live/hooks.ts";
import { arrangementStore } from "./kept.ts";

/** How the cards of all groups stand in the plenary: by room, or by field. */
export function ArrangeChoice() {
  const { board } = useMessages();
  const arrangement = useSyncExternalStore(arrangementStore.subscribe, arrangementStore.get);
  const name = useId();
  return (
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
  );
}
