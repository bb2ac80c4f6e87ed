"use client";

import type { Card } from "#lib/board/card.ts";
import type { Clustering } from "#lib/board/clusters.ts";
import { useWorkshop } from "#live/hooks.ts";
import { sightOf, type Sight } from "./options.ts";

type Rooms = ReadonlyMap<string, readonly Card[]>;

/** Many rows of many votes look at the same. */
const SIGHTS = new WeakMap<Rooms, { readonly clustering: Clustering | undefined; readonly sight: Sight }>();

/** What this person can read of cards and clusters at the moment. */
export function useSight(): Sight {
  const rooms = useWorkshop((ready) => ready.cards);
  const clustering = useWorkshop((ready) => ready.clustering);
  const known = SIGHTS.get(rooms);
  if (known && known.clustering === clustering) return known.sight;
  const sight = sightOf(rooms, clustering);
  SIGHTS.set(rooms, { clustering, sight });
  return sight;
}
