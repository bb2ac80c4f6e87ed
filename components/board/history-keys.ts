// history-keys.ts: the keys for one's own steps, outside of what is being typed, where the browser has its own.

import { useEffect } from "react";
import { useMessages } from "#live/hooks.ts";
import { announce } from "#ui/announcer.ts";
import { wayOf, type History } from "./history.ts";

/** Boxes and lists keep nothing that could be typed back. */
const TYPING =
  "input:not([type=checkbox], [type=radio]), textarea, [contenteditable]:not([contenteditable=false])";

interface HistoryKeysProps {
  readonly history: History;
  /** Before all others that listen to these keys. */
  readonly first?: boolean;
}

/** Shows nothing; listens as long as it is there. */
export function HistoryKeys({ history, first = false }: HistoryKeysProps) {
  const { bar } = useMessages().board;
  useEffect(() => {
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
  return null;
}
