"use client";

import { useMemo } from "react";
import type { CardExtras } from "#components/board/board-context.ts";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { LazyFocusMark, LazyModeratorAction, LazyModeratorMark } from "./lazy-places.tsx";

/** What stands on the cards of a board beside what the board itself knows; nothing is fetched before it is needed. */
export function useCardExtras(): CardExtras {
  const { role } = useMe();
  const focused = useWorkshop((ready) => ready.state.focus !== undefined);
  return useMemo(() => {
    if (role === "moderator") return { Mark: LazyModeratorMark, Action: LazyModeratorAction };
    // Scribes put cards together, too.
    if (role === "scribe") return { Mark: LazyModeratorMark };
    return focused ? { Mark: LazyFocusMark } : {};
  }, [role, focused]);
}
