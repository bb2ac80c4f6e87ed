"use client";

import { useMemo } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { sightOf, type Sight } from "./options.ts";

/** What this person can read of cards and clusters at the moment. */
export function useSight(): Sight {
  const rooms = useWorkshop((ready) => ready.cards);
  const clustering = useWorkshop((ready) => ready.clustering);
  return useMemo(() => sightOf(rooms, clustering), [rooms, clustering]);
}
