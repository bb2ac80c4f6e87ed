"use client";

import { useSyncExternalStore } from "react";
import { pageAnnouncer } from "./announcer.ts";

const NOTHING = { polite: "", assertive: "", turn: 0 };

/** The page's two live regions; mount once, early and for good. Speak with `announce` of `#ui/announcer.ts`. */
export function LiveRegion() {
  const { subscribe, spoken } = pageAnnouncer();
  const { polite, assertive, turn } = useSyncExternalStore(subscribe, spoken, () => NOTHING);
  // A space more or less makes equal words a change, which is what is read out.
  const breath = turn % 2 === 0 ? "" : " ";
  return (
    <>
      <div role="log" aria-live="polite" aria-atomic="true" className="visually-hidden">
        {polite + (polite === "" ? "" : breath)}
      </div>
      <div role="alert" aria-live="assertive" aria-atomic="true" className="visually-hidden">
        {assertive}
      </div>
    </>
  );
}
