"use client";

import { useSyncExternalStore } from "react";
import { picksStore } from "./picks.ts";

/** Are cards being ticked at the moment? Then nothing else asks for attention. */
export function useTicking(): boolean {
  const picks = useSyncExternalStore(picksStore.subscribe, picksStore.get);
  return picks !== null && !picks.done;
}
