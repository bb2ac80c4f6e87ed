"use client";

import { useEffect, useState } from "react";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { beganAt, missedOf, type Missed } from "./missed.ts";

const NOTE_EVERY_MS = 20_000;

/** What somebody has missed, looked at when the workshop comes before their eyes; and how it is put away. */
export function useMissed(): readonly [Missed | null, () => void] {
  const workshopId = useWorkshop(({ state }) => state.id);
  const beganAtMs = useWorkshop(({ state }) => beganAt(state));
  const { joinedAtMs } = useMe();
  const key = `nw_seen_${workshopId}`;
  const look = () => missedOf({ nowMs: Date.now(), seenAtMs: readTime(key), joinedAtMs, beganAtMs });
  const [missed, setMissed] = useState<Missed | null>(look);

  useEffect(() => {
    const note = () => {
      if (document.visibilityState === "visible") writeTime(key, Date.now());
    };
    const onVisible = () => {
      if (document.visibilityState !== "visible") return;
      const found = missedOf({ nowMs: Date.now(), seenAtMs: readTime(key), joinedAtMs, beganAtMs });
      if (found) setMissed(found);
      note();
    };
    const timer = setInterval(note, NOTE_EVERY_MS);
    document.addEventListener("visibilitychange", onVisible);
    note();
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [key, joinedAtMs, beganAtMs]);

  return [missed, () => setMissed(null)];
}

function readTime(key: string): number | null {
  try {
    const time = Number(localStorage.getItem(key));
    return time > 0 ? time : null;
  } catch {
    return null;
  }
}

/** Storage may be closed to us; then nobody is welcomed back. */
function writeTime(key: string, atMs: number): void {
  try {
    localStorage.setItem(key, String(atMs));
  } catch {
    return;
  }
}
