"use client";

import { useMemo, useState } from "react";

/** What was put away stays away in this tab, also after a reload. */
export function useDismissed(workshopId: string): [ReadonlySet<string>, (id: string) => void] {
  const key = `nw_read_${workshopId}`;
  const [ids, setIds] = useState<readonly string[]>(() => readIds(key));
  const dismissed = useMemo(() => new Set(ids), [ids]);
  const dismiss = (id: string) => {
    const next = [...ids, id];
    setIds(next);
    writeIds(key, next);
  };
  return [dismissed, dismiss];
}

function readIds(key: string): readonly string[] {
  try {
    return sessionStorage.getItem(key)?.split(" ") ?? [];
  } catch {
    return [];
  }
}

/** Storage may be closed to us; then the notices come back after a reload. */
function writeIds(key: string, ids: readonly string[]): void {
  try {
    sessionStorage.setItem(key, ids.join(" "));
  } catch {
    return;
  }
}
