"use client";

import { useEffect, useRef } from "react";
import { chime } from "./chime.ts";

/** Rings once when this becomes so before somebody's eyes; not for whoever finds it so. */
export function useRing(over: boolean): void {
  const before = useRef(over);
  useEffect(() => {
    if (over && !before.current) chime.ring();
    before.current = over;
  }, [over]);
}
