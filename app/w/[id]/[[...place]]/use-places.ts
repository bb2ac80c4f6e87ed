"use client";

import { usePathname } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { pathOf, placeFromPath, type Place } from "#components/workroom/place.ts";
import type { View } from "#components/workroom/place-nav.tsx";
import { useWorkshop } from "#live/hooks.ts";
import { focusContentIfLost } from "#ui/kept-focus.ts";

interface Places {
  readonly view: View;
  readonly place: Place;
  /** Changes the address without loading anything anew. */
  readonly go: (view: View) => void;
}

/** Where in the workroom one is, kept in the address, so that back and reload do what one expects. */
export function usePlaces(): Places {
  const pathname = usePathname();
  const workshopId = useWorkshop((ready) => ready.state.id);
  const place = placeFromPath(pathname) ?? "room";
  const [about, setAbout] = useState(false);

  const go = useCallback(
    (view: View) => {
      const path = pathOf(workshopId, view === "about" ? "room" : view);
      setAbout(view === "about");
      if (location.pathname === path) return;
      history.pushState(null, "", path);
      scrollTo(0, 0);
    },
    [workshopId],
  );

  // Whoever used something that is gone now (a tile's "visit") goes on at the content.
  const view: View = about && place === "room" ? "about" : place;
  const last = useRef(view);
  useEffect(() => {
    if (last.current === view) return;
    last.current = view;
    focusContentIfLost();
  }, [view]);

  return { view, place, go };
}
