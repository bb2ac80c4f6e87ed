"use client";

import { useEffect, useState } from "react";

const FIRST_LOOK_MS = 2500;

/** True once there has been time for a first look at the board, or somebody begins to work: then the rest may load. */
export function useFirstLookOver(): boolean {
  const [over, setOver] = useState(false);

  useEffect(() => {
    if (over) return undefined;
    const ending = new AbortController();
    const end = () => setOver(true);
    const timer = setTimeout(end, FIRST_LOOK_MS);
    const options = { signal: ending.signal, passive: true };
    addEventListener("pointerdown", end, options);
    addEventListener("keydown", end, options);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [over]);

  return over;
}
