// use-history-keys.ts: the keys for one's own steps, outside of what is being typed, where the browser has its own.

import { useEffect } from "react";
import { useMessages } from "#live/hooks.ts";
import { announce } from "#ui/announcer.ts";
import { wayOf, type History } from "./history.ts";

/** Boxes and lists keep nothing that could be typed back. */
const TYPING =
  "input:not([type=checkbox], [type=radio]), textarea, [contenteditable]:not([contenteditable=false])";

/** `history`: null where one only reads. `first`: before all others that listen to these keys. */
export function useHistoryKeys(history: History | null, { first = false } = {}): void {
  const { bar } = useMessages().board;
  useEffect(() => {
    if (!history) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const way = event.defaultPrevented ? null : wayOf(event);
      if (!way || (event.target instanceof Element && event.target.closest(TYPING))) return;
      event.preventDefault();
      if (!(way === "undo" ? history.canUndo : history.canRedo)) return;
      history[way]();
      announce(way === "undo" ? bar.undone : bar.redone);
    };
    document.addEventListener("keydown", onKey, { capture: first });
    return () => document.removeEventListener("keydown", onKey, { capture: first });
  }, [history, first, bar]);
}
