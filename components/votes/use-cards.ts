"use client";

import { useMemo } from "react";
import type { Card, CardRef } from "#lib/board/card.ts";
import { useWorkshop } from "#live/hooks.ts";

/** All cards that this person may see, in the order of rooms and age. Without those in the bin. */
export function useCards(): ReadonlyMap<CardRef, Card> {
  const rooms = useWorkshop((ready) => ready.cards);
  return useMemo(() => new Map([...rooms.values()].flat().map((card) => [card.ref, card])), [rooms]);
}
