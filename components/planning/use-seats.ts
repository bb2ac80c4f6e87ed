"use client";

import { useCallback } from "react";
import { useRun } from "#components/act/use-run.ts";
import { useReadWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { plenaryOf } from "#lib/model/access.ts";
import { showToast } from "#ui/toasts.ts";

/** Puts people into a group of the prepared round (null: out of theirs); the log adds the way back. Stays the same function. */
export function useSeats(): (personIds: readonly string[], roomId: string | null) => Promise<boolean> {
  const run = useRun();
  const read = useReadWorkshop();

  return useCallback(
    async (personIds, roomId) => {
      const { proposal } = wordsOf("planning");
      const { state } = read();
      const plenaryId = plenaryOf(state);
      const target = roomId ?? plenaryId;
      const members = state.round?.members ?? {};
      const moved = personIds.filter((personId) => (members[personId] ?? plenaryId) !== target);
      if (moved.length === 0) return true;
      const moves = moved.map((personId) => ({ personId, roomId: target }));
      if (!(await run("people.move", { moves }))) return false;
      const room = state.rooms.find((candidate) => candidate.id === roomId);
      showToast({
        text: room ? proposal.moved(moved.length, room.name) : proposal.takenOut(moved.length),
      });
      return true;
    },
    [read, run],
  );
}
