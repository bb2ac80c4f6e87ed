"use client";

import { useSyncExternalStore } from "react";

/** From here on there is room for three columns; the same measure as the `wide` screen of the stylesheet. */
const WIDE = "(min-width: 68.75rem)";

/** Is there room for three columns? */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
