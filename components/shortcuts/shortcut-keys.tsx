"use client";

import { useEffect } from "react";
import { isTaken, shortcutOf, shortcutsOn } from "./keys.ts";

interface ShortcutKeysProps {
  /** In the order of their numbers. */
  readonly places: readonly (() => void)[];
  readonly onCard: () => void;
  readonly onList: () => void;
}

/** Listens for single keys, wherever on the page. */
export function ShortcutKeys({ places, onCard, onList }: ShortcutKeysProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shortcut = shortcutsOn.get() ? shortcutOf(event, places.length) : null;
      if (shortcut === null || isTaken(event.target, document)) return;
      event.preventDefault();
      if (shortcut.kind === "list") onList();
      else if (shortcut.kind === "card") onCard();
      else places[shortcut.index]?.();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [places, onCard, onList]);
  return null;
}
