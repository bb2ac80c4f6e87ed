"use client";

import { useEffect } from "react";

/** Runs once, when somebody first presses a key or a button anywhere. */
export function useFirstTouch(run: () => void): void {
  useEffect(() => {
    const ending = new AbortController();
    const touched = () => {
      ending.abort();
      run();
    };
    const options = { signal: ending.signal, passive: true };
    addEventListener("pointerdown", touched, options);
    addEventListener("keydown", touched, options);
    return () => ending.abort();
  }, [run]);
}
