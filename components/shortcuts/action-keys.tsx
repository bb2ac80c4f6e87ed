"use client";

import { useEffect } from "react";
import { actionOf, isTaken, shortcutsOn, type KeyActions } from "./keys.ts";

/** Listens for the single keys of one place, as long as it is shown. */
export function ActionKeys({ actions }: { readonly actions: KeyActions }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = shortcutsOn.get() ? actionOf(event, actions) : null;
      if (action === null || isTaken(event.target, document)) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [actions]);
  return null;
}
