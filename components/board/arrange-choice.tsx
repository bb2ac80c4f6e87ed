import { useId, useSyncExternalStore } from "react";
import { useMessages } from "#live/hooks.ts";
import { chosenStore } from "./clusters/follow.ts";
import { arrangementStore } from "./kept.ts";

/** How the cards of all groups stand in the plenary: by room, by field, or by cluster as soon as there are any. */
export function ArrangeChoice({ clustered }: { readonly clustered: boolean }) {
  const { board } = useMessages();
  const arrangement = useSyncExternalStore(arrangementStore.subscribe, arrangementStore.get);
  const name = useId();
  const words = { room: board.plenary.byRoom, group: board.plenary.byCategory, cluster: "Cluster" };
  const all = [
    "room",
    "group",
    ...(clustered || arrangement === "cluster" ? ["cluster" as const] : []),
  ] as const;
  return (
    <fieldset className="flex flex-wrap items-center gap-x-1">
      <legend className="float-start me-2 text-sm text-ink-2">{board.plenary.arrange}</legend>
      {all.map((each) => (
        <label
          key={each}
          className="target-small flex items-center rounded-md border border-transparent px-3 max-sm:px-2 text-sm font-semibold text-ink-2 hover:bg-surface-3 has-checked:border-accent has-checked:bg-accent-soft has-checked:text-ink-1 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            checked={arrangement === each}
            onChange={() => {
              chosenStore.set(true);
              arrangementStore.set(each);
            }}
            className="visually-hidden"
          />
          {words[each]}
        </label>
      ))}
    </fieldset>
  );
}
