"use client";

import { useEffect, useState } from "react";
import { useLive } from "./workshop.tsx";

/** Has this moment of the server's clock passed? Renders once, when it does. Never so for null. */
export function usePast(atMs: number | null): boolean {
  const { control } = useLive();
  const [passed, setPassed] = useState<number | null>(null);
  useEffect(() => {
    if (atMs === null) return;
    const timer = setTimeout(() => setPassed(atMs), Math.max(0, atMs - control.now()));
    return () => clearTimeout(timer);
  }, [atMs, control]);
  return atMs !== null && passed === atMs;
}
