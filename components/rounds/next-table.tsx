"use client";

import { useMemo } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { foreseenTurns } from "#lib/model/turns.ts";

/** Where the next turn leads, as far as that can be foreseen: whoever comes or goes meanwhile may change it. */
export function NextTable() {
  const { cafe: words } = wordsOf("group");
  const state = useWorkshop((ready) => ready.state);
  const you = useWorkshop((ready) => ready.you);
  const nextId = useMemo(() => foreseenTurns(state, 2)[1]?.[you], [state, you]);
  const room = state.rooms.find(({ id }) => id === nextId);
  if (!room) return words.moveOn;
  return state.round?.state === "closing" ? words.moveNow(room.name) : words.moveTo(room.name);
}
