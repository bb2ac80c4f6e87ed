"use client";

import { useMemo, useSyncExternalStore } from "react";
import type { Awareness } from "y-protocols/awareness";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { personIdIn } from "./caret.ts";
import styles from "./editor.module.css";

/** Who else has the caret in the text. Its line is always there, so that nothing moves. */
export function Writers({ awareness }: { readonly awareness: Awareness }) {
  const { written: words } = wordsOf("documentation");
  const you = useWorkshop((ready) => ready.you);
  const people = useWorkshop(({ state }) => state.people);
  const store = useMemo(() => writersOf(awareness, you), [awareness, you]);
  const ids = useSyncExternalStore(store.subscribe, store.get);
  const names =
    ids === ""
      ? []
      : ids.split(" ").map((id) => people.find((person) => person.id === id)?.name ?? words.somebody);
  return <p className={styles.writers}>{names.length === 0 ? words.saves : words.writing(names)}</p>;
}

/** Ids of the others, sorted and joined, so that equal answers are the same value. */
function writersOf(awareness: Awareness, you: string) {
  return {
    get: (): string => {
      const ids = new Set<string>();
      for (const [client, state] of awareness.getStates()) {
        const personId = personIdIn(state["user"]);
        const present =
          client !== awareness.clientID && state["cursor"] !== undefined && state["cursor"] !== null;
        if (present && personId !== null && personId !== you) ids.add(personId);
      }
      return [...ids].sort().join(" ");
    },
    subscribe: (listener: () => void): (() => void) => {
      awareness.on("change", listener);
      return () => awareness.off("change", listener);
    },
  };
}
